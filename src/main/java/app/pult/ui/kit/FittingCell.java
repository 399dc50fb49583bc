package app.pult.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A list cell as high as its graphic is at the width of the list: words on as many lines as they
/// need. A plain cell asks its graphic how high it is for any width.
///
/// Thread: FX only.
public abstract class FittingCell<T> extends ListCell<T> {
    private final ListView<T> list;

    protected FittingCell(ListView<T> list) {
        this.list = list;
    }

    /// As wide as the list, however long its words.
    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inside = list.getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar();
        return snapSizeY(getGraphic().prefHeight(inside))
                + snappedTopInset()
                + snappedBottomInset();
    }

    private double scrollBar() {
        return list.lookup(".scroll-bar:vertical") instanceof Region bar ? bar.prefWidth(-1) : 0;
    }
}
