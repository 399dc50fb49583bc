package app.pult.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/// Clicks that choose a row of a list view. A handler on the list itself hears of its scroll bars
/// and of the place below its last row too.
///
/// Thread: FX only.
public final class CellClicks {
    private CellClicks() {}

    /// `chosen` hears of the left button on this cell while it shows something.
    public static <T> ListCell<T> tell(ListCell<T> cell, Consumer<MouseEvent> chosen) {
        cell.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                        chosen.accept(click);
                    }
                });
        return cell;
    }
}
