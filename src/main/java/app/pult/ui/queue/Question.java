package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;

/// Which tickets are wanted, and in which order. `filter` is stripped, empty for all.
public record Question(Queue queue, QueueOrder order, String filter) {
    Question filteredBy(String other) {
        return new Question(queue, order, other);
    }
}
