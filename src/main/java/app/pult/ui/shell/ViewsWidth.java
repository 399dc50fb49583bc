package app.pult.ui.shell;

import javafx.scene.control.SplitPane;

/// How wide the operator wants the views while they are words. Kept in pixels while a small window
/// shows icons, so that the room it lacks for a while is not taken for a wish.
///
/// Thread: FX only.
final class ViewsWidth {
    private final SplitPane columns;
    private double wanted;

    /// The divider does not stand where it is wanted.
    private boolean kept = true;

    private boolean narrow = true;

    /// `wanted` is in pixels; the divider after the views is the first one of the columns.
    ViewsWidth(SplitPane columns, double wanted) {
        this.columns = columns;
        this.wanted = wanted;
    }

    /// To be called before the columns are laid out for the new width, and [#restore] after it.
    void setNarrow(boolean small) {
        if (small == narrow) {
            return;
        }
        narrow = small;
        if (columns.getWidth() <= 0) {
            kept = small;
        } else if (small && !kept) {
            wanted = position() * columns.getWidth();
            kept = true;
        }
    }

    /// Moves the divider back once there is room for words again.
    void restore() {
        if (kept && !narrow) {
            columns.setDividerPosition(0, wanted / columns.getWidth());
            kept = false;
        }
    }

    /// What is wanted is `by` times as wide; [#restore] is to be called once that is laid out.
    void scale(double by) {
        if (columns.getWidth() <= 0) {
            wanted *= by;
            columns.setDividerPosition(0, position() * by);
            return;
        }
        if (!kept) {
            wanted = position() * columns.getWidth();
        }
        wanted *= by;
        kept = true;
    }

    /// The wanted width as a share of the columns.
    double share() {
        return kept && columns.getWidth() > 0 ? wanted / columns.getWidth() : position();
    }

    private double position() {
        return columns.getDividerPositions()[0];
    }
}
