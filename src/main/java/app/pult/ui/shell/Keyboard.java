package app.pult.ui.shell;

import app.pult.ui.kit.Subscriptions;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which pane the keyboard is in. A pane gets it as soon as it can take it: what it shows may still
/// be on its way from the disk, and what lies in a scroll pane is in no scene before the first
/// layout. Where the node that had it is taken off the screen, the rest of its pane gets it, not
/// whatever JavaFX finds first in the window.
///
/// The last wish counts, and it ends when the operator puts the keyboard elsewhere meanwhile.
///
/// Thread: FX only.
final class Keyboard {
    private final Supplier<List<Part>> shown;
    private Optional<Part> wanted = Optional.empty();
    private Optional<Part> last = Optional.empty();

    /// `shown` are the panes on the screen now.
    Keyboard(Supplier<List<Part>> shown) {
        this.shown = shown;
    }

    /// Works in this scene until the subscriptions end.
    void follow(Scene scene, Subscriptions until) {
        Runnable attempt = this::attempt;
        scene.addPostLayoutPulseListener(attempt);
        until.add(() -> scene.removePostLayoutPulseListener(attempt));
        until.add(scene.focusOwnerProperty().subscribe(this::moved));
    }

    void into(Part part) {
        wanted = Optional.of(part);
        attempt();
    }

    private void attempt() {
        var part = wanted;
        wanted = Optional.empty();
        wanted = part.filter(wish -> !wish.takeKeyboard());
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        // JavaFX itself takes the keyboard from what is gone before it looks for another place.
        if (before != null && now != null) {
            wanted = Optional.empty();
        } else if (before != null && isOff(before) && wanted.isEmpty()) {
            wanted = last.filter(shown.get()::contains);
        }
        shown.get().stream()
                .filter(Part::hasFocus)
                .findFirst()
                .ifPresent(part -> last = Optional.of(part));
    }

    private static boolean isOff(Node node) {
        return node.getScene() == null || node.isDisabled();
    }
}
