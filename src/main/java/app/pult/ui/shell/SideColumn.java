package app.pult.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Keeps a [Side] in the columns while it is shown, at the width the operator gave it. A small
/// window has no room for everything: then the views are icons, and in the smallest the list of
/// tickets makes room until the side is put away.
///
/// Thread: FX only.
final class SideColumn {
    private static final double MIN = 320;
    private static final double MAX = 720;

    /// What queue and conversation need beside views that are words, and alone.
    private static final double ROOM_FOR_WORDS = 1000;

    private static final double ROOM_FOR_QUEUE = 800;

    private final SplitPane columns;
    private final Side side;
    private final SidePane node;
    private double wanted;

    /// The side is the last of the columns.
    SideColumn(SplitPane columns, Side side, SidePane pane) {
        this.columns = columns;
        this.side = side;
        node = pane;
        wanted = Math.clamp(side.width().get(), MIN, MAX);
        SplitPane.setResizableWithParent(node, false);
        node.setMinWidth(MIN);
        node.setMaxWidth(MAX);
        columns.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    boolean isShown() {
        return side.shown().isPresent();
    }

    /// Puts it in or takes it out. `width` is that of all columns.
    void fit(double width) {
        boolean shown = isShown();
        if (shown == columns.getItems().contains(node)) {
            return;
        }
        double first = columns.getDividerPositions()[0];
        if (shown) {
            columns.getItems().add(node);
            columns.setDividerPositions(first, 1 - wanted / width);
        } else {
            columns.getItems().remove(node);
            columns.setDividerPositions(first);
        }
    }

    /// To be called when other columns have changed their widths.
    void restore() {
        if (columns.getItems().contains(node) && columns.getWidth() > 0) {
            columns.setDividerPosition(1, 1 - wanted / columns.getWidth());
        }
    }

    boolean leavesWords(double width) {
        return !isShown() || width - wanted >= ROOM_FOR_WORDS;
    }

    boolean leavesQueue(double width) {
        return !isShown() || width - wanted >= ROOM_FOR_QUEUE;
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
