package app.pult.ui.conversation.check;

import app.pult.desk.Person;
import app.pult.desk.sendcheck.Others;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers that were given before, so that nothing is asked twice while one reply is written.
///
/// Thread: any but JavaFX; [#known] any.
final class Remembered implements Others {
    /// Nobody writes so many names and numbers into one reply.
    private static final int MOST = 500;

    private final Others others;
    private final Map<List<String>, List<Person>> people = new ConcurrentHashMap<>();
    private final Map<String, Optional<Person>> requesters = new ConcurrentHashMap<>();
    private final Map<String, List<Person>> holders = new ConcurrentHashMap<>();

    Remembered(Others others) {
        this.others = others;
    }

    @Override
    public List<Person> people(List<String> beginnings, int limit) {
        return answer(people, List.copyOf(beginnings), key -> others.people(key, limit));
    }

    @Override
    public Optional<Person> requesterOf(String number) {
        return answer(requesters, number, others::requesterOf);
    }

    @Override
    public List<Person> holders(String value) {
        return answer(holders, value, others::holders);
    }

    /// What is remembered, and nothing that would have to be asked for.
    Others known() {
        return new Others() {
            @Override
            public List<Person> people(List<String> beginnings, int limit) {
                return people.getOrDefault(beginnings, List.of());
            }

            @Override
            public Optional<Person> requesterOf(String number) {
                return requesters.getOrDefault(number, Optional.empty());
            }

            @Override
            public List<Person> holders(String value) {
                return holders.getOrDefault(value, List.of());
            }
        };
    }

    private static <K, V> V answer(Map<K, V> remembered, K key, Function<K, V> ask) {
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(key, ask);
    }
}
