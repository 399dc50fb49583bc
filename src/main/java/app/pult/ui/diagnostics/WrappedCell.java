package app.pult.ui.diagnostics;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A cell as high as its words are at the width of the list, which the flow of cells does not ask.
/// It is as wide as the list, however long its words.
///
/// Thread: FX only.
public abstract class WrappedCell<T> extends ListCell<T> {
    /// In pixels, what a scroll bar may take.
    private static final double SCROLL_BAR = 20;

    private final ListView<T> list;
    private final Region content;

    /// `content` is shown while the cell is filled.
    protected WrappedCell(ListView<T> list, Region content) {
        this.list = list;
        this.content = content;
    }

    /// Puts an item into the content.
    protected abstract void fill(T item);

    /// What a screen reader says of it.
    protected abstract String spoken(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        fill(item);
        setGraphic(content);
        setAccessibleText(spoken(item));
    }

    /// The content is never wider than its words may be, whatever they would like.
    @Override
    protected final void layoutChildren() {
        content.setPrefWidth(Math.max(0, room()));
        content.setMaxWidth(Math.max(0, room()));
        super.layoutChildren();
    }

    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return isEmpty() || room() <= 0
                ? super.computePrefHeight(width)
                : content.prefHeight(room()) + snappedTopInset() + snappedBottomInset();
    }

    private double room() {
        return list.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    }
}
