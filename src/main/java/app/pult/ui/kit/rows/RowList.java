package app.pult.ui.kit.rows;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The list. It knows how many rows there are and which one is selected; what they show is theirs.
/// Clicks and the keys that leap (Home, End, pages) ask for another selection through `chosen`;
/// whoever owns the selection sets it, and knows what is next to it.
///
/// Thread: FX only.
public final class RowList extends Region {
    private static final int NOWHERE = -1;

    private final RowPool rows;
    private final RowPool titles;
    private final IntConsumer chosen;
    private final RowsInSight shown = new RowsInSight();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final IntegerProperty selected = new SimpleIntegerProperty(NOWHERE);
    private Heights heights = Heights.NONE;
    private double offset;
    private int wanted = NOWHERE;

    /// `maker` makes rows, `titler` those of other height that divide them. `chosen` hears which
    /// place the operator wants selected.
    public RowList(
            Supplier<? extends Row> maker, Supplier<? extends Row> titler, IntConsumer chosen) {
        rows = new RowPool(maker, getChildren(), this::requestLayout);
        titles = new RowPool(titler, getChildren(), this::requestLayout);
        this.chosen = chosen;
        getStyleClass().add("row-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> moveTo(value.doubleValue()));
        getChildren().add(bar);
        size.subscribe(now -> notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT));
        selected.subscribe(this::paintSelection);
        addEventHandler(ScrollEvent.SCROLL, this::turn);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// How many rows there are, titles among them.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// So many rows from now on, with titles at these places, in order. What stood at `was` stands
    /// at `now`, and is seen where it was.
    public void arrange(int newSize, List<Integer> newTitles, int was, int now) {
        double within = offset - heights.top(was);
        heights = measured(heights.of(newSize, newTitles));
        size.set(newSize);
        moveTo(heights.top(now) + within);
        requestLayout();
    }

    /// The selected place; -1 for none.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// What rows show has changed.
    public void refresh() {
        shown.all().forEach(Row::show);
    }

    /// Scrolls as little as needed for this place to be whole in sight.
    public void reveal(int place) {
        if (getHeight() > 0) {
            bring(place);
        }
        // The next layout may leave less room than there is now.
        wanted = place;
        requestLayout();
    }

    /// Whether this place is in sight or next to it, or nothing is laid out yet.
    public boolean isNear(int place) {
        boolean isLaidOut = getHeight() > 0 && heights.measured();
        return !isLaidOut
                || (place >= first() - 1 && place <= heights.at(offset + getHeight()) + 1);
    }

    /// Brings this place to the top.
    public void showFirst(int place) {
        wanted = NOWHERE;
        moveTo(heights.top(place));
    }

    /// The uppermost place in sight, if only in part.
    public int first() {
        return heights.at(offset);
    }

    /// The row at a place, where it is in sight.
    public Optional<Row> row(int place) {
        return shown.find(place);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        measure();
        bring(wanted);
        wanted = NOWHERE;
        offset = Math.clamp(offset, 0, bottom());
        placeBar();
        placeRows();
    }

    /// Style sheets may say other heights now: the uppermost row stays where it is.
    private void measure() {
        int first = first();
        double share = heights.measured() ? (offset - heights.top(first)) / heights.of(first) : 0;
        heights = measured(heights);
        offset = heights.top(first) + share * heights.of(first);
    }

    private Heights measured(Heights some) {
        if (some.size() == 0 || getScene() == null) {
            return some;
        }
        double title = some.titles().isEmpty() ? 0 : snapSizeY(titles.height());
        return some.measuring(snapSizeY(rows.height()), title);
    }

    private double bottom() {
        return Math.max(0, heights.whole() - getHeight());
    }

    private void bring(int place) {
        if (place >= 0 && place < size.get() && heights.measured()) {
            double top = heights.top(place);
            offset = Math.max(Math.min(offset, top), top + heights.of(place) - getHeight());
        }
    }

    private void placeRows() {
        int first = first();
        double below = offset + getHeight();
        int end = first;
        while (heights.measured() && end < size.get() && heights.top(end) < below) {
            end++;
        }
        shown.keepOutside(first, end, this::kind);
        double width = bar.isVisible() ? bar.getLayoutX() : getWidth();
        for (int place = first; place < end; place++) {
            var row = rowAt(place);
            double top = snapPositionY(heights.top(place) - offset);
            row.resizeRelocate(0, top, width, heights.of(place));
        }
    }

    private RowPool kind(int place) {
        return heights.isTitle(place) ? titles : rows;
    }

    private Row rowAt(int place) {
        return shown.find(place).orElseGet(() -> taken(place));
    }

    private Row taken(int place) {
        var row = shown.take(place, kind(place));
        row.select(place == selected.get());
        if (place == selected.get()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
        return row;
    }

    private void placeBar() {
        double bottom = bottom();
        bar.setVisible(bottom > 0);
        bar.setMax(bottom);
        bar.setVisibleAmount(bottom * getHeight() / Math.max(1, heights.whole()));
        bar.setUnitIncrement(heights.row());
        bar.setBlockIncrement(Math.max(heights.row(), getHeight() - heights.row()));
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

    private void paintSelection() {
        shown.all().forEach(row -> row.select(row.place() == selected.get()));
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
            shown.all()
                    .filter(row -> row.getBoundsInParent().contains(event.getX(), event.getY()))
                    .findFirst()
                    .ifPresent(row -> chosen.accept(row.place()));
        }
    }

    private void key(KeyEvent press) {
        if (size.get() == 0 || press.isShiftDown() || press.isControlDown() || press.isAltDown()) {
            return;
        }
        int page = Math.max(1, (int) (getHeight() / Math.max(1, heights.row())) - 1);
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
                            ? row(place).orElse(null)
                            : null;
            case FOCUS_ITEM -> row(selected.get()).orElse(null);
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
