package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Rows;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The window worked with the keyboard alone: nobody touches a mouse here.
class KeyboardShiftTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1440, 900);
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
    void theSideIsEnteredLeftAndPutAwayByOneRule(FxRobot keys) {
        focus("#queue-list");
        push(keys, KeyCode.F3);
        assertThat(focused()).isEqualTo("knowledge-filter");
        push(keys, KeyCode.F12);
        assertThat(onFx(() -> scene.lookup("#knowledge") == null)).isTrue();
        assertThat(focused()).isEqualTo("diagnostics-page-findings");

        focus("#queue-list");
        push(keys, KeyCode.F12);
        assertThat(focused()).as("goes into it").isEqualTo("diagnostics-page-findings");
        push(keys, KeyCode.F12);
        assertThat(onFx(() -> scene.lookup("#shell-side") == null)).as("away").isTrue();
        assertThat(focused()).isEqualTo("queue-list");

        push(keys, KeyCode.F3);
        keys.write("nginx");
        push(keys, KeyCode.ENTER);
        assertThat(focused()).isEqualTo("knowledge-article");
        push(keys, KeyCode.ESCAPE);
        assertThat(focused()).as("a step back").isEqualTo("knowledge-filter");
        push(keys, KeyCode.ESCAPE);
        push(keys, KeyCode.ESCAPE);
        assertThat(onFx(() -> scene.lookup("#shell-side") == null)).as("away").isTrue();
        assertThat(focused()).isEqualTo("queue-list");
    }

    @Test
    void wordsAreFoundInTheConversationWhereTheKeyboardIsInIt(FxRobot keys) {
        inWindow(() -> window.selection.open(new TicketId(2)));
        focus("#conversation-editor");
        push(keys, KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isEqualTo("conversation-find-words");
        keys.write("E");
        Screens.awaitLayout(scene);
        var first = label("#conversation-find-count");
        assertThat(first).matches("\\d+ of \\d+");
        push(keys, KeyCode.ENTER);
        assertThat(label("#conversation-find-count")).isNotEqualTo(first);
        push(keys, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(label("#conversation-find-count")).isEqualTo(first);
        keys.write("zz");
        assertThat(label("#conversation-find-count")).isEqualTo("not found");

        push(keys, KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("conversation-editor");
        assertThat(onFx(() -> scene.lookup("#conversation-find") == null)).isTrue();
        focus("#queue-list");
        push(keys, KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isEqualTo("queue-filter");
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
    void whatIsTypedBeforeTheFormIsReadStandsInTheForm(FxRobot keys) {
        var disk = hold();
        push(keys, KeyCode.CONTROL, KeyCode.N);
        keys.write("anna@example.com");
        push(keys, KeyCode.TAB);
        keys.write("No paper");

        release(disk);

        assertThat(onFx(() -> window.newTicket.fields().requesterProperty().get()))
                .isEqualTo("anna@example.com");
        assertThat(onFx(() -> window.newTicket.fields().subjectProperty().get()))
                .isEqualTo("No paper");
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
    void aFormThatIsStillBeingReadTakesTheKeyboardOnceItIsThere(FxRobot keys) {
        var disk = hold();
        push(keys, KeyCode.CONTROL, KeyCode.N);

        release(disk);

        assertThat(focused()).isEqualTo("newticket-requester");
    }

    @Test
    void anOutboxThatIsStillBeingReadTakesTheKeyboardOnceItIsThere(FxRobot keys) {
        var disk = hold();
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);

        release(disk);

        assertThat(focused()).isEqualTo("outbox-list");
    }

    @Test
    void aQueueThatRunsEmptyKeepsTheKeyboard(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT1);
        focus("#queue-list");
        inWindow(() -> window.tickets.put(new Queue.Mine(), List.of()));
        Screens.awaitLayout(scene);

        assertThat(focused()).isEqualTo("queue-show-unassigned");
    }

    @Test
    void theKeyboardIsNotTakenBackFromWhoeverClickedElsewhere(FxRobot keys) {
        var disk = hold();
        push(keys, KeyCode.CONTROL, KeyCode.N);
        keys.clickOn("#queue-filter");

        release(disk);

        assertThat(focused()).isEqualTo("queue-filter");
    }

    @Test
    void aClashIsAnsweredByKeysFieldByField(FxRobot keys) {
        var asked =
                new Merge.Clash(
                        List.of(
                                clash(Field.PRIORITY, "50", "90", "10"),
                                clash(Field.SUBJECT, "was", "mine", "theirs"),
                                clash(Field.TAGS, "a", "b", "c")),
                        List.of());
        inWindow(() -> window.outbox.clashes(CountedIds.id(2), asked));
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);
        push(keys, KeyCode.DOWN);

        push(keys, KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("outbox-clash");
        push(keys, KeyCode.DIGIT2);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.RIGHT);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.DIGIT2);
        push(keys, KeyCode.UP);
        push(keys, KeyCode.DIGIT1);
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(onFx(window.outbox::answers))
                .containsExactly(Set.of(Field.PRIORITY, Field.TAGS));
        assertThat(onFx(window.outbox::sentNow)).isEmpty();
    }

    private static Merge.Conflict clash(Field field, String base, String mine, String server) {
        return new Merge.Conflict(field, List.of(base), List.of(mine), List.of(server));
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

        assertThat(onFx(window.selection::ticket)).contains(new TicketId(2));
        assertThat(onFx(window.selection::place)).isInstanceOf(Place.Desk.class);
        assertThat(focused()).isEqualTo("conversation-editor");
    }

    @Test
    void whatIsTakenBackFromTheOutboxStandsInTheEditorAgain(FxRobot keys) {
        inWindow(() -> window.selection.open(new TicketId(2)));
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);
        // As the outbox does it: cancelling turns the words into a draft again.
        var reply = new DraftKey(new TicketId(2), DraftKey.Kind.REPLY);
        inWindow(() -> window.drafts.save(draft(reply, "Let me say it better.")));

        push(keys, KeyCode.CONTROL, KeyCode.E);

        assertThat(keys.lookup("#conversation-editor").queryTextInputControl().getText())
                .isEqualTo("Let me say it better.");
    }

    @Test
    void theFieldsOfTheOpenTicketHaveTheirKeys(FxRobot keys) {
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        var menus =
                Map.of(
                        KeyCode.S, Field.STATE,
                        KeyCode.P, Field.PRIORITY,
                        KeyCode.G, Field.GROUP,
                        KeyCode.T, Field.ASSIGNEE);

        menus.forEach(
                (key, field) -> {
                    push(keys, KeyCode.CONTROL, KeyCode.SHIFT, key);
                    push(keys, KeyCode.UP);
                    push(keys, KeyCode.ENTER);
                    assertThat(onFx(window.outbox::operations).getLast())
                            .as("after Ctrl+Shift+%s", key)
                            .isInstanceOfSatisfying(
                                    Operation.ChangeFields.class,
                                    change ->
                                            assertThat(change.changes())
                                                    .extracting(FieldChange::field)
                                                    .containsExactly(field));
                });
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
        inWindow(() -> window.tickets.put(new Queue.AllOpen(), Rows.plain(200_000)));
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT3);
        focus("#queue-list");

        push(keys, KeyCode.END);

        assertThat(onFx(window.selection::ticket)).contains(new TicketId(200_000));
        assertThat(onFx(window.tickets::pageReads)).hasSizeLessThan(40);
    }

    @Test
    void noTwoCommandsShareAKey() {
        for (var place : List.of(new Place.Desk(), new Place.Outbox())) {
            inWindow(() -> window.selection.go(place));
            assertThat(onFx(window.commands::clashes)).as("keys at %s", place).isEmpty();
        }
    }

    /// From now on nothing is read or written before [#release].
    private HandExecutor hold() {
        var disk = new HandExecutor();
        inWindow(() -> window.disk = disk);
        return disk;
    }

    private void release(HandExecutor disk) {
        inWindow(() -> disk.runAll());
        Screens.awaitLayout(scene);
    }

    private static Draft draft(DraftKey key, String words) {
        return new Draft(key, words, List.of(), Map.of(), Optional.empty(), BusyShift.NOW);
    }

    private int rows() {
        return onFx(
                () ->
                        scene.lookup("#queue-list") instanceof RowList list
                                ? list.sizeProperty().get()
                                : 0);
    }

    private void focus(String node) {
        inWindow(() -> scene.lookup(node).requestFocus());
    }

    private String label(String node) {
        return onFx(() -> ((javafx.scene.control.Label) scene.lookup(node)).getText());
    }
}
