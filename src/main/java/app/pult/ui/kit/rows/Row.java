package app.pult.ui.kit.rows;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/// A row while it is in sight; used again for another place when it is scrolled away. How high all
/// rows are is what style sheets say of one: `-fx-pref-height`.
///
/// Thread: FX only.
public abstract class Row extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int NOWHERE = -1;

    private int place = NOWHERE;
    private boolean selected;

    /// A row that shows nothing yet.
    protected Row() {
        super();
    }

    /// Shows what now stands at [#place].
    protected abstract void show();

    /// The row as one sentence for a screen reader.
    protected abstract String spoken();

    /// Whether a click on it leads to what it stands for; a heading leads nowhere.
    public boolean leads() {
        return true;
    }

    /// Where this row stands, from 0; -1 while it is kept for later.
    protected final int place() {
        return place;
    }

    final void moveTo(int newPlace) {
        place = newPlace;
        setVisible(true);
        show();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    final void vacate() {
        place = NOWHERE;
        setVisible(false);
    }

    final void select(boolean now) {
        if (selected != now) {
            selected = now;
            pseudoClassStateChanged(SELECTED, now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    /// Its words may change as they like: no row is higher or wider for it. What style sheets say
    /// of its height concerns the list, which is told by `resized`.
    final void prepare(Runnable resized) {
        setManaged(false);
        prefHeightProperty().subscribe((before, now) -> resized.run());
        getStyleClass().add("row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> spoken();
            case INDEX -> place;
            case SELECTED -> selected;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
