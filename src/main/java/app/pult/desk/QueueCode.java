package app.pult.desk;

import java.util.List;
import java.util.Optional;

/// Queues as they are written down, in settings and in `work.db`: `mine`, `group:3`, `saved:2`.
/// What is not understood (of a later version) is nothing.
///
/// Thread: any.
public final class QueueCode {
    private static final String GROUP = "group:";
    private static final String SAVED = "saved:";

    private QueueCode() {}

    public static String write(Queue queue) {
        return switch (queue) {
            case Queue.Mine mine -> "mine";
            case Queue.Unassigned unassigned -> "unassigned";
            case Queue.AllOpen open -> "open";
            case Queue.Waiting waiting -> "waiting";
            case Queue.Solved solved -> "solved";
            case Queue.Snoozed snoozed -> "snoozed";
            case Queue.Saved saved -> SAVED + saved.id();
            case Queue.Unsent unsent -> "unsent";
            case Queue.OfGroup group -> GROUP + group.group().value();
        };
    }

    /// The same, where it may be one of the operator's own views; one that is gone is nothing.
    public static Optional<Queue> read(String written, List<Queue.Saved> own) {
        return own.stream()
                .filter(saved -> write(saved).equals(written))
                .map(Queue.class::cast)
                .findFirst()
                .or(() -> read(written));
    }

    public static Optional<Queue> read(String written) {
        return switch (written) {
            case "mine" -> Optional.of(new Queue.Mine());
            case "unassigned" -> Optional.of(new Queue.Unassigned());
            case "open" -> Optional.of(new Queue.AllOpen());
            case "waiting" -> Optional.of(new Queue.Waiting());
            case "solved" -> Optional.of(new Queue.Solved());
            case "snoozed" -> Optional.of(new Queue.Snoozed());
            case "unsent" -> Optional.of(new Queue.Unsent());
            default ->
                    written.startsWith(GROUP) && written.length() > GROUP.length()
                            ? Optional.of(
                                    new Queue.OfGroup(
                                            new GroupId(written.substring(GROUP.length()))))
                            : Optional.empty();
        };
    }
}
