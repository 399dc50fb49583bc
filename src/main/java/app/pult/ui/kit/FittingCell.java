package app.pult.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A list cell as high as its face is at the width of the list: words on as many lines as they
/// need. A plain cell asks its graphic how high it is for any width.
///
/// Thread: FX only.
public abstract class FittingCell<T> extends ListCell<T> {
    private final ListView<T> list;

    /// What is shown of an item, and what a screen reader says of it.
    public record Face(Region shown, String spoken) {}

    protected FittingCell(ListView<T> list) {
        this.list = list;
    }

    /// Puts an item into the nodes of this cell.
    protected abstract Face face(T item);

    /// A cell with states beside its face sets them after this, also where it is empty.
    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        var face = face(item);
        setGraphic(face.shown());
        setAccessibleText(face.spoken());
    }

    /// As wide as the list, however long its words.
    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefHeight(double width) {
        double inside = list.getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar();
        return getGraphic() == null || inside <= 0
                ? super.computePrefHeight(width)
                : snapSizeY(getGraphic().prefHeight(inside))
                        + snappedTopInset()
                        + snappedBottomInset();
    }

    private double scrollBar() {
        return list.lookup(".scroll-bar:vertical") instanceof Region bar ? bar.prefWidth(-1) : 0;
    }
}
