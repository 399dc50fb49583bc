package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.QueueCode;
import app.pult.desk.QueueOrder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How each view was last sorted and divided; all groups share one. A view of the operator's own
/// always begins in the order it was kept in. Written as text, `mine=urgency grouped low;...`, of
/// which nothing is believed that is not understood. Thread: FX only.
public final class Arrangements {
    private static final String GROUPED = "grouped";

    private final Map<String, Arrangement> chosen = new TreeMap<>();
    private final Consumer<String> keep;

    /// Whether headings divide the list.
    enum Grouping {
        PLAIN,
        GROUPED
    }

    /// `folded`: sections of which only the heading is shown.
    record Arrangement(QueueOrder order, Grouping grouping, Set<Heading> folded) {
        Arrangement {
            folded = Set.copyOf(folded);
        }

        Arrangement sorted(QueueOrder other) {
            return new Arrangement(other, grouping, folded);
        }

        Arrangement grouped(Grouping other) {
            return new Arrangement(order, other, folded);
        }

        Arrangement toggled(Heading heading) {
            var now = EnumSet.noneOf(Heading.class);
            now.addAll(folded);
            if (!now.remove(heading)) {
                now.add(heading);
            }
            return new Arrangement(order, grouping, now);
        }

        private String written() {
            var words = Stream.of(order.name().toLowerCase(Locale.ROOT));
            var grouped = grouping == Grouping.GROUPED ? Stream.of(GROUPED) : Stream.<String>of();
            var away = folded.stream().sorted().map(Heading::code);
            return Stream.of(words, grouped, away)
                    .flatMap(part -> part)
                    .collect(Collectors.joining(" "));
        }
    }

    /// `written` is what was given to `keep` last, or empty.
    public Arrangements(String written, Consumer<String> keep) {
        this.keep = keep;
        for (var view : written.split(";", -1)) {
            var sides = view.split("=", 2);
            if (sides.length == 2) {
                read(sides[1]).ifPresent(known -> chosen.put(sides[0], known));
            }
        }
    }

    Arrangement of(Queue queue) {
        var known = Optional.ofNullable(chosen.get(key(queue)));
        return switch (queue) {
            case Queue.Saved saved -> known.orElse(usual(saved.order())).sorted(saved.order());
            case Queue.Solved solved -> known.orElse(usual(QueueOrder.NEWEST_CHANGE));
            default -> known.orElse(usual(QueueOrder.URGENCY));
        };
    }

    void remember(Queue queue, Arrangement now) {
        chosen.put(key(queue), now);
        keep.accept(
                chosen.entrySet().stream()
                        .map(view -> view.getKey() + "=" + view.getValue().written())
                        .collect(Collectors.joining(";")));
    }

    private static String key(Queue queue) {
        return switch (queue) {
            case Queue.OfGroup group -> "group";
            default -> QueueCode.write(queue);
        };
    }

    private static Arrangement usual(QueueOrder order) {
        return new Arrangement(order, Grouping.PLAIN, Set.of());
    }

    private static Optional<Arrangement> read(String written) {
        var words = Arrays.asList(written.split(" "));
        var folded =
                Stream.of(Heading.values())
                        .filter(heading -> words.contains(heading.code()))
                        .collect(Collectors.toSet());
        return Stream.of(QueueOrder.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(words.getFirst()))
                .map(
                        order ->
                                new Arrangement(
                                        order,
                                        words.contains(GROUPED) ? Grouping.GROUPED : Grouping.PLAIN,
                                        folded))
                .findFirst();
    }
}
