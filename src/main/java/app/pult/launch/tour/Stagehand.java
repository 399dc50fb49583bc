package app.pult.launch.tour;

import app.pult.ui.kit.Snapshots;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Works the window as an operator does, for the tour and for a day at speed: presses keys, types,
/// finds nodes by their ids, takes pictures, waits until something is so; what does not come within
/// two minutes is a [TourException]. Thread: its caller's; nodes are touched on the JavaFX thread
/// only.
public final class Stagehand {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /// Nothing of ours moves any more: longer than a pause between keys, than any motion.
    private static final Duration REST = Duration.ofMillis(150);

    private static final Duration LONGEST_UNREST = Duration.ofSeconds(2);

    private final Stage stage;
    private final HandlerClock clock;
    private final Path out;
    private final String suffix;
    private int pictures;

    /// `clock` tells when the window has come to rest.
    public Stagehand(Stage stage, HandlerClock clock, Path out, String suffix) {
        this.stage = stage;
        this.clock = clock;
        this.out = out;
        this.suffix = suffix;
    }

    /// A key to whatever has the focus.
    public void press(KeyCode key, Held held) {
        run(
                () -> {
                    var scene = stage.getScene();
                    var focused = Optional.ofNullable(scene.getFocusOwner());
                    var press =
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    key,
                                    held == Held.CTRL_SHIFT || held == Held.SHIFT,
                                    held == Held.CTRL_SHIFT || held == Held.CTRL,
                                    false,
                                    false);
                    Event.fireEvent(
                            focused.map(javafx.event.EventTarget.class::cast).orElse(scene), press);
                    return key;
                });
    }

    /// The same key several times.
    void press(KeyCode key, int times) {
        for (int time = 0; time < times; time++) {
            press(key, Held.NOTHING);
        }
    }

    public enum Held {
        NOTHING,
        SHIFT,
        CTRL,
        CTRL_SHIFT
    }

    /// Types into the field of this id, at its end, a key at a time as an operator does.
    public void type(String id, String words) {
        until("field " + id, () -> found(id).filter(node -> !node.isDisabled()).isPresent());
        run(
                () -> {
                    var field = (TextInputControl) node(id);
                    field.requestFocus();
                    field.end();
                    return id;
                });
        words.codePoints().mapToObj(Character::toString).forEach(key -> run(() -> typed(id, key)));
    }

    private String typed(String id, String key) {
        var press =
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        key,
                        key,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false);
        Event.fireEvent(node(id), press);
        return key;
    }

    /// Empties the field of this id.
    public void clear(String id) {
        focus(id);
        press(KeyCode.A, Held.CTRL);
        press(KeyCode.DELETE, Held.NOTHING);
        until(id + " is empty", () -> ((TextInputControl) node(id)).getText().isEmpty());
    }

    /// Puts the keyboard there.
    public void focus(String id) {
        untilShown(id);
        run(
                () -> {
                    node(id).requestFocus();
                    return id;
                });
    }

    /// Presses the button of this id.
    public void click(String id) {
        until("button " + id, () -> found(id).filter(node -> !node.isDisabled()).isPresent());
        run(
                () -> {
                    ((ButtonBase) node(id)).fire();
                    return id;
                });
    }

    public void untilShown(String id) {
        until(id, () -> found(id).isPresent());
    }

    public void untilGone(String id) {
        until("no " + id, () -> found(id).isEmpty());
    }

    /// Closes what lies over the window.
    public void escape(String id) {
        press(KeyCode.ESCAPE, Held.NOTHING);
        untilGone(id);
    }

    /// Whether a menu of this id is open, or any where there is none.
    boolean isMenuOpen(String id) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .anyMatch(menu -> id.isEmpty() || id.equals(((ContextMenu) menu).getId()));
    }

    public Optional<Node> found(String id) {
        return Optional.ofNullable(stage.getScene())
                .map(Scene::getRoot)
                .map(root -> root.lookup("#" + id))
                .filter(node -> node.getScene() != null);
    }

    /// Everything on the screen that a CSS selector means.
    Set<Node> all(String selector) {
        return stage.getScene().getRoot().lookupAll(selector);
    }

    /// What stands in a label; nothing while there is none.
    public String words(String id) {
        return found(id).map(node -> ((Labeled) node).getText()).orElse("");
    }

    private Node node(String id) {
        return found(id)
                .orElseThrow(() -> new TourException("there is no #" + id + " on the screen"));
    }

    /// Waits until it is so, looking on the JavaFX thread.
    public void until(String what, BooleanSupplier so) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!run(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw inVain(what);
            }
            pause(LOOK_AGAIN);
        }
    }

    /// Waits until it is so, looking on this thread.
    public void untilHere(String what, BooleanSupplier so) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw inVain(what);
            }
            pause(LOOK_AGAIN);
        }
    }

    /// With a picture of what was there instead.
    private TourException inVain(String what) {
        return new TourException(
                "waited "
                        + PATIENCE.toSeconds()
                        + " s in vain for: "
                        + what
                        + ", "
                        + pictureNow("in-vain"));
    }

    /// Takes a picture once the screen has come to rest.
    String picture(String name) {
        rest();
        return pictureNow(name);
    }

    private void rest() {
        var end = System.nanoTime() + LONGEST_UNREST.toNanos();
        while (System.nanoTime() < end && !run(() -> clock.isQuiet(REST))) {
            pause(LOOK_AGAIN);
        }
    }

    /// Takes a picture of what does not stay as it is.
    String pictureNow(String name) {
        var pixels = run(() -> Snapshots.pixels(stage));
        var file =
                out.resolve(String.format(Locale.ROOT, "%02d-%s-%s.png", ++pictures, name, suffix));
        try {
            Files.write(file, Snapshots.png(pixels));
        } catch (IOException e) {
            throw new TourException("the picture could not be written: " + e.getMessage());
        }
        return file.getFileName().toString();
    }

    /// Runs on the JavaFX thread and waits for the result.
    public <T> T run(Callable<T> action) {
        return onFx(action);
    }

    public static <T> T onFx(Callable<T> action) {
        var task = new FutureTask<T>(action);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new TourException(String.valueOf(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (TimeoutException e) {
            throw new TourException("the window did not answer for " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted");
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted");
        }
    }
}
