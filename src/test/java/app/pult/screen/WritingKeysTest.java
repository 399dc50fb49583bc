package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.QuickText;
import app.pult.desk.TicketId;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.ATicket;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Did;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Place;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writing with the keyboard alone, in the whole window: ready texts, blanks, macros, quotes.
class WritingKeysTest extends ByKeyboard {
    private static final TicketId TICKET = new TicketId(2);

    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1280, 720);
        window.selection.write(new DraftKey(TICKET, DraftKey.Kind.REPLY));
    }

    @Test
    void aTextIsFoundFilledAndItsBlankWaitsForWords(FxRobot keys) {
        keys.write("Good day. ::hel");
        push(keys, KeyCode.ENTER);

        assertThat(text())
                .startsWith("Good day. Hello Ivan,\n\nyour request no. 10002 has arrived")
                .endsWith("{{?a time you can surely keep}}.\n\nБорис Орлов");
        assertThat(selected()).isEqualTo("{{?a time you can surely keep}}");

        keys.write("noon");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(sent()).contains("answer by noon.\n\nБорис Орлов");
    }

    @Test
    void whatIsTypedRightAfterSendingNeverLandsInTheNextTicket(FxRobot keys) {
        onFx(
                () -> {
                    for (int id = 3; id <= 12; id++) {
                        window.tickets.put(ATicket.aTicket(id).build());
                    }
                    window.moving.afterProperty().set(MovingOn.After.NEXT);
                    return true;
                });
        keys.write("Done.");

        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        keys.write("And one more thing");

        assertThat(sent()).isEqualTo("Done.");
        assertThat(onFx(window.selection::ticket)).isPresent().isNotEqualTo(Optional.of(TICKET));
        assertThat(text()).isEmpty();
        push(keys, KeyCode.CONTROL, KeyCode.R);
        keys.write("Hello");
        assertThat(text()).isEqualTo("Hello");

        push(keys, KeyCode.CONTROL, KeyCode.J);
        assertThat(onFx(window.selection::ticket)).contains(TICKET);
    }

    @Test
    void whatIsHalfFilledInIsRefusedWithALineAndTheKeyboardGoesThere(FxRobot keys) {
        keys.write("::hel");
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.HOME);
        int before = window.outbox.operations().size();

        push(keys, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(onFx(() -> window.outbox.operations())).hasSize(before);
        assertThat(hint()).isEqualTo("Not sent: 1 blank is not filled in");
        assertThat(selected()).isEqualTo("{{?a time you can surely keep}}");
    }

    @Test
    void whatIsSentLaterIsCheckedAsWhatIsSentNow(FxRobot keys) {
        write("The password: Wq7!treB2");
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(onFx(() -> Optional.ofNullable(scene.lookup("#later-field")))).isEmpty();

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        keys.write("2h");
        push(keys, KeyCode.ENTER);

        var sent = onFx(() -> window.outbox.list(100).getLast());
        assertThat(sent.operation().text()).isEqualTo("The password: Wq7!treB2");
        assertThat(sent.notBefore().orElseThrow())
                .isCloseTo(BusyShift.NOW.plus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
        assertThat(text()).isEmpty();
    }

    @Test
    void tabGoesFromBlankToBlankAndIsATabWhereThereAreNone(FxRobot keys) {
        write("{{?one}} and {{?two}}.");

        push(keys, KeyCode.TAB);
        assertThat(selected()).isEqualTo("{{?one}}");
        push(keys, KeyCode.TAB);
        assertThat(selected()).isEqualTo("{{?two}}");
        push(keys, KeyCode.SHIFT, KeyCode.TAB);
        keys.write("1");
        push(keys, KeyCode.TAB);
        keys.write("2");
        push(keys, KeyCode.TAB);
        assertThat(text()).as("no tab in a text that was filled in").isEqualTo("1 and 2.");

        keys.write(" x");
        push(keys, KeyCode.TAB);
        assertThat(text()).isEqualTo("1 and 2. x\t");
    }

    @Test
    void theFilesOfATextComeWithItGoByUndoAndAreSent(FxRobot keys) {
        keys.write("::netinfo");
        push(keys, KeyCode.ENTER);
        assertThat(shown(".file-chips"))
                .containsExactly(
                        "network.txt",
                        "3 KB",
                        "map-of-ports.pdf",
                        "not on this computer yet, not attached");

        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown(".file-chips")).isEmpty();

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        push(keys, KeyCode.TAB);
        keys.write("mail.example.com");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(onFx(() -> window.outbox.operations().getLast()))
                .isInstanceOfSatisfying(
                        Operation.SendReply.class,
                        reply ->
                                assertThat(reply.files())
                                        .extracting(OutgoingFile::name)
                                        .containsExactly("network.txt"));
        assertThat(shown(".file-chips")).isEmpty();
    }

    @Test
    void aNewTicketTakesReadyTextsWithTheirFilesToo(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.N);
        keys.write("Grace Hill <grace@example.com>");
        inWindow(() -> scene.lookup("#newticket-text").requestFocus());
        keys.write("::hel");
        push(keys, KeyCode.ENTER);
        assertThat(onFx(() -> window.newTicket.fields().textProperty().get()))
                .startsWith("Hello Grace,\n\nyour request no. ");

        push(keys, KeyCode.CONTROL, KeyCode.END);
        keys.write("\n::netinfo");
        push(keys, KeyCode.ENTER);
        assertThat(onFx(() -> window.newTicket.fields().files())).hasSize(1);
        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(onFx(() -> window.newTicket.fields().files())).isEmpty();
    }

    @Test
    void escapeLeavesExactlyWhatWasTyped(FxRobot keys) {
        keys.write("a ::hel");
        assertThat(isOpen("#ready-texts")).isTrue();

        push(keys, KeyCode.ESCAPE);

        assertThat(isOpen("#ready-texts")).isFalse();
        assertThat(text()).isEqualTo("a ::hel");
        keys.write("lo");
        push(keys, KeyCode.ENTER);
        assertThat(text()).isEqualTo("a ::hello\n");
    }

    @Test
    void undoAfterAnInsertionBringsBackWhatWasTyped(FxRobot keys) {
        keys.write("  x::y ::hel");
        push(keys, KeyCode.ENTER);
        assertThat(text()).startsWith("  x::y Hello");

        push(keys, KeyCode.CONTROL, KeyCode.Z);

        assertThat(text()).isEqualTo("  x::y ::hel");
    }

    @Test
    void colonsWithinAWordAreCode(FxRobot keys) {
        keys.write("std::hel [Math]::Round fe80::1");

        assertThat(isOpen("#ready-texts")).isFalse();
    }

    @Test
    void anOwnTextIsMadeOfTheSelectionAndUsedAtOnce(FxRobot keys) {
        write("Restart the spooler:\nnet stop spooler");
        push(keys, KeyCode.CONTROL, KeyCode.A);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        keys.write("Spooler");
        push(keys, KeyCode.TAB);
        keys.write("spo");
        push(keys, KeyCode.ESCAPE);

        assertThat(onFx(window.ready::list))
                .extracting(QuickText::code, QuickText::title, QuickText::text)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "spo", "Spooler", "Restart the spooler:\nnet stop spooler"));
        write("");
        keys.write("::spo");
        push(keys, KeyCode.ENTER);
        assertThat(text()).isEqualTo("Restart the spooler:\nnet stop spooler");
    }

    @Test
    void nothingIsSentWhileOwnTextsAreOpenAndTheKeyboardComesBack(FxRobot keys) {
        write("not yet");
        int before = window.outbox.operations().size();
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);

        assertThat(isOpen("#quicktexts")).isFalse();
        assertThat(onFx(() -> window.outbox.operations())).hasSize(before);
        keys.write("!");
        assertThat(text()).contains("!");
    }

    @Test
    void aMacroDoesWhatItShowedAndSendsNothing(FxRobot keys) {
        write("Hello.");
        int before = window.outbox.operations().size();
        push(keys, KeyCode.CONTROL, KeyCode.M);
        keys.write("ask");
        assertThat(onFx(() -> window.outbox.operations())).hasSize(before);
        assertThat(shown("#macros-preview"))
                .containsExactly(
                        "Changed when you apply it",
                        "priority: normal → high",
                        "Put into the reply, not sent",
                        "Changed when you send the reply",
                        "state: open → waiting for customer");

        push(keys, KeyCode.ENTER);

        assertThat(text())
                .isEqualTo("Hello.\n\nIvan, to go on I need {{?what exactly}}.\n\nБорис Орлов");
        assertThat(onFx(() -> window.outbox.operations()))
                .hasSize(before + 1)
                .last()
                .isInstanceOfSatisfying(
                        Operation.ChangeFields.class,
                        change ->
                                assertThat(change.changes())
                                        .containsExactly(
                                                new FieldChange(
                                                        Field.PRIORITY,
                                                        List.of("50"),
                                                        List.of("75"))));
        keys.write("the log");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(onFx(() -> window.outbox.operations()))
                .hasSize(before + 3)
                .last()
                .isInstanceOfSatisfying(
                        Operation.ChangeFields.class,
                        change ->
                                assertThat(change.changes())
                                        .extracting(FieldChange::mine)
                                        .containsExactly(List.of("WAITING")));
    }

    @Test
    void whatAMacroWantedGoesWhenItsWordsAreUndoneAndComesWithThem(FxRobot keys) {
        write("Hello.");
        push(keys, KeyCode.CONTROL, KeyCode.M);
        keys.write("ask");
        push(keys, KeyCode.ENTER);
        assertThat(then()).startsWith("and wait");

        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text()).isEqualTo("Hello.");
        assertThat(then()).startsWith("leave");

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(text()).startsWith("Hello.\n\nIvan, to go on I need");
        assertThat(then()).startsWith("and wait");
    }

    @Test
    void aMacroThatIsLeftDoesNothing(FxRobot keys) {
        write("Hello.");
        int before = window.outbox.operations().size();
        push(keys, KeyCode.CONTROL, KeyCode.M);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.ESCAPE);

        assertThat(text()).isEqualTo("Hello.");
        assertThat(onFx(() -> window.outbox.operations())).hasSize(before);
        assertThat(isOpen("#macros")).isFalse();
    }

    @Test
    void aMacroInANoteGoesToTheReplyAndTheNoteStays(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        keys.write("between us");
        push(keys, KeyCode.CONTROL, KeyCode.M);
        keys.write("ask");
        push(keys, KeyCode.ENTER);

        assertThat(text()).startsWith("Ivan, to go on");
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        assertThat(text()).isEqualTo("between us");
    }

    @Test
    void whatIsSelectedInTheConversationIsQuotedPartByPart(FxRobot keys) {
        write("Hello.");
        inWindow(
                () -> {
                    messages().requestFocus();
                    messages().selectAll();
                });
        push(keys, KeyCode.R);
        assertThat(text())
                .startsWith("Hello.\n\n> Ivan Petrov")
                .contains("\n> Hello! For three days the update has failed")
                .endsWith("> They changed their antivirus last week.\n");
        keys.write("Yes.");
        assertThat(text()).endsWith("last week.\nYes.");

        inWindow(() -> messages().selectAll());
        push(keys, KeyCode.CONTROL, KeyCode.R);
        assertThat(text()).contains("Yes.\n\n> Ivan Petrov");
        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text()).endsWith("last week.\nYes.");
    }

    @Test
    void editingFromTheOutboxGoesOnAtTheEndOfTheText(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);
        // As the outbox does it: cancelling turns the words into a draft again.
        inWindow(() -> window.drafts.save(draft("Let me say it better")));

        push(keys, KeyCode.CONTROL, KeyCode.E);
        keys.write(".");

        assertThat(text()).isEqualTo("Let me say it better.");
    }

    @Test
    void aVersionComesBackWithItsFilesAndOneUndoTakesItAwayAgain(FxRobot keys) {
        onFx(
                () -> {
                    var was = draft("as it was, with a file");
                    var files = List.of(Did.file("driver.log"));
                    window.drafts.save(was.sent(was.text(), files, BusyShift.NOW));
                    window.drafts.remove(was.key());
                    return true;
                });
        keys.write("as it is");

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.ENTER);
        assertThat(text()).isEqualTo("as it was, with a file");
        assertThat(shown(".file-chips")).contains("driver.log");
        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text()).isEqualTo("as it is");
        assertThat(shown(".file-chips")).isEmpty();

        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        push(keys, KeyCode.ESCAPE);
        keys.write("!");
        assertThat(text()).isEqualTo("as it is!");
    }

    @Test
    void undoDoesNotBringTheTextOfAnotherTicket(FxRobot keys) {
        keys.write("for Ivan only");
        inWindow(() -> window.selection.write(new DraftKey(new TicketId(4), DraftKey.Kind.NOTE)));
        Screens.awaitLayout(scene);
        inWindow(() -> scene.lookup("#conversation-editor").requestFocus());

        push(keys, KeyCode.CONTROL, KeyCode.Z);

        assertThat(text()).doesNotContain("Ivan");
        assertThat(onFx(window.selection::place)).isInstanceOf(Place.Desk.class);
    }

    private static Draft draft(String words) {
        return new Draft(
                new DraftKey(TICKET, DraftKey.Kind.REPLY),
                words,
                List.of(),
                Map.of(),
                Optional.empty(),
                BusyShift.NOW);
    }

    private String sent() {
        return onFx(
                () ->
                        window.outbox.operations().getLast() instanceof Operation.SendReply reply
                                ? reply.text()
                                : "");
    }

    private String then() {
        return onFx(
                () -> scene.lookup("#conversation-then") instanceof Labeled it ? it.getText() : "");
    }

    private String hint() {
        return onFx(
                () -> scene.lookup("#conversation-hint") instanceof Labeled it ? it.getText() : "");
    }

    private List<String> shown(String pane) {
        return onFx(
                () ->
                        scene.lookup(pane).lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .toList());
    }

    private Transcript messages() {
        return (Transcript) scene.lookup("#conversation-messages");
    }

    private String text() {
        return onFx(() -> editor().getText());
    }

    private String selected() {
        return onFx(() -> editor().getSelectedText());
    }

    private void write(String words) {
        inWindow(
                () -> {
                    editor().requestFocus();
                    editor().replaceText(0, editor().getLength(), words);
                    editor().positionCaret(0);
                });
    }
}
