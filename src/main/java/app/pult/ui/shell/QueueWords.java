package app.pult.ui.shell;

import app.pult.desk.Queue;
import app.pult.ui.kit.Texts;

/// What queues are called. A group's queue is called as its group, which only the directory knows.
///
/// Thread: any.
public final class QueueWords {
    private QueueWords() {}

    /// Whether its name is ours to say in any language.
    public static boolean isNamedHere(Queue queue) {
        return !(queue instanceof Queue.OfGroup || queue instanceof Queue.Saved);
    }

    public static String name(Queue queue, Texts texts) {
        return switch (queue) {
            case Queue.Mine mine -> texts.of("queue.name.mine");
            case Queue.Unassigned unassigned -> texts.of("queue.name.unassigned");
            case Queue.AllOpen open -> texts.of("queue.name.allopen");
            case Queue.Waiting waiting -> texts.of("queue.name.waiting");
            case Queue.Solved solved -> texts.of("queue.name.solved");
            case Queue.Snoozed snoozed -> texts.of("queue.name.snoozed");
            case Queue.Saved saved -> saved.name();
            case Queue.Unsent unsent -> texts.of("queue.name.unsent");
            case Queue.OfGroup group -> texts.of("queue.name.group");
        };
    }
}
