package app.pult.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// A pane is to be seen now: whatever around it has put it out of sight brings it back. A command
/// that opens something in its pane may be given while a small window shows another one.
///
/// Thread: FX only.
public final class ToFront extends Event {
    public static final EventType<ToFront> TYPE = new EventType<>(Event.ANY, "PULT_TO_FRONT");
    private static final long serialVersionUID = 1L;

    private ToFront() {
        super(TYPE);
    }

    /// Afterwards the pane can take the keyboard, if it is in a window.
    public static void ask(Node pane) {
        Event.fireEvent(pane, new ToFront());
    }
}
