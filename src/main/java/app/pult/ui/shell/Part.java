package app.pult.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A pane as the window holds it: what to show, and which node in it takes the keyboard now; empty
/// while none does.
///
/// Thread: FX only.
public record Part(Node node, Supplier<Optional<Node>> keyboard) {
    /// Puts the keyboard into it; says whether it is there now.
    boolean takeKeyboard() {
        var wanted = keyboard.get();
        wanted.ifPresent(Node::requestFocus);
        return wanted.isPresent() && wanted.equals(owner()) && !wanted.get().isDisabled();
    }

    /// Whether the keyboard is somewhere in it.
    boolean hasFocus() {
        return owner().filter(
                        owner ->
                                Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                                        .anyMatch(node::equals))
                .isPresent();
    }

    private Optional<Node> owner() {
        return Optional.ofNullable(node.getScene()).map(Scene::getFocusOwner);
    }
}
