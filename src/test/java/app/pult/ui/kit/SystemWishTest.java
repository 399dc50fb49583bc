package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
final class SystemWishTest {
    // No scene may be made before JavaFX runs.
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new Group());
        stage.setScene(scene);
    }

    @ParameterizedTest
    @EnumSource
    void aHeadlessDesktopWishesNothing(SystemWish wish) {
        assertThat(wish.isOn(scene)).isFalse();
    }

    /// The names that the program asks by are those of this JavaFX.
    @Test
    void colourAndMotionAreFollowed(FxRobot robot) {
        var changes = new AtomicInteger();

        robot.interact(
                () -> {
                    SystemWish.DARK_COLOURS.follow(scene, of -> changes.incrementAndGet());
                    SystemWish.NO_MOTION.follow(scene, of -> changes.incrementAndGet());
                    scene.getPreferences().setColorScheme(ColorScheme.DARK);
                    scene.getPreferences().setReducedMotion(true);
                });

        assertThat(changes).hasValue(2);
        assertThat(SystemWish.DARK_COLOURS.isOn(scene)).isTrue();
        assertThat(SystemWish.NO_MOTION.isOn(scene)).isTrue();
    }
}
