package app.pult.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.util.List;
import java.util.function.Consumer;

/// The colours of the program. Dark is another token file and nothing else.
public enum Theme {
    LIGHT,
    DARK,
    /// As the desktop has it; light where JavaFX cannot tell (before 25, and headless).
    SYSTEM;

    /// LIGHT or DARK as this scene should have it now.
    Theme resolved(Scene scene) {
        return this == SYSTEM ? SystemColors.of(scene) : this;
    }

    /// Runs `changed` whenever the desktop changes its colours.
    static Subscription follow(Scene scene, Consumer<Scene> changed) {
        try {
            return SystemColors.follow(scene, changed);
        } catch (LinkageError olderJavaFx) {
            return Subscription.EMPTY;
        }
    }

    String userAgentStylesheet() {
        return this == DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    List<String> stylesheets() {
        return List.of(
                resource(this == DARK ? "theme/tokens-dark.css" : "theme/tokens-light.css"),
                resource("theme/base.css"));
    }

    private static String resource(String name) {
        return Look.stylesheet(Theme.class, name);
    }

    /// Kept apart: the class behind `Scene.getPreferences()` came with JavaFX 25, and the Windows
    /// package runs on JavaFX 21.
    private static final class SystemColors {
        static Theme of(Scene scene) {
            try {
                return scene.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
            } catch (LinkageError olderJavaFx) {
                return LIGHT;
            }
        }

        static Subscription follow(Scene scene, Consumer<Scene> changed) {
            return scene.getPreferences()
                    .colorSchemeProperty()
                    .subscribe((ColorScheme before, ColorScheme now) -> changed.accept(scene));
        }
    }
}
