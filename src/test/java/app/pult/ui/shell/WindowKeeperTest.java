package app.pult.ui.shell;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.fixture.FakeTime;
import app.pult.settings.WindowState;
import app.pult.settings.WindowState.Placement;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class WindowKeeperTest {
    private static final Duration REST = Duration.ofSeconds(1);

    private final FakeTime time = new FakeTime();
    private final List<WindowState> saved = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void close() {
        onFx(
                () -> {
                    stages.forEach(Stage::close);
                    return true;
                });
    }

    @Test
    void theWindowStandsWhereItStood() {
        var stage = open(state(40, 30, 950, 600));

        assertThat(
                        onFx(
                                () ->
                                        List.of(
                                                stage.getX(),
                                                stage.getY(),
                                                stage.getWidth(),
                                                stage.getHeight())))
                .containsExactly(40.0, 30.0, 950.0, 600.0);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotUsed() {
        var stage = open(state(5000, 3000, 950, 600));

        assertThat(onFx(stage::getX)).isLessThan(1000);
        assertThat(onFx(stage::getY)).isLessThan(1000);
    }

    @Test
    void movesAreSavedOnceTheWindowRests() {
        var stage = open(state(40, 30, 950, 600));

        onFx(
                () -> {
                    for (int step = 1; step <= 20; step++) {
                        stage.setX(40 + step);
                    }
                    time.advance(REST);
                    return true;
                });

        assertThat(saved).last().extracting(WindowState::x).isEqualTo(60.0);
        assertThat(saved).hasSizeLessThan(3);
    }

    @Test
    void theShownViewIsRemembered() {
        open(state(40, 30, 950, 600));

        onFx(
                () -> {
                    selection.show(new Queue.OfGroup(new GroupId("3")));
                    time.advance(REST);
                    return true;
                });

        assertThat(saved).last().extracting(WindowState::queue).isEqualTo("group:3");
    }

    private static WindowState state(double x, double y, double width, double height) {
        return new WindowState(x, y, width, height, Placement.FLOATING, List.of(), "mine");
    }

    private Stage open(WindowState state) {
        return Objects.requireNonNull(
                onFx(
                        () -> {
                            var stage = new Stage();
                            stages.add(stage);
                            stage.setScene(new Scene(new Region()));
                            new WindowKeeper(
                                            stage,
                                            selection,
                                            () -> List.of(0.1, 0.3),
                                            state,
                                            new Threads(
                                                    Runnable::run,
                                                    Runnable::run,
                                                    time,
                                                    failure -> {}),
                                            saved::add)
                                    .restore();
                            stage.show();
                            return stage;
                        }));
    }
}
