package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pult.desk.TicketId;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Side;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The columns of the window while its size changes. Widths in pixels.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class WindowColumnsTest {
    private static final double WIDE = 1598;
    private static final double NARROW = 900;

    private ShiftWindow window;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var in = Screens.english(Theme.LIGHT);
        window = new ShiftWindow(in);
        var scene = new Scene(window.root, WIDE, 960);
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void theViewsAreAsWideAsBeforeTheWindowWasSmall() {
        resize(WIDE, 960);
        double before = viewsWidth();

        resize(1000, 650);
        resize(NARROW, 533);
        assertThat(viewsWidth()).as("icons").isLessThan(60);
        resize(WIDE, 960);

        assertThat(viewsWidth()).isCloseTo(before, within(2.0)).isGreaterThan(150);
    }

    @Test
    void theWidthThatASmallWindowTookAwayIsTheOneRemembered() {
        resize(WIDE, 960);
        double chosen = onFx(() -> window.root.dividers().getFirst()) * WIDE;

        resize(1000, 650);
        resize(NARROW, 533);

        assertThat(onFx(() -> window.root.dividers().getFirst()) * NARROW)
                .isCloseTo(chosen, within(1.0));
    }

    @Test
    void aWindowThatOpensWithLargeTextShowsIconsAtOnce() {
        var usual = Screens.english(Theme.LIGHT);
        var large =
                new Screens.Variant(
                        usual.texts(), usual.ages(), usual.theme(), usual.density(), 150);
        onFx(
                () -> {
                    window = new ShiftWindow(large);
                    var scene = new Scene(window.root, 1280, 720);
                    large.look().applyTo(scene);
                    stage.setScene(scene);
                    return true;
                });

        resize(1280, 720);

        assertThat(viewsWidth()).as("icons").isLessThan(90);
    }

    @Test
    void theKnowledgeBaseIsAsWideAsItWasLeftAndTakesNothingFromTheQueue() {
        resize(WIDE, 960);
        double queue = width("#queue-pane");
        double views = viewsWidth();

        onFx(() -> show(true));
        resize(WIDE, 960);
        assertThat(viewsWidth()).isCloseTo(views, within(2.0));
        assertThat(width("#knowledge")).isCloseTo(348, within(2.0));
        assertThat(width("#queue-pane")).isCloseTo(queue, within(2.0));

        resize(1280, 720);
        assertThat(width("#knowledge")).isCloseTo(348, within(2.0));
        assertThat(viewsWidth()).as("icons").isLessThan(60);

        onFx(() -> show(false));
        resize(1280, 720);
        assertThat(viewsWidth()).isCloseTo(views, within(2.0));
        resize(WIDE, 960);
        assertThat(onFx(() -> window.root.lookup("#knowledge"))).isNull();
        assertThat(viewsWidth()).isCloseTo(views, within(2.0));
        assertThat(width("#queue-pane")).isCloseTo(queue, within(30.0));
    }

    @Test
    void inTheSmallestWindowTheQueueMakesRoomForTheKnowledgeBaseAndComesBack() {
        resize(NARROW, 560);
        onFx(() -> show(true));
        resize(NARROW, 560);
        assertThat(isSeen("#queue-pane")).isFalse();
        assertThat(width("#conversation")).isGreaterThan(400);

        onFx(() -> show(false));
        resize(NARROW, 560);

        assertThat(isSeen("#queue-pane")).isTrue();
        assertThat(width("#queue-pane")).isGreaterThan(200);
    }

    @Test
    void nothingAtTheRightEverCoversTheSendButton() {
        onFx(() -> open(new TicketId(2)));
        for (var tab : List.of(Side.KNOWLEDGE, Side.DIAGNOSTICS)) {
            onFx(() -> side(tab));
            for (double width : List.of(NARROW, 1150.0, 1280.0)) {
                resize(width, 720);
                var send = onFx(() -> inWindow("#conversation-send"));
                var column = onFx(() -> inWindow("#shell-side"));
                assertThat(send.getMaxX()).as("%s in %s", tab, width).isLessThan(column.getMinX());
                assertThat(send.getMinX()).isGreaterThan(0);
                assertThat(column.getMaxX()).isLessThanOrEqualTo(width);
            }
        }
    }

    private boolean isSeen(String node) {
        return onFx(
                () ->
                        Stream.iterate(
                                        window.root.lookup(node),
                                        Objects::nonNull,
                                        at -> (Node) at.getParent())
                                .allMatch(Node::isVisible));
    }

    private boolean open(TicketId ticket) {
        window.selection.open(ticket);
        return true;
    }

    private Bounds inWindow(String node) {
        var found = window.root.lookup(node);
        return found.localToScene(found.getBoundsInLocal());
    }

    private boolean side(String tab) {
        window.side.set(tab);
        return true;
    }

    private boolean show(boolean shown) {
        window.side.set(shown ? Side.KNOWLEDGE : "");
        return shown;
    }

    private double width(String node) {
        return onFx(() -> ((Region) window.root.lookup(node)).getWidth());
    }

    private double viewsWidth() {
        return onFx(() -> ((Region) window.root.lookup(".shell-views-pane")).getWidth());
    }

    private void resize(double width, double height) {
        onFx(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                    return true;
                });
        Screens.awaitLayout(stage.getScene());
        Screens.awaitLayout(stage.getScene());
    }
}
