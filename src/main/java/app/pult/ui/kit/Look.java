package app.pult.ui.kit;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;

/// How the program looks: theme, density, size of text in percent (80 to 200).
///
/// Pop-ups and dialogs with an owner take it from their window. A feature adds its own style sheet
/// to its pane: `getStylesheets().add(Look.stylesheet(QueuePane.class, "queue.css"))`.
///
/// Thread: FX only.
public record Look(Theme theme, Density density, int textPercent) {
    private static final double BASE_SIZE_PX = 13;
    private static final double ICON_PX = 15;
    private static final double LARGE_ICON_PX = 26;
    private static final int SMALLEST_PERCENT = 80;
    private static final int LARGEST_PERCENT = 200;

    public Look {
        textPercent = Math.clamp(textPercent, SMALLEST_PERCENT, LARGEST_PERCENT);
    }

    /// The system's colours, comfortable, text as drawn.
    public static Look standard() {
        return new Look(Theme.SYSTEM, Density.COMFORTABLE, 100);
    }

    /// The address of a style sheet that lies beside this class, in the resources.
    public static String stylesheet(Class<?> beside, String name) {
        URL found = beside.getResource(name);
        if (found == null) {
            throw new IllegalStateException("The program is incomplete: " + name);
        }
        return found.toExternalForm();
    }

    /// Dresses the window, replacing an earlier look. Style sheets that others added to the scene
    /// are dropped: panes carry their own. With [Theme#SYSTEM] it follows the desktop until the
    /// subscription ends.
    public Subscription applyTo(Scene scene) {
        dress(scene);
        return theme == Theme.SYSTEM ? follow(scene) : Subscription.EMPTY;
    }

    private void dress(Scene scene) {
        var shown = theme.resolved(scene);
        Application.setUserAgentStylesheet(shown.userAgentStylesheet());
        var sheets = new ArrayList<>(shown.stylesheets());
        sheets.add(textSize());
        scene.getStylesheets().setAll(sheets);
        var classes = scene.getRoot().getStyleClass();
        for (var each : Density.values()) {
            classes.remove(each.styleClass());
        }
        classes.add(density.styleClass());
        // Pop-ups look colours up in their owner: it must have the new ones before one is shown.
        scene.getRoot().applyCss();
    }

    private Subscription follow(Scene scene) {
        try {
            return scene.getPreferences()
                    .colorSchemeProperty()
                    .subscribe((ColorScheme before, ColorScheme now) -> dress(scene));
        } catch (LinkageError olderJavaFx) {
            return Subscription.EMPTY;
        }
    }

    /// The size everything is measured in, and that of icons, which know no em but their own.
    private String textSize() {
        var css =
                """
                .root, .context-menu { -fx-font-size: %spx; }
                .icon { -fx-icon-size: %spx; }
                .empty-state > .icon { -fx-icon-size: %spx; }
                """
                        .formatted(scaled(BASE_SIZE_PX), scaled(ICON_PX), scaled(LARGE_ICON_PX));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private double scaled(double pixels) {
        return pixels * textPercent / 100;
    }
}
