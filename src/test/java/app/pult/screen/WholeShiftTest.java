package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.sync.SyncStatus;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// A shift in the real window by keyboard alone: triage, answer, lose the network, go on, look at
/// the outbox, come back. Then the server is asked over HTTP, past the program.
@Tag("slow")
class WholeShiftTest {
    private static final String REPLY = "Добрый день! Проверьте, пожалуйста, кабель питания.";
    private static final String NOTE = "Похоже на историю с кассой № 4.";
    private static final String OFFLINE_REPLY = "Отвечаю без сети.";
    private static final String EDITED = OFFLINE_REPLY + " Исправлено.";
    private static final String CANCELLED_NOTE = "Эту заметку я возьму назад.";
    private static final String CALL = "Звонок: принтер печатает пустые листы";

    @TempDir Path folder;

    @Test
    @Timeout(180)
    void aShiftByKeyboardAloneReachesTheServerOnce() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(40).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            var triaged = triage(desk);
            answer(desk, triaged);
            desk.untilSent();

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            desk.untilHere(
                    "work without a network",
                    () -> desk.place.engine().status() instanceof SyncStatus.WorkingOffline);
            var offline = workOffline(desk);
            var created = takeDownACall(desk);
            lookThroughTheOutbox(desk, offline);

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            desk.untilSent();
            askTheServer(practice, desk, List.of(triaged, offline, created));
        }
    }

    /// By view and row to a ticket that nobody has; taken, urgent, waiting.
    private static TicketId triage(OpenDesk desk) {
        desk.until("rows in the queue", () -> desk.rows("queue-list") > 0);
        desk.until("the keyboard in the queue", () -> desk.focused().equals("queue-list"));
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        untilShown(desk, new Queue.Unassigned());
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        var ticket = row(desk, new Queue.Unassigned(), 1).id();
        desk.untilEditor(ticket, "");

        desk.press(KeyCode.CONTROL, KeyCode.T);
        desk.untilHere("the ticket is mine", () -> !field(desk, ticket, Field.ASSIGNEE).isEmpty());
        desk.choose(KeyCode.P, "conversation-priority", "conversation-priority-urgent");
        desk.choose(KeyCode.S, "conversation-state", "conversation-state-waiting");
        desk.untilHere(
                "it waits",
                () -> field(desk, ticket, Field.STATE).equals(List.of(TicketState.WAITING.name())));
        return ticket;
    }

    private static void answer(OpenDesk desk, TicketId ticket) {
        desk.press(KeyCode.CONTROL, KeyCode.R);
        assertThat(desk.focused()).isEqualTo("conversation-editor");
        desk.type(REPLY);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilEditor(ticket, "");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.untilEditor(ticket, "");
        desk.type(NOTE);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilEditor(ticket, "");
    }

    /// A reply and a note on another ticket, which is solved.
    private static TicketId workOffline(OpenDesk desk) {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        untilShown(desk, new Queue.AllOpen());
        var before = desk.openTicket();
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        desk.until(
                "another ticket", () -> desk.selection.ticket().filter(before::equals).isEmpty());
        var ticket = desk.openTicket();
        desk.untilEditor(ticket, "");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.untilEditor(ticket, "");
        desk.type(CANCELLED_NOTE);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilEditor(ticket, "");
        desk.press(KeyCode.CONTROL, KeyCode.R);
        desk.untilEditor(ticket, "");
        desk.type(OFFLINE_REPLY);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilEditor(ticket, "");
        desk.press(KeyCode.CONTROL, KeyCode.D);
        desk.untilHere(
                "it is solved",
                () -> field(desk, ticket, Field.STATE).equals(List.of(TicketState.SOLVED.name())));
        return ticket;
    }

    private static TicketId takeDownACall(OpenDesk desk) {
        desk.press(KeyCode.CONTROL, KeyCode.N);
        desk.until("the form", () -> desk.focused().equals("newticket-requester"));
        desk.type("new.customer@example.org");
        desk.press(KeyCode.TAB);
        desk.type(CALL);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        assertThat(desk.focused()).isEqualTo("newticket-text");
        desk.type("С самого утра.");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilHere("the new ticket", () -> !named(desk, CALL).isEmpty());
        return named(desk, CALL).getFirst();
    }

    /// Everything waits; the reply is taken back, mended and sent again, the note is taken back for
    /// good.
    private static void lookThroughTheOutbox(OpenDesk desk, TicketId ticket) {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        desk.until("four lines", () -> desk.rows("outbox-list") == 4);
        assertThat(desk.focused()).isEqualTo("outbox-list");
        assertThat(desk.words("outbox-count")).isEqualTo("4");
        assertThat(desk.waiting(entry -> entry.state() == OutboxState.QUEUED)).hasSize(4);

        desk.press(KeyCode.HOME);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.untilEditor(ticket, OFFLINE_REPLY);
        desk.until(
                "the keyboard in the editor", () -> desk.focused().equals("conversation-editor"));
        desk.press(KeyCode.CONTROL, KeyCode.END);
        desk.type(EDITED.substring(OFFLINE_REPLY.length()));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.untilEditor(ticket, "");

        desk.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        desk.until("four lines again", () -> desk.rows("outbox-list") == 4);
        desk.press(KeyCode.HOME);
        desk.press(KeyCode.CONTROL, KeyCode.DELETE);
        desk.until("three lines", () -> desk.rows("outbox-list") == 3);
        assertThat(desk.place.drafts().find(new DraftKey(ticket, DraftKey.Kind.NOTE)))
                .hasValueSatisfying(draft -> assertThat(draft.text()).isEqualTo(CANCELLED_NOTE));
        desk.press(KeyCode.ESCAPE);
    }

    private static void askTheServer(PracticeAtWork practice, OpenDesk desk, List<TicketId> worked)
            throws IOException {
        var triaged = onServer(practice, desk, worked.get(0));
        assertThat(triaged.path("ticket").path("fields").path("state").asString())
                .isEqualTo("waiting");
        assertThat(triaged.path("ticket").path("fields").path("priority").asInt()).isEqualTo(100);
        assertThat(triaged.path("ticket").path("fields").has("assignee")).isTrue();
        assertThat(said(triaged, "reply")).containsOnlyOnce(REPLY);
        assertThat(said(triaged, "note")).containsOnlyOnce(NOTE);

        var offline = onServer(practice, desk, worked.get(1));
        assertThat(offline.path("ticket").path("fields").path("state").asString())
                .isEqualTo("solved");
        assertThat(said(offline, "reply")).containsOnlyOnce(EDITED).doesNotContain(OFFLINE_REPLY);
        assertThat(said(offline, "note")).doesNotContain(CANCELLED_NOTE);

        var created = onServer(practice, desk, worked.get(2));
        assertThat(created.path("ticket").path("fields").path("subject").asString())
                .isEqualTo(CALL);

        var carriedOut = practice.get("practice/ledger").json().path("ledger");
        var ids = texts(carriedOut, "operation");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        desk.place.outbox().list(1000).stream()
                                .filter(entry -> entry.state() == OutboxState.DONE)
                                .map(entry -> entry.operation().id().toString())
                                .toList());
        assertThat(texts(carriedOut, "kind").stream().filter("create"::equals)).hasSize(1);
    }

    private static JsonNode onServer(PracticeAtWork practice, OpenDesk desk, TicketId ticket)
            throws IOException {
        var remote = desk.place.tickets().find(ticket).orElseThrow().remote().orElseThrow();
        return practice.get("desk/v1/tickets/" + remote.value()).json();
    }

    private static List<String> said(JsonNode ticket, String kind) {
        return StreamSupport.stream(ticket.path("messages").spliterator(), false)
                .filter(message -> message.path("kind").asString().equals(kind))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(line -> line.path(name).asString())
                .toList();
    }

    private static void untilShown(OpenDesk desk, Queue queue) {
        int size = desk.place.tickets().page(queue, QueueOrder.URGENCY, "", 0, 1000).size();
        desk.until("the view with its " + size + " rows", () -> desk.rows("queue-list") == size);
    }

    private static TicketRow row(OpenDesk desk, Queue queue, int place) {
        return desk.place.tickets().page(queue, QueueOrder.URGENCY, "", place, 1).getFirst();
    }

    private static List<String> field(OpenDesk desk, TicketId ticket, Field field) {
        return desk.place.tickets().find(ticket).orElseThrow().fields().get(field);
    }

    private static List<TicketId> named(OpenDesk desk, String subject) {
        return desk
                .place
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.NEWEST_CHANGE, subject, 0, 50)
                .stream()
                .filter(row -> row.subject().equals(subject))
                .map(TicketRow::id)
                .toList();
    }
}
