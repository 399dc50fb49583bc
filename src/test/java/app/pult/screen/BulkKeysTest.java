package app.pult.screen;

import static app.pult.fixture.ATicket.aTicket;
import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Several tickets changed together in the whole window, by keys alone and with the mouse.
class BulkKeysTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        var shown = new ShiftWindow(variant);
        shown.tickets.put(aTicket(1).build());
        shown.tickets.put(aTicket(3).build());
        show(stage, variant, shown, 1280, 720);
    }

    @Test
    void threeTicketsAreSolvedTogetherAndThatIsUndone(FxRobot keys) {
        markThree(keys);
        assertThat(words()).isEqualTo("3 tickets marked");

        push(keys, KeyCode.CONTROL, KeyCode.B);
        choose(keys, 1, 3);
        assertThat(words()).isEqualTo("3 tickets: state → solved");
        assertThat(onFx(window.outbox::operations)).isEmpty();
        push(keys, KeyCode.ENTER);

        assertThat(words()).isEqualTo("3 tickets changed: state → solved");
        assertThat(onFx(window.outbox::operations))
                .hasSize(3)
                .hasOnlyElementsOfType(Operation.ChangeFields.class);
        assertThat(focused()).isEqualTo("queue-list");

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(words()).isEqualTo("3 tickets are as they were");
        for (int n = 1; n <= 3; n++) {
            long id = n;
            assertThat(onFx(() -> window.outbox.find(CountedIds.id(id)).orElseThrow().state()))
                    .isEqualTo(OutboxState.CANCELLED);
        }
    }

    @Test
    void redoInATextFieldLeavesTheBulkChangeAlone(FxRobot keys) {
        markThree(keys);
        push(keys, KeyCode.CONTROL, KeyCode.B);
        choose(keys, 1, 3);
        push(keys, KeyCode.ENTER);
        onFx(
                () -> {
                    scene.lookup("#conversation-editor").requestFocus();
                    return true;
                });
        keys.write("Hello");
        push(keys, KeyCode.CONTROL, KeyCode.Z);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);

        assertThat(words()).isEqualTo("3 tickets changed: state → solved");
        assertThat(onFx(() -> ((TextInputControl) scene.getFocusOwner()).getText()))
                .isEqualTo("Hello");
    }

    @Test
    void theChoicesStayOpenWhenAMarkComesLate(FxRobot keys) {
        markThree(keys);
        push(keys, KeyCode.CONTROL, KeyCode.B);
        onFx(() -> window.commands.find("queue.mark").orElseThrow().run());

        assertThat(words()).isEqualTo("2 tickets marked");
        choose(keys, 1, 3);
        assertThat(words()).isEqualTo("2 tickets: state → solved");
    }

    @Test
    void escapeUnmarksAndTheOpenTicketStaysOpen(FxRobot keys) {
        markThree(keys);
        push(keys, KeyCode.ESCAPE);

        assertThat(onFx(() -> scene.lookup(".queue-bulk").isVisible())).isFalse();
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(1));
    }

    @Test
    void controlAndAClickMarkOneMoreAndShiftAllUpToThere(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT1);
        click(row(1), KeyCode.CONTROL);
        assertThat(words()).isEqualTo("1 ticket marked");
        click(row(3), KeyCode.SHIFT);
        assertThat(words()).isEqualTo("3 tickets marked");
        assertThat(onFx(window.selection::ticket)).isEmpty();
    }

    /// The robot of the headless platform clicks without modifiers.
    private static void click(Node row, KeyCode held) {
        onFx(
                () -> {
                    Event.fireEvent(
                            row,
                            new MouseEvent(
                                    MouseEvent.MOUSE_PRESSED,
                                    5,
                                    5,
                                    5,
                                    5,
                                    MouseButton.PRIMARY,
                                    1,
                                    held == KeyCode.SHIFT,
                                    held == KeyCode.CONTROL,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                    return true;
                });
    }

    private Node row(int place) {
        return onFx(
                () ->
                        scene.lookup("#queue-list").lookupAll(".queue-row").stream()
                                .filter(Node::isVisible)
                                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                                .skip(place)
                                .findFirst()
                                .orElseThrow());
    }

    private void markThree(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT1);
        onFx(
                () -> {
                    scene.lookup("#queue-list").requestFocus();
                    return true;
                });
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.SHIFT, KeyCode.DOWN);
        push(keys, KeyCode.SHIFT, KeyCode.DOWN);
    }

    /// The n-th field, the m-th of its values; both counted from 1.
    private void choose(FxRobot keys, int field, int value) {
        for (int step = 0; step < field; step++) {
            push(keys, KeyCode.DOWN);
        }
        push(keys, KeyCode.RIGHT);
        for (int step = 1; step < value; step++) {
            push(keys, KeyCode.DOWN);
        }
        push(keys, KeyCode.ENTER);
    }

    private String words() {
        return onFx(() -> ((Labeled) scene.lookup("#queue-bulk-words")).getText());
    }
}
