package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.DraftKey;
import app.pult.desk.Queue;
import app.pult.desk.QuickText;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Comparator;
import java.util.List;

/// What becomes of a sheet over the conversation when the operator turns to something else.
class SheetsOverTheWindowTest extends ByKeyboard {
    private static final TicketId TICKET = new TicketId(2);
    private static final TicketId OTHER = new TicketId(4);

    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1280, 720);
        window.selection.write(new DraftKey(TICKET, DraftKey.Kind.REPLY));
    }

    @Test
    void anOpenMacroIsNotAppliedToTheTicketThatIsClickedMeanwhile(FxRobot robot) {
        int before = onFx(() -> window.outbox.operations().size());
        push(robot, KeyCode.CONTROL, KeyCode.M);
        robot.write("ask");
        assertThat(isOpen("#macros")).isTrue();

        robot.clickOn(row(3));
        Screens.awaitLayout(scene);
        assertThat(onFx(window.selection::ticket)).contains(OTHER);
        assertThat(isOpen("#macros")).isFalse();
        push(robot, KeyCode.ENTER);

        assertThat(onFx(() -> editor().getText())).doesNotContain("to go on I need");
        assertThat(onFx(() -> window.outbox.operations())).hasSize(before);
    }

    @Test
    void theSheetOfKeysTakesThePlaceOfAMacroAndAllKeysWorkAfterwards(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.M);
        inWindow(() -> ((Button) scene.lookup("#shell-status-shell-keys")).fire());
        Screens.awaitLayout(scene);
        assertThat(isOpen("#macros")).isFalse();
        assertThat(isOpen("#shell-keys-sheet")).isTrue();

        push(robot, KeyCode.F1);
        assertThat(isOpen("#shell-keys-sheet")).isFalse();
        assertThat(onFx(scene::getFocusOwner)).isEqualTo(onFx(this::editor));

        push(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(onFx(window.selection::queue)).isEqualTo(new Queue.Unassigned());
    }

    @Test
    void ownTextsThatWereClosedHearOfNoChangeAnyMore(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        var closed = onFx(() -> (ListView<?>) scene.lookup("#quicktexts-list"));
        push(robot, KeyCode.ESCAPE);
        var before = onFx(() -> List.copyOf(closed.getItems()));

        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        inWindow(() -> ((Button) scene.lookup("#quicktexts-new")).fire());
        robot.write("chkdsk");
        push(robot, KeyCode.ESCAPE);

        assertThat(onFx(window.ready::list)).extracting(QuickText::text).contains("chkdsk");
        assertThat(onFx(() -> List.copyOf(closed.getItems()))).isEqualTo(before);
    }

    @Test
    void anOwnTextThatWasNotKeptIsThereWhenTheSheetIsOpenedAgain(FxRobot robot) {
        window.ready.fillDisk(true);
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        inWindow(() -> ((Button) scene.lookup("#quicktexts-new")).fire());
        robot.write("chkdsk");
        push(robot, KeyCode.ESCAPE);
        assertThat(onFx(() -> List.copyOf(window.failures))).isNotEmpty();

        window.ready.fillDisk(false);
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        assertThat(onFx(() -> ((TextArea) scene.lookup("#quicktexts-text")).getText()))
                .isEqualTo("chkdsk");
        push(robot, KeyCode.ESCAPE);
        assertThat(onFx(window.ready::list)).extracting(QuickText::text).contains("chkdsk");
    }

    private Node row(int place) {
        return onFx(
                () ->
                        scene.lookup("#queue-list").lookupAll(".queue-row").stream()
                                .filter(Node::isVisible)
                                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                                .skip(place)
                                .findFirst()
                                .orElseThrow());
    }
}
