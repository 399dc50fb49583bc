package app.pult.ui.kit.rows;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The list. It knows how many rows there are and which one is selected; what they show is theirs.
/// Clicks and the keys that leap (Home, End, pages) ask for another selection through `chosen`;
/// whoever owns the selection sets it, and knows what is next to it.
///
/// Thread: FX only.
public final class RowList extends Region {
    private static final int NOWHERE = -1;

    private final Supplier<? extends Row> maker;
    private final IntConsumer chosen;
    private final Map<Integer, Row> shown = new TreeMap<>();
    private final Deque<Row> spare = new ArrayDeque<>();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final IntegerProperty size = new SimpleIntegerProperty();
    private final IntegerProperty selected = new SimpleIntegerProperty(NOWHERE);
    private double rowHeight;
    private double offset;
    private int wanted = NOWHERE;

    /// `chosen` hears which place the operator wants selected.
    public RowList(Supplier<? extends Row> maker, IntConsumer chosen) {
        this.maker = maker;
        this.chosen = chosen;
        getStyleClass().add("row-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> moveTo(value.doubleValue()));
        getChildren().add(bar);
        size.subscribe((before, now) -> resized());
        selected.subscribe(this::paintSelection);
        addEventHandler(ScrollEvent.SCROLL, this::turn);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// How many rows there are.
    public IntegerProperty sizeProperty() {
        return size;
    }

    /// The selected place; -1 for none.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// What rows show has changed.
    public void refresh() {
        shown.values().forEach(Row::show);
    }

    /// Scrolls as little as needed for this place to be whole in sight.
    public void reveal(int place) {
        wanted = place;
        requestLayout();
    }

    /// Scrolls by this many rows down, up if negative: rows came in above what is read.
    public void shift(int rows) {
        moveTo(offset + rows * rowHeight);
    }

    /// Brings this place to the top.
    public void showFirst(int place) {
        wanted = NOWHERE;
        moveTo(place * rowHeight);
    }

    /// The uppermost place in sight, if only in part.
    public int first() {
        return rowHeight == 0 ? 0 : (int) (offset / rowHeight);
    }

    /// The row at a place, where it is in sight.
    public Optional<Row> row(int place) {
        return Optional.ofNullable(shown.get(place));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        measure();
        bringWanted();
        offset = Math.clamp(offset, 0, bottom());
        placeBar();
        placeRows();
    }

    /// How high a row is by the style sheets. They may have changed: the uppermost row stays where
    /// it is.
    private void measure() {
        if (size.get() > 0 && getScene() != null) {
            var row = shown.values().stream().findFirst().orElseGet(this::spareOne);
            double now = snapSizeY(row.prefHeight(-1));
            offset = rowHeight == 0 ? offset : offset / rowHeight * now;
            rowHeight = now;
        }
    }

    private Row spareOne() {
        var row = take();
        row.applyCss();
        keep(row);
        return row;
    }

    private double bottom() {
        return Math.max(0, size.get() * rowHeight - getHeight());
    }

    private void bringWanted() {
        if (wanted >= 0 && wanted < size.get() && rowHeight > 0) {
            double top = wanted * rowHeight;
            offset = Math.max(Math.min(offset, top), top + rowHeight - getHeight());
        }
        wanted = NOWHERE;
    }

    private void placeRows() {
        int first = first();
        int end = rowHeight == 0 ? 0 : (int) Math.ceil((offset + getHeight()) / rowHeight);
        keepOutside(first, Math.min(size.get(), end));
        double width = bar.isVisible() ? bar.getLayoutX() : getWidth();
        for (int place = first; place < Math.min(size.get(), end); place++) {
            var row = shown.computeIfAbsent(place, this::rowAt);
            row.resizeRelocate(0, snapPositionY(place * rowHeight - offset), width, rowHeight);
        }
    }

    private void keepOutside(int first, int end) {
        shown.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = entry.getKey() < first || entry.getKey() >= end;
                            if (gone) {
                                keep(entry.getValue());
                            }
                            return gone;
                        });
    }

    private Row rowAt(int place) {
        var row = take();
        row.moveTo(place);
        row.select(place == selected.get());
        if (place == selected.get()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
        return row;
    }

    private Row take() {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        var row = maker.get();
        row.prepare(this::requestLayout);
        getChildren().addFirst(row);
        return row;
    }

    private void keep(Row row) {
        row.vacate();
        spare.push(row);
    }

    private void placeBar() {
        double bottom = bottom();
        bar.setVisible(bottom > 0);
        bar.setMax(bottom);
        bar.setVisibleAmount(bottom * getHeight() / Math.max(1, size.get() * rowHeight));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(Math.max(rowHeight, getHeight() - rowHeight));
        bar.setValue(offset);
        double width = snapSizeX(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
    }

    private void moveTo(double to) {
        double inside = Math.clamp(to, 0, bottom());
        if (inside != offset) {
            offset = inside;
            requestLayout();
        }
    }

    private void resized() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        requestLayout();
    }

    private void paintSelection() {
        shown.forEach((place, row) -> row.select(place == selected.get()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void turn(ScrollEvent event) {
        moveTo(offset - event.getDeltaY());
        event.consume();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                || event.getButton() == MouseButton.SECONDARY) {
            requestFocus();
            shown.values().stream()
                    .filter(row -> row.getBoundsInParent().contains(event.getX(), event.getY()))
                    .findFirst()
                    .ifPresent(row -> chosen.accept(row.place()));
        }
    }

    private void key(KeyEvent press) {
        if (size.get() == 0 || press.isShiftDown() || press.isControlDown() || press.isAltDown()) {
            return;
        }
        int page = rowHeight == 0 ? 1 : Math.max(1, (int) (getHeight() / rowHeight) - 1);
        int from = selected.get() == NOWHERE ? first() : selected.get();
        switch (press.getCode()) {
            case HOME -> choose(0, press);
            case END -> choose(size.get() - 1, press);
            case PAGE_UP -> choose(from - page, press);
            case PAGE_DOWN -> choose(from + page, press);
            default -> {}
        }
    }

    private void choose(int place, KeyEvent press) {
        int inside = Math.clamp(place, 0, size.get() - 1);
        chosen.accept(inside);
        reveal(inside);
        press.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> size.get();
            case ITEM_AT_INDEX ->
                    parameters.length > 0 && parameters[0] instanceof Integer place
                            ? shown.get(place)
                            : null;
            case FOCUS_ITEM -> shown.get(selected.get());
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SHOW_ITEM
                && parameters.length > 0
                && parameters[0] instanceof Node row
                && row instanceof Row listed) {
            reveal(listed.place());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
