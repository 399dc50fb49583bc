package app.pult.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

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
        return this == SYSTEM ? SystemWish.DARK_COLOURS.isOn(scene) ? DARK : LIGHT : this;
    }

    /// Runs `changed` whenever the desktop changes its colours.
    static Subscription follow(Scene scene, Consumer<Scene> changed) {
        return SystemWish.DARK_COLOURS.follow(scene, changed);
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
}
