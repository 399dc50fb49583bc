package app.pult.ui.shell;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.UiThread;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// What lies over the window, one thing at a time. While it is there, it has the keyboard and the
/// window's keys rest, but for the one that opened it and closes it again. Afterwards the keyboard
/// is exactly where it was, down to the caret.
///
/// Thread: FX only.
final class Overlay {
    private final StackPane window;
    private final Commands commands;
    private final Runnable lost;
    private final Subscriptions meanwhile = new Subscriptions();
    private Optional<Node> shown = Optional.empty();
    private String opener = "";
    private Optional<Caret> before = Optional.empty();

    /// Where the keyboard was; `anchor` and `caret` are places in the text of a field.
    private record Caret(Node node, int anchor, int caret) {
        static Caret of(Node node) {
            return node instanceof TextInputControl text
                    ? new Caret(node, text.getAnchor(), text.getCaretPosition())
                    : new Caret(node, 0, 0);
        }

        boolean isThere() {
            return node.getScene() != null && !node.isDisabled();
        }

        void restore() {
            node.requestFocus();
            if (node instanceof TextInputControl text) {
                text.selectRange(anchor, caret);
            }
        }
    }

    /// `lost` puts the keyboard somewhere when the node that had it is gone.
    Overlay(StackPane window, Commands commands, Runnable lost) {
        this.window = window;
        this.commands = commands;
        this.lost = lost;
    }

    /// Opens it, or closes it if it is what is open; `command` is the id of the one that did this.
    void toggle(String command, Supplier<Part> make) {
        boolean again = shown.isPresent() && opener.equals(command);
        close();
        if (!again) {
            open(command, make.get());
        }
    }

    /// Nothing happens if nothing is open.
    void close() {
        shown.ifPresent(
                node -> {
                    shown = Optional.empty();
                    meanwhile.clear();
                    window.getChildren().remove(node);
                    before.filter(Caret::isThere).ifPresentOrElse(Caret::restore, lost);
                });
    }

    private void open(String command, Part part) {
        var scene = window.getScene();
        meanwhile.add(commands.layOver(command, this::close));
        opener = command;
        before = Optional.ofNullable(scene.getFocusOwner()).map(Caret::of);
        shown = Optional.of(part.node());
        window.getChildren().add(part.node());
        // What lies in a scroll pane is in no scene before that has its skin.
        part.node().applyCss();
        part.takeKeyboard();
        meanwhile.add(scene.focusOwnerProperty().subscribe(owner -> stay(part, owner)));
    }

    private void stay(Part part, @Nullable Node owner) {
        if (owner != null && !part.hasFocus()) {
            UiThread.later(
                    () -> {
                        if (shown.isPresent() && !part.hasFocus()) {
                            part.takeKeyboard();
                        }
                    });
        }
    }
}
