package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import javafx.css.CssMetaData;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.skin.ProgressIndicatorSkin;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LookTest {
    private final Stand stand = new Stand();

    @Start
    void start(Stage stage) {
        stand.show(stage);
    }

    @Test
    void wordsAreInTheFaceOfTheProgram() throws Exception {
        apply(new Look(Theme.LIGHT, Density.COMFORTABLE, 100));

        assertThat(get(() -> stand.plain.getFont().getName())).isEqualTo("Pult Sans");
        assertThat(get(() -> stand.bold.getFont().getName())).isEqualTo("Pult Sans Bold");
        assertThat(get(() -> stand.mono.getFont().getName())).isEqualTo("Pult Mono");
    }

    @ParameterizedTest
    @CsvSource({"100, 13", "200, 26", "80, 10.4", "5, 10.4", "900, 26"})
    void textGrowsBetweenEightyAndTwoHundredPercent(int percent, double pixels) throws Exception {
        apply(new Look(Theme.LIGHT, Density.COMFORTABLE, percent));

        assertThat(get(() -> stand.plain.getFont().getSize())).isCloseTo(pixels, within(0.01));
    }

    @Test
    void themeAndDensityReplaceEachOther() throws Exception {
        apply(new Look(Theme.LIGHT, Density.COMPACT, 100));
        assertThat(get(() -> stand.plain.getTextFill())).isEqualTo(Color.web("#1b1f24"));

        apply(new Look(Theme.DARK, Density.COMFORTABLE, 100));
        assertThat(get(() -> stand.plain.getTextFill())).isEqualTo(Color.web("#e6e9ee"));
        assertThat(get(() -> stand.root.getStyleClass()))
                .contains("comfortable")
                .doesNotContain("compact");
    }

    @Test
    void nothingTurnsByItselfWhereTheOperatorWantsItStill() throws Exception {
        var turning = get(() -> new ProgressIndicator());
        get(() -> stand.root.getChildren().add(turning));

        apply(new Look(Theme.LIGHT, Density.COMFORTABLE, 100, Motion.STILL));
        assertThat(get(() -> spins(turning))).isFalse();

        apply(new Look(Theme.LIGHT, Density.COMFORTABLE, 100, Motion.SYSTEM));
        assertThat(get(() -> spins(turning))).isTrue();
    }

    private static boolean spins(ProgressIndicator wheel) {
        return wheel.getSkin() instanceof ProgressIndicatorSkin skin
                && skin.getCssMetaData().stream()
                        .filter(each -> each.getProperty().equals("-fx-spin-enabled"))
                        .anyMatch(each -> value(each, wheel));
    }

    @SuppressWarnings("unchecked") // the style is a switch
    private static boolean value(CssMetaData<?, ?> style, ProgressIndicator wheel) {
        var property =
                ((CssMetaData<ProgressIndicator, Boolean>) style).getStyleableProperty(wheel);
        return Boolean.TRUE.equals(property.getValue());
    }

    @Test
    void withoutAWordFromTheDesktopItIsLight() throws Exception {
        apply(Look.standard());

        assertThat(get(() -> stand.plain.getTextFill())).isEqualTo(Color.web("#1b1f24"));
    }

    @Test
    void workComesToTheJavaFxThreadAndKnowsIt() throws Exception {
        var thread = new CompletableFuture<Thread>();
        UiThread.run(() -> thread.complete(Thread.currentThread()));

        assertThat(thread.get(30, TimeUnit.SECONDS)).isEqualTo(get(Thread::currentThread));
        assertThatThrownBy(UiThread::assertUi).isInstanceOf(IllegalStateException.class);
        get(
                () -> {
                    UiThread.assertUi();
                    return 0;
                });
    }

    private void apply(Look look) throws Exception {
        get(() -> look.applyTo(stand.root.getScene()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T get(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    /// Three labels in a window, made once the toolkit runs.
    private static final class Stand {
        private VBox root;
        private Label plain;
        private Label bold;
        private Label mono;

        void show(Stage stage) {
            plain = new Label("Иван");
            bold = new Label("Иван");
            bold.getStyleClass().add("strong");
            mono = new Label("0x80070005");
            mono.getStyleClass().add("mono");
            root = new VBox(plain, bold, mono);
            stage.setScene(new Scene(root, 300, 200));
            stage.sizeToScene();
            stage.show();
        }
    }
}
