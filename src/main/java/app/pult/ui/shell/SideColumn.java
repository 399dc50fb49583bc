package app.pult.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Keeps a [Side] in the columns while it is shown, at the width the operator gave it. A small
/// window has no room for everything: then the views are icons; in a smaller one the list of
/// tickets makes room until the side is put away, and in the smallest the side lies over the place.
///
/// Thread: FX only.
final class SideColumn {
    /// Pixels at the text's usual size.
    private static final double MIN = 320;

    private static final double MAX = 720;

    /// What queue and conversation need beside views that are words, and alone; and what a
    /// conversation needs with the icons.
    private static final double ROOM_FOR_WORDS = 1000;

    private static final double ROOM_FOR_QUEUE = 800;
    private static final double ROOM_FOR_PLACE = 480;

    private final SplitPane columns;
    private final StackPane middle;
    private final Node place;
    private final Side side;
    private final SidePane node;
    private double scale;
    private double wanted;

    /// The side is the last of the columns, or over the one node in the middle. `scale` is the
    /// text's size, 1 for the usual.
    SideColumn(SplitPane columns, StackPane middle, Side side, SidePane pane, double scale) {
        this.columns = columns;
        this.middle = middle;
        this.side = side;
        place = middle.getChildren().getFirst();
        node = pane;
        wanted = side.width().get();
        SplitPane.setResizableWithParent(node, false);
        limit(scale);
        columns.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Text is `by` times as large as before.
    void scale(double by, double newScale) {
        wanted *= by;
        limit(newScale);
        side.width().set(wanted);
    }

    private void limit(double newScale) {
        scale = newScale;
        wanted = Math.clamp(wanted, MIN * scale, MAX * scale);
    }

    boolean isShown() {
        return side.shown().isPresent();
    }

    boolean covers() {
        return middle.getChildren().contains(node);
    }

    /// Puts it in or takes it out. `width` is that of all columns, in pixels.
    void fit(double width) {
        boolean over = isShown() && width < (MIN + ROOM_FOR_PLACE) * scale;
        cover(over);
        node.setMinWidth(over ? 0 : MIN * scale);
        node.setMaxWidth(
                over
                        ? Double.MAX_VALUE
                        : Math.clamp(width - ROOM_FOR_PLACE * scale, MIN * scale, MAX * scale));
        boolean beside = isShown() && !over;
        if (beside == columns.getItems().contains(node)) {
            return;
        }
        double first = columns.getDividerPositions()[0];
        if (beside) {
            columns.getItems().add(node);
            columns.setDividerPositions(first, 1 - wanted / width);
        } else {
            columns.getItems().remove(node);
            columns.setDividerPositions(first);
        }
    }

    private void cover(boolean over) {
        if (over == covers()) {
            return;
        }
        columns.getItems().remove(node);
        middle.getChildren().remove(node);
        if (over) {
            middle.getChildren().add(node);
        }
        place.setVisible(!over);
    }

    /// To be called when other columns have changed their widths.
    void restore() {
        if (columns.getItems().contains(node) && columns.getWidth() > 0) {
            columns.setDividerPosition(1, 1 - wanted / columns.getWidth());
        }
    }

    /// `room` is the width of all columns as pixels at the text's usual size.
    boolean leavesWords(double room) {
        return !isShown() || room - wanted / scale >= ROOM_FOR_WORDS;
    }

    boolean leavesQueue(double room) {
        return !isShown() || room - wanted / scale >= ROOM_FOR_QUEUE;
    }

    /// The operator has let go of a divider: any other change of its width is the window's.
    private void released(MouseEvent event) {
        boolean divider =
                event.getTarget() instanceof Node target
                        && target.getStyleClass().contains("split-pane-divider");
        if (divider && columns.getItems().contains(node)) {
            wanted = node.getWidth();
            side.width().set(wanted);
        }
    }
}
