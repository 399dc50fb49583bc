package app.pult.ui.kit;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/// The bridge to the JavaFX thread: the only place that names `Platform`.
///
/// Thread: any.
public final class UiThread {
    private UiThread() {}

    /// Runs the action on the JavaFX thread: at once when called there, else later and in the order
    /// of the calls. Never waits. `UiThread::run` is an `Executor`.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Runs the action on the JavaFX thread after what is being handled now: for focus and scroll
    /// positions that need a finished layout.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Runs the action on the JavaFX thread once the delay has passed. `UiThread::after` is a
    /// [Coalescer.Delay].
    public static void after(java.time.Duration delay, Runnable action) {
        run(
                () -> {
                    var pause = new PauseTransition(Duration.millis((double) delay.toMillis()));
                    pause.setOnFinished(event -> action.run());
                    pause.play();
                });
    }

    /// Says loudly that nodes were touched from a wrong thread.
    public static void assertUi() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    "This belongs to the JavaFX thread, not to "
                            + Thread.currentThread().getName());
        }
    }
}
