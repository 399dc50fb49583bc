package app.pult.ui.conversation;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.UiThread;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What lies over the conversation, one sheet at a time: it has the keyboard while it is open, the
/// window's keys rest, and afterwards the keyboard is where it was. Whatever else comes to lie over
/// the window closes it.
///
/// Thread: FX only.
final class Sheets {
    private final StackPane pane;
    private final Commands commands;
    private final Subscriptions meanwhile = new Subscriptions();
    private Optional<Parent> shown = Optional.empty();
    private Optional<Node> before = Optional.empty();

    Sheets(StackPane pane, Commands commands) {
        this.pane = pane;
        this.commands = commands;
    }

    boolean isOpen() {
        return shown.isPresent();
    }

    /// Shows a sheet with the keyboard at this node in it; does nothing while one is open. Only the
    /// key of the command that opened it goes on working.
    void show(String command, Parent sheet, Node keyboard) {
        var scene = pane.getScene();
        if (isOpen() || scene == null) {
            return;
        }
        meanwhile.add(commands.layOver(command, this::close));
        before = Optional.ofNullable(scene.getFocusOwner());
        shown = Optional.of(sheet);
        pane.getChildren().add(sheet);
        // What lies in a scroll pane is in no scene before that has its skin.
        sheet.applyCss();
        keyboard.requestFocus();
        meanwhile.add(scene.focusOwnerProperty().subscribe(owner -> stay(sheet, keyboard, owner)));
    }

    /// Where the operator has put the keyboard elsewhere meanwhile, it stays there.
    void close() {
        meanwhile.clear();
        shown.ifPresent(this::takeAway);
        shown = Optional.empty();
        before = Optional.empty();
    }

    private void takeAway(Parent sheet) {
        var scene = sheet.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        pane.getChildren().remove(sheet);
        if (owner == null || isWithin(sheet, owner)) {
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
    }

    private void stay(Parent sheet, Node keyboard, @Nullable Node owner) {
        if (owner != null && !isWithin(sheet, owner)) {
            UiThread.later(
                    () -> {
                        if (shown.filter(sheet::equals).isPresent()) {
                            keyboard.requestFocus();
                        }
                    });
        }
    }

    private static boolean isWithin(Parent sheet, Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(sheet)) {
                return true;
            }
        }
        return false;
    }
}
