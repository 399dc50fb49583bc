package app.pult.launch.tour;

import app.pult.ui.kit.Snapshots;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Works the window for the tour: presses keys, types, finds nodes by their ids, takes pictures,
/// waits until something is so. Thread: the tour's; nodes are touched on the JavaFX thread only.
final class Stagehand {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Stage stage;
    private final Path out;
    private final String suffix;
    private int pictures;

    Stagehand(Stage stage, Path out, String suffix) {
        this.stage = stage;
        this.out = out;
        this.suffix = suffix;
    }

    /// A key with Ctrl or without, to whatever has the focus.
    void press(KeyCode key, Held held) {
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
                                    held == Held.CTRL_SHIFT,
                                    held != Held.NOTHING,
                                    false,
                                    false);
                    Event.fireEvent(
                            focused.map(javafx.event.EventTarget.class::cast).orElse(scene), press);
                    return key;
                });
    }

    enum Held {
        NOTHING,
        CTRL,
        CTRL_SHIFT
    }

    /// Types into the field of this id, at its end, a key at a time as an operator does.
    void type(String id, String words) {
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

    /// Presses the button of this id.
    void click(String id) {
        until("button " + id, () -> found(id).filter(node -> !node.isDisabled()).isPresent());
        run(
                () -> {
                    ((ButtonBase) node(id)).fire();
                    return id;
                });
    }

    Optional<Node> found(String id) {
        return Optional.ofNullable(stage.getScene())
                .map(Scene::getRoot)
                .map(root -> root.lookup("#" + id))
                .filter(node -> node.getScene() != null);
    }

    private Node node(String id) {
        return found(id)
                .orElseThrow(() -> new TourException("there is no #" + id + " on the screen"));
    }

    /// Waits until it is so, looking on the JavaFX thread.
    void until(String what, BooleanSupplier so) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!run(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TourException(
                        "waited " + PATIENCE.toSeconds() + " s in vain for: " + what);
            }
            pause(LOOK_AGAIN);
        }
    }

    /// Waits until it is so, looking on this thread.
    void untilHere(String what, BooleanSupplier so) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TourException(
                        "waited " + PATIENCE.toSeconds() + " s in vain for: " + what);
            }
            pause(LOOK_AGAIN);
        }
    }

    /// Takes a picture once the screen has come to rest.
    String picture(String name) {
        pause(Duration.ofMillis(300));
        var png = run(() -> Snapshots.png(stage.getScene()));
        var file =
                out.resolve(
                        String.format(
                                java.util.Locale.ROOT, "%02d-%s-%s.png", ++pictures, name, suffix));
        try {
            Files.write(file, png);
        } catch (IOException e) {
            throw new TourException("the picture could not be written: " + e.getMessage());
        }
        return file.getFileName().toString();
    }

    /// Runs on the JavaFX thread and waits for the result.
    <T> T run(Callable<T> action) {
        return onFx(action);
    }

    static <T> T onFx(Callable<T> action) {
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
