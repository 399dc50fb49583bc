package app.pult.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.function.Consumer;

/// What the desktop wishes of every program, as JavaFX tells it by `Scene.getPreferences()` since
/// 25. The Windows package runs on JavaFX 21, which has no such method: so it is asked for by name,
/// and nothing is wished where it is missing. Headless, nothing is wished either.
///
/// Thread: FX only.
enum SystemWish {
    DARK_COLOURS("colorSchemeProperty", "DARK"),
    NO_MOTION("reducedMotionProperty", "true");

    private final String property;
    private final String value;

    SystemWish(String property, String value) {
        this.property = property;
        this.value = value;
    }

    boolean isOn(Scene scene) {
        return observed(scene)
                .map(observed -> value.equals(String.valueOf(observed.getValue())))
                .orElse(false);
    }

    /// Runs `changed` whenever the desktop changes its mind.
    Subscription follow(Scene scene, Consumer<Scene> changed) {
        return observed(scene)
                .map(observed -> observed.subscribe((was, is) -> changed.accept(scene)))
                .orElse(Subscription.EMPTY);
    }

    private Optional<ObservableValue<?>> observed(Scene scene) {
        try {
            var preferences = Scene.class.getMethod("getPreferences");
            var asked = preferences.getReturnType().getMethod(property);
            return asked.invoke(preferences.invoke(scene)) instanceof ObservableValue<?> observed
                    ? Optional.of(observed)
                    : Optional.empty();
        } catch (ReflectiveOperationException olderJavaFx) {
            return Optional.empty();
        }
    }
}
