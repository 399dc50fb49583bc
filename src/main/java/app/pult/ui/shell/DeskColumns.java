package app.pult.ui.shell;

import app.pult.ui.kit.ToFront;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The list of tickets and the conversation: side by side while there is room, else the one whose
/// turn it is. The other one is only out of sight: its keys work, what is in it stays.
///
/// Thread: FX only.
final class DeskColumns extends StackPane {
    /// For how many of the two there is room.
    enum Room {
        BOTH,
        ONE
    }

    enum Turn {
        QUEUE,
        DETAIL
    }

    private static final double LARGEST_SHARE = 0.6;

    private final Region queue;
    private final Region detail;
    private final SplitPane both = new SplitPane();
    private Room room = Room.BOTH;
    private Turn turn = Turn.QUEUE;
    private double share;

    /// How wide the queue is wanted, in pixels, while the divider does not stand there.
    private double wanted;

    private boolean kept;

    /// `share` is the queue's, of the width.
    DeskColumns(Region queue, Region detail, double share) {
        this.queue = queue;
        this.detail = detail;
        this.share = share;
        SplitPane.setResizableWithParent(queue, false);
        both.getStyleClass().add("shell-desk");
        queue.addEventHandler(ToFront.TYPE, event -> turnTo(Turn.QUEUE));
        detail.addEventHandler(ToFront.TYPE, event -> turnTo(Turn.DETAIL));
        stand();
    }

    /// Says whether that changes anything; then [#restore] is to be called once it is laid out.
    boolean show(Room newRoom) {
        if (newRoom == room) {
            return false;
        }
        keep();
        room = newRoom;
        stand();
        return true;
    }

    /// Shows this one where there is room for one only.
    void turnTo(Turn newTurn) {
        turn = newTurn;
        queue.setVisible(room == Room.BOTH || turn == Turn.QUEUE);
        detail.setVisible(room == Room.BOTH || turn == Turn.DETAIL);
    }

    boolean takeTurns() {
        return room == Room.ONE;
    }

    boolean isQueueShown() {
        return queue.isVisible();
    }

    /// Of the width, also while there is no room for it.
    double share() {
        if (kept) {
            return wanted / getWidth();
        }
        return room == Room.BOTH ? both.getDividerPositions()[0] : share;
    }

    /// The queue is `by` times as wide; [#restore] is to be called once that is laid out.
    void scale(double by) {
        if (getWidth() <= 0) {
            share *= by;
            both.setDividerPositions(share);
        } else {
            keep();
            wanted *= by;
        }
    }

    /// Moves the divider to where it is wanted.
    void restore() {
        if (kept && room == Room.BOTH && both.getWidth() > 0) {
            both.setDividerPositions(Math.min(LARGEST_SHARE, wanted / both.getWidth()));
            kept = false;
        }
    }

    private void keep() {
        if (!kept && getWidth() > 0) {
            wanted = share() * getWidth();
            kept = true;
        }
    }

    private void stand() {
        getChildren().clear();
        both.getItems().clear();
        if (room == Room.BOTH) {
            both.getItems().addAll(queue, detail);
            both.setDividerPositions(share);
            getChildren().add(both);
        } else {
            getChildren().addAll(queue, detail);
        }
        turnTo(turn);
    }
}
