package app.pult.ui.kit;

import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// How the program looks: theme, density, size of text in percent (80 to 200), what moves.
///
/// Pop-ups and dialogs with an owner take it from their window. A feature adds its own style sheet
/// to its pane: `getStylesheets().add(Look.stylesheet(QueuePane.class, "queue.css"))`.
///
/// Thread: FX only.
public record Look(Theme theme, Density density, int textPercent, Motion motion) {
    /// One em of text as drawn, in pixels.
    public static final double BASE_SIZE_PX = 13;

    private static final double ICON_PX = 15;
    private static final double LARGE_ICON_PX = 26;
    private static final int USUAL_PERCENT = 100;
    private static final List<Integer> PERCENTS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    public Look {
        textPercent = Math.clamp(textPercent, PERCENTS.getFirst(), PERCENTS.getLast());
    }

    /// One that moves as the system does.
    public Look(Theme theme, Density density, int textPercent) {
        this(theme, density, textPercent, Motion.SYSTEM);
    }

    /// The system's colours, comfortable, text as drawn.
    public static Look standard() {
        return new Look(Theme.SYSTEM, Density.COMFORTABLE, USUAL_PERCENT);
    }

    public Look with(Theme changed) {
        return new Look(changed, density, textPercent, motion);
    }

    public Look with(Density changed) {
        return new Look(theme, changed, textPercent, motion);
    }

    public Look with(Motion changed) {
        return new Look(theme, density, textPercent, changed);
    }

    /// With text of the next size up; the same if there is none.
    public Look larger() {
        return sized(PERCENTS.stream().filter(percent -> percent > textPercent).findFirst());
    }

    /// With text of the next size down; the same if there is none.
    public Look smaller() {
        return sized(
                PERCENTS.reversed().stream().filter(percent -> percent < textPercent).findFirst());
    }

    /// With text as drawn.
    public Look usualSize() {
        return sized(Optional.of(USUAL_PERCENT));
    }

    private Look sized(Optional<Integer> percent) {
        return new Look(theme, density, percent.orElse(textPercent), motion);
    }

    /// One em of text in pixels.
    public double em() {
        return scaled(BASE_SIZE_PX);
    }

    /// The address of a style sheet that lies beside this class, in the resources.
    public static String stylesheet(Class<?> beside, String name) {
        URL found = beside.getResource(name);
        if (found == null) {
            throw new IllegalStateException("The program is incomplete: " + name);
        }
        return found.toExternalForm();
    }

    /// Dresses the window as `look` is from now on, until the subscription ends.
    public static Subscription follow(ObservableValue<Look> look, Scene scene) {
        var worn = new Subscriptions();
        var changes =
                look.subscribe(
                        now -> {
                            worn.clear();
                            worn.add(now.applyTo(scene));
                        });
        return changes.and(worn::clear);
    }

    /// Dresses the window, replacing an earlier look. Style sheets that others added to the scene
    /// are dropped: panes carry their own. What is as the system has it follows the desktop until
    /// the subscription ends.
    public Subscription applyTo(Scene scene) {
        dress(scene);
        var system = theme == Theme.SYSTEM ? Theme.follow(scene, this::dress) : Subscription.EMPTY;
        return motion == Motion.SYSTEM ? system.and(Motion.follow(scene, this::dress)) : system;
    }

    private void dress(Scene scene) {
        var shown = theme.resolved(scene);
        Application.setUserAgentStylesheet(shown.userAgentStylesheet());
        var sheets = new ArrayList<>(shown.stylesheets());
        sheets.add(textSize());
        scene.getStylesheets().setAll(sheets);
        var root = scene.getRoot();
        for (var each : Density.values()) {
            set(root, each.styleClass(), each == density);
        }
        set(root, Motion.STILL_CLASS, motion.isStill(scene));
        // Pop-ups look colours up in their owner: it must have the new ones before one is shown.
        root.applyCss();
    }

    private static void set(Parent root, String styleClass, boolean wanted) {
        root.getStyleClass().remove(styleClass);
        if (wanted) {
            root.getStyleClass().add(styleClass);
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
