package app.pult.ui.shell;

import app.pult.ui.kit.UiThread;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The pane at the right that can be folded: beside the others where the window is wide, over them
/// where it is not. Folded it is in no scene, so that what it does ends. Whoever opens it by a key
/// gets the keyboard back when it folds.
///
/// Thread: FX only.
final class Flap {
    private final Part part;
    private final BorderPane frame;
    private final StackPane over;
    private final Keyboard keyboard;
    private boolean open;
    private boolean narrow;
    private Optional<Node> before = Optional.empty();

    /// `frame` has it at its right while there is room, `over` on top while there is none.
    Flap(Part part, BorderPane frame, StackPane over, Keyboard keyboard) {
        this.part = part;
        this.frame = frame;
        this.over = over;
        this.keyboard = keyboard;
        StackPane.setAlignment(part.node(), Pos.CENTER_RIGHT);
        if (part.node() instanceof Region region) {
            region.setMaxHeight(Double.MAX_VALUE);
        }
        part.node().addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    }

    boolean isOpen() {
        return open;
    }

    /// Open beside the others, which have less room for it.
    boolean isDocked() {
        return open && !narrow;
    }

    Part part() {
        return part;
    }

    void toggle() {
        if (open) {
            fold();
        } else {
            before = Optional.ofNullable(frame.getScene().getFocusOwner());
            open = true;
            place();
            keyboard.into(part);
        }
    }

    void setNarrow(boolean small) {
        if (small != narrow) {
            narrow = small;
            place();
        }
    }

    private void fold() {
        boolean hadKeyboard = part.hasFocus();
        open = false;
        place();
        if (hadKeyboard) {
            before.filter(node -> node.getScene() != null)
                    .ifPresent(node -> UiThread.later(node::requestFocus));
        }
    }

    private void place() {
        over.getChildren().remove(part.node());
        frame.setRight(null);
        if (open && narrow) {
            over.getChildren().add(part.node());
        } else if (open) {
            frame.setRight(part.node());
        }
    }

    private void leave(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            fold();
            press.consume();
        }
    }
}
