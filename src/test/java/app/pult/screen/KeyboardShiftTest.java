package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Rows;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The window worked with the keyboard alone: nobody touches a mouse here.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class KeyboardShiftTest {
    private ShiftWindow window;
    private Scene scene;

    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        window = new ShiftWindow(variant, BusyShift.outbox(variant));
        scene = new Scene(window.root, 1440, 900);
        new Look(variant.theme(), variant.density(), 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void viewsAreOpenedByNumberAndTicketsOneByOne(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(onFx(window.selection::queue)).isEqualTo(new Queue.Unassigned());

        push(keys, KeyCode.CONTROL, KeyCode.DIGIT1);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(2));

        push(keys, KeyCode.ALT, KeyCode.UP);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(1));
    }

    @Test
    void theListIsWalkedWithArrowsAndEnterGoesToTheAnswer(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT1);
        focus("#queue-list");
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.DOWN);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(2));

        push(keys, KeyCode.ENTER);
        keys.write("Try it now.");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(onFx(window.outbox::operations))
                .last()
                .isInstanceOfSatisfying(
                        Operation.SendReply.class,
                        reply -> assertThat(reply.text()).isEqualTo("Try it now."));
    }

    @Test
    void theQuickFilterIsTypedAndLeft(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.F);
        keys.write("nginx");
        assertThat(rows()).isEqualTo(1);

        push(keys, KeyCode.ENTER);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(6));
        push(keys, KeyCode.CONTROL, KeyCode.F);
        push(keys, KeyCode.ESCAPE);
        assertThat(rows()).isEqualTo(12);
        assertThat(focused()).isEqualTo("queue-list");
    }

    @Test
    void f6GoesRoundThePanes(FxRobot keys) {
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        focus("#shell-views");
        var visited = new ArrayList<String>();
        for (int step = 0; step < 3; step++) {
            push(keys, KeyCode.F6);
            visited.add(focused());
        }

        assertThat(visited)
                .startsWith("queue-list")
                .endsWith("shell-views")
                .doesNotHaveDuplicates();
        push(keys, KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isEqualTo(visited.get(1));
    }

    @Test
    void theViewsAreWalkedOverTheirHeadings(FxRobot keys) {
        focus("#shell-views");
        for (int step = 0; step < 5; step++) {
            push(keys, KeyCode.DOWN);
        }
        assertThat(onFx(window.selection::queue)).isInstanceOf(Queue.OfGroup.class);

        push(keys, KeyCode.UP);
        assertThat(onFx(window.selection::queue)).isEqualTo(new Queue.Solved());
    }

    @Test
    void aTicketFromACallIsTakenDownAndCreated(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.N);
        keys.write("Pri");
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.TAB);
        assertThat(focused()).isEqualTo("newticket-subject");
        keys.write("Printer on fire");
        assertThat(onFx(() -> window.newTicket.fields().requesterProperty().get()))
                .isEqualTo("Helen Price <price@example.org>");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(onFx(window.outbox::operations))
                .last()
                .isInstanceOfSatisfying(
                        Operation.CreateTicket.class,
                        create -> {
                            assertThat(create.requester().name()).isEqualTo("Helen Price");
                            assertThat(create.fields().subject()).isEqualTo("Printer on fire");
                        });
        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Desk());
    }

    @Test
    void aFormThatLacksSomethingSaysWhatAndGoesThere(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.N);
        keys.write("helen@example.org");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(focused()).isEqualTo("newticket-subject");
        push(keys, KeyCode.ESCAPE);
        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Desk());
        assertThat(onFx(window.drafts::list)).hasSize(1);
    }

    @Test
    void theOutboxIsWalkedAndOrdered(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(focused()).isEqualTo("outbox-list");

        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(onFx(window.outbox::sentNow)).containsExactly(CountedIds.id(1));

        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(onFx(() -> window.outbox.find(CountedIds.id(3)).orElseThrow().state()))
                .isEqualTo(OutboxState.CANCELLED);
        push(keys, KeyCode.ESCAPE);
        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Desk());
    }

    @Test
    void editingFromTheOutboxOpensTheTicket(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);

        push(keys, KeyCode.CONTROL, KeyCode.E);

        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Desk());
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(2));
    }

    @Test
    void workingOfflineAndSyncingHaveTheirKeys(FxRobot keys) {
        push(keys, KeyCode.F5);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);

        assertThat(onFx(window.connection::orders)).containsExactly("sync", "offline", "online");
    }

    @Test
    void theSheetOfKeysOpensAndGivesTheKeyboardBack(FxRobot keys) {
        focus("#queue-list");

        push(keys, KeyCode.F1);
        assertThat(onFx(() -> scene.lookup("#shell-keys-sheet"))).isNotNull();
        push(keys, KeyCode.ESCAPE);

        assertThat(onFx(() -> List.copyOf(scene.getRoot().lookupAll("#shell-keys-sheet"))))
                .isEmpty();
        assertThat(focused()).isEqualTo("queue-list");
    }

    @Test
    void theOpenTicketIsSolvedWithOneKey(FxRobot keys) {
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.CONTROL, KeyCode.D);

        assertThat(onFx(window.outbox::operations))
                .last()
                .isInstanceOf(Operation.ChangeFields.class);
    }

    @Test
    void twoHundredThousandTicketsAreScrolledToTheirEnd(FxRobot keys) {
        onFx(
                () -> {
                    window.tickets.put(new Queue.AllOpen(), Rows.plain(200_000));
                    return true;
                });
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT3);
        focus("#queue-list");

        push(keys, KeyCode.END);

        assertThat(onFx(window.selection::ticket)).contains(new TicketId(200_000));
        assertThat(onFx(window.tickets::pageReads)).hasSizeLessThan(40);
    }

    @Test
    void noTwoCommandsShareAKey() {
        for (var place : List.of(new Place.Desk(), new Place.Outbox())) {
            onFx(
                    () -> {
                        window.selection.go(place);
                        return true;
                    });
            assertThat(onFx(window.commands::clashes)).as("keys at %s", place).isEmpty();
        }
    }

    private int rows() {
        return onFx(
                () ->
                        scene.lookup("#queue-list") instanceof RowList list
                                ? list.sizeProperty().get()
                                : 0);
    }

    private void focus(String node) {
        onFx(
                () -> {
                    scene.lookup(node).requestFocus();
                    return true;
                });
    }

    private String focused() {
        return onFx(
                () -> {
                    for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
                        if (at.getId() != null) {
                            return at.getId();
                        }
                    }
                    return "";
                });
    }

    private void push(FxRobot keys, KeyCode... combination) {
        keys.push(combination);
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    window.time.advance(Duration.ofMillis(50));
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
