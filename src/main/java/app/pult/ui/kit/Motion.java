package app.pult.ui.kit;

import javafx.scene.Scene;
import javafx.util.Subscription;

import java.util.function.Consumer;

/// Whether something may move without being touched: the bars and wheels of work whose end is not
/// known. Nothing else does. `base.css` stops them below the class `still`.
///
/// Thread: FX only.
public enum Motion {
    /// As the desktop has it; it moves where JavaFX cannot tell (before 25, and headless).
    SYSTEM,
    STILL;

    static final String STILL_CLASS = "still";

    boolean isStill(Scene scene) {
        return this == STILL || SystemMotion.isReduced(scene);
    }

    /// Runs `changed` whenever the desktop's wish changes.
    static Subscription follow(Scene scene, Consumer<Scene> changed) {
        try {
            return SystemMotion.follow(scene, changed);
        } catch (LinkageError olderJavaFx) {
            return Subscription.EMPTY;
        }
    }

    /// Kept apart, as in [Theme].
    private static final class SystemMotion {
        static boolean isReduced(Scene scene) {
            try {
                return scene.getPreferences().isReducedMotion();
            } catch (LinkageError olderJavaFx) {
                return false;
            }
        }

        static Subscription follow(Scene scene, Consumer<Scene> changed) {
            return scene.getPreferences()
                    .reducedMotionProperty()
                    .subscribe((Boolean before, Boolean now) -> changed.accept(scene));
        }
    }
}
