package app.pult.ui.shell;

import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.UiThread;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Which pane the keyboard is in. A pane gets it as soon as it can take it: what it shows may still
/// be on its way from the disk, and what lies in a scroll pane is in no scene before the first
/// layout. Where the node that had it is taken off the screen, the rest of its pane gets it, not
/// whatever JavaFX finds first in the window.
///
/// The last wish counts, and it ends when the operator puts the keyboard elsewhere meanwhile. What
/// is typed while a pane cannot take it is kept for it, for half a minute: a slow disk must not
/// lose it. Where nothing was typed within a moment, nothing is kept any more: a pane that never
/// can take the keyboard must not swallow keys.
///
/// Thread: FX only.
final class Keyboard {
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final int MOMENTS = 10;

    private final Supplier<List<Part>> shown;
    private final BiConsumer<Place, String> strays;
    private final TypedAhead typed = new TypedAhead();
    private Optional<Part> wanted = Optional.empty();
    private Optional<Part> last = Optional.empty();
    private Optional<Place> written = Optional.empty();
    private int wishes;

    /// `shown` are the panes on the screen now; `strays` takes what was typed for a draft, or for a
    /// new ticket, that had not come on the screen when the operator went on to another place.
    Keyboard(Supplier<List<Part>> shown, BiConsumer<Place, String> strays) {
        this.shown = shown;
        this.strays = strays;
    }

    /// Works in this scene until the subscriptions end.
    void follow(Scene scene, Subscriptions until) {
        Runnable attempt = this::attempt;
        scene.addPostLayoutPulseListener(attempt);
        until.add(() -> scene.removePostLayoutPulseListener(attempt));
        until.add(scene.focusOwnerProperty().subscribe(this::moved));
        EventHandler<KeyEvent> keys =
                event -> {
                    typed.filter(event);
                    makeReady(scene.getFocusOwner());
                };
        scene.addEventFilter(KeyEvent.ANY, keys);
        until.add(() -> scene.removeEventFilter(KeyEvent.ANY, keys));
        EventHandler<MouseEvent> click = event -> withdraw();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, click);
        until.add(() -> scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, click));
    }

    void into(Part part) {
        into(part, Optional.empty());
    }

    /// To write what this place is for, if for anything.
    void into(Part part, Optional<Place> wish) {
        if (!written.equals(wish)) {
            var words = typed.words();
            typed.drop();
            written.filter(before -> !words.isBlank())
                    .ifPresent(before -> strays.accept(before, words));
        }
        written = wish;
        wanted = Optional.of(part);
        typed.keep();
        var mine = ++wishes;
        UiThread.after(MOMENT, () -> expire(mine, MOMENTS - 1));
        attempt();
    }

    /// This pane is put away: what was typed for it has no taker, what is typed next is not for it.
    void forget(Part part) {
        wanted.filter(part::equals).ifPresent(wish -> withdraw());
    }

    /// What came on the screen after the last layout has no skin yet, and a control without one
    /// does nothing with its keys.
    private static void makeReady(@Nullable Node owner) {
        if (owner instanceof Control control && control.getSkin() == null) {
            control.applyCss();
        }
    }

    private void attempt() {
        var part = wanted;
        wanted = Optional.empty();
        wanted = part.filter(pane -> !pane.takeKeyboard());
        if (part.isPresent() && wanted.isEmpty()) {
            typed.hand(part.get().node().getScene());
        }
    }

    private void withdraw() {
        wanted = Optional.empty();
        typed.drop();
    }

    private void expire(int which, int left) {
        if (which != wishes) {
            return;
        }
        if (wanted.isPresent() && typed.hasKept() && left > 0) {
            UiThread.after(MOMENT, () -> expire(which, left - 1));
        } else {
            typed.drop();
        }
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        // JavaFX itself takes the keyboard from what is gone before it looks for another place.
        if (before != null && now != null) {
            // While a wish is tried there is none: it is we who move the keyboard.
            wanted.ifPresent(wish -> withdraw());
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
