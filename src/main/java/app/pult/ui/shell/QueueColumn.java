package app.pult.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The list of tickets beside the conversation: taken out while there is no room, and back at its
/// share of the width. Thread: FX only.
final class QueueColumn {
    private final SplitPane desk;
    private final Node queue;
    private double share;

    /// The queue is the first of two columns.
    QueueColumn(SplitPane desk, Node queue) {
        this.desk = desk;
        this.queue = queue;
        share = desk.getDividerPositions()[0];
    }

    boolean isShown() {
        return desk.getItems().contains(queue);
    }

    void show(boolean shown) {
        if (shown == isShown()) {
            return;
        }
        if (shown) {
            desk.getItems().addFirst(queue);
            desk.setDividerPositions(share);
        } else {
            share = share();
            desk.getItems().remove(queue);
        }
    }

    /// Of the width, also while it is out.
    double share() {
        return isShown() ? desk.getDividerPositions()[0] : share;
    }
}
