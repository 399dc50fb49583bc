package app.pult.desk.sendcheck;

import app.pult.desk.Person;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A writing while it is looked at. Thread: confined to one check.
record Reading(Writing writing, OwnText text, Others others) {
    Concern concern(Concern.Kind kind, int start, int end) {
        return new Concern(kind, start, end, writing.text().substring(start, end).strip());
    }

    Concern concern(Concern.Kind kind, Matcher found, int group) {
        return concern(kind, found.start(group), found.end(group));
    }

    /// Whoever reads it outside the desk, or wrote last.
    List<Person> addressees() {
        return Stream.of(
                        writing.requester().stream(),
                        writing.last().stream(),
                        writing.cc().stream())
                .flatMap(people -> people)
                .toList();
    }

    /// Whoever may be named: they take part.
    List<Person> parties() {
        return Stream.concat(addressees().stream(), writing.staff().stream()).toList();
    }

    boolean isParty(Person person) {
        return isAmong(parties(), person);
    }

    static boolean isAmong(List<Person> people, Person person) {
        return people.stream().anyMatch(one -> isSame(one, person));
    }

    private static boolean isSame(Person one, Person other) {
        return one.id().equals(other.id())
                || (!one.address().isBlank() && one.address().equalsIgnoreCase(other.address()));
    }

    /// Whether both sides have read this.
    boolean isSaid(String words) {
        return isIn(writing.said(), words);
    }

    /// Whether it is in the conversation, for whomever.
    boolean isKnown(String words) {
        return isSaid(words) || isIn(writing.noted(), words);
    }

    private static boolean isIn(List<String> texts, String words) {
        var wanted = Pattern.compile(Pattern.quote(words), Words.FLAGS);
        return texts.stream().anyMatch(text -> wanted.matcher(text).find());
    }
}
