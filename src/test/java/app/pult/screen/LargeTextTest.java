package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Side;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.stream.Stream;

/// A window of 1280 x 720 with text of other sizes: what is not in sight is a key or a click away.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
    private final FxRobot hands = new FxRobot();
    private ShiftWindow window;
    private Scene scene;

    @Start
    void start(Stage stage) {
        window = new ShiftWindow(Screens.english(Theme.LIGHT));
        window.look.set(new Look(Theme.LIGHT, Density.COMFORTABLE, 175));
        scene = new Scene(window.root, 1280, 720);
        Look.follow(window.look, scene);
        window.selection.open(new TicketId(2));
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void columnsGrowWithTheTextAndComeBackWithIt() {
        text(100);
        double queue = width("#queue-pane");
        double views = width(".shell-views-pane");
        assertThat(queue).isBetween(300.0, 320.0);

        push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(onFx(() -> window.look.get().textPercent())).isEqualTo(110);
        assertThat(width("#queue-pane")).isGreaterThan(queue * 1.05);

        text(200);
        assertThat(width(".shell-views-pane")).as("icons").isLessThan(120);
        text(100);
        assertThat(width("#queue-pane")).isBetween(queue - 2, queue + 2);
        assertThat(width(".shell-views-pane")).isBetween(views - 2, views + 2);
    }

    @Test
    void listAndConversationTakeTurnsByKeyAndByMouse() {
        text(200);
        onFx(() -> focus("#queue-list"));
        assertThat(isSeen("#queue-pane")).isTrue();
        assertThat(isSeen("#conversation")).isFalse();

        push(KeyCode.ENTER);
        assertThat(isSeen("#conversation")).isTrue();
        assertThat(isSeen("#queue-pane")).isFalse();
        assertThat(isWhole("#conversation-send")).as("the way to send").isTrue();

        push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(isSeen("#queue-pane")).isTrue();
        push(KeyCode.CONTROL, KeyCode.R);
        assertThat(onFx(() -> scene.getFocusOwner().getId())).isEqualTo("conversation-editor");

        hands.clickOn("#shell-views");
        Screens.awaitLayout(scene);
        assertThat(isSeen("#queue-pane")).isTrue();
    }

    @Test
    void theSideLiesOverThePlaceAndGivesItBack() {
        text(200);
        push(KeyCode.CONTROL, KeyCode.R);
        push(KeyCode.F4);
        assertThat(isSeen("#customer")).isTrue();
        assertThat(isSeen("#conversation")).isFalse();

        push(KeyCode.ESCAPE);
        assertThat(isSeen("#customer")).isFalse();
        assertThat(onFx(() -> scene.getFocusOwner().getId())).isEqualTo("conversation-editor");

        onFx(() -> side(Side.KNOWLEDGE));
        push(KeyCode.CONTROL, KeyCode.M);
        assertThat(isSeen("#conversation")).as("with its macros").isTrue();
    }

    private void text(int percent) {
        onFx(
                () -> {
                    window.look.set(new Look(Theme.LIGHT, Density.COMFORTABLE, percent));
                    return true;
                });
        settle();
    }

    /// The styles of the new size, columns for it, dividers in their places.
    private void settle() {
        for (int round = 0; round < 3; round++) {
            Screens.awaitLayout(scene);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private boolean focus(String node) {
        window.root.lookup(node).requestFocus();
        return true;
    }

    private boolean side(String tab) {
        window.side.set(tab);
        return true;
    }

    private void push(KeyCode... keys) {
        hands.push(keys);
        settle();
    }

    private double width(String node) {
        return onFx(() -> ((Region) window.root.lookup(node)).getWidth());
    }

    private boolean isWhole(String node) {
        var bounds =
                onFx(
                        () -> {
                            var found = window.root.lookup(node);
                            return found.localToScene(found.getLayoutBounds());
                        });
        return bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= 1280
                && bounds.getMaxY() <= 720;
    }

    private boolean isSeen(String node) {
        return onFx(
                () -> {
                    var found = window.root.lookup(node);
                    return found != null
                            && Stream.<Node>iterate(found, Objects::nonNull, Node::getParent)
                                    .allMatch(Node::isVisible);
                });
    }
}
