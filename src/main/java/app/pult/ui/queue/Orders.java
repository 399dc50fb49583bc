package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;

import java.util.HashMap;
import java.util.Map;

/// How each kind of queue was last sorted; a view of the operator's own always begins as it was
/// kept. Thread: FX only.
final class Orders {
    private final Map<Class<? extends Queue>, QueueOrder> chosen = new HashMap<>();

    QueueOrder of(Queue queue) {
        return switch (queue) {
            case Queue.Saved saved -> saved.order();
            case Queue.Solved solved -> chosen(solved, QueueOrder.NEWEST_CHANGE);
            default -> chosen(queue, QueueOrder.URGENCY);
        };
    }

    void remember(Queue queue, QueueOrder order) {
        chosen.put(queue.getClass(), order);
    }

    private QueueOrder chosen(Queue queue, QueueOrder usual) {
        return chosen.getOrDefault(queue.getClass(), usual);
    }
}
