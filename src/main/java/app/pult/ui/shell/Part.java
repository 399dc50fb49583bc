package app.pult.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A pane as the window holds it: what to show, and how to put the keyboard into it.
///
/// Thread: FX only.
public record Part(Node node, Runnable focus) {
    /// The keyboard goes to the first thing in it that takes it.
    public static Part of(Node node) {
        return new Part(node, () -> firstFocusable(node).ifPresent(Node::requestFocus));
    }

    /// Whether the keyboard is somewhere in it.
    boolean hasFocus() {
        return Optional.ofNullable(node.getScene())
                .map(Scene::getFocusOwner)
                .filter(
                        owner ->
                                Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                                        .anyMatch(node::equals))
                .isPresent();
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
