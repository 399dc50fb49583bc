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
        return this == STILL || SystemWish.NO_MOTION.isOn(scene);
    }

    /// Runs `changed` whenever the desktop's wish changes.
    static Subscription follow(Scene scene, Consumer<Scene> changed) {
        return SystemWish.NO_MOTION.follow(scene, changed);
    }
}
