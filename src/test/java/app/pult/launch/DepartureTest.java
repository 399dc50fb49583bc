package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Then;
import app.pult.desk.Ticket;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;
import app.pult.launch.command.ADesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// When what was sent leaves a desk at a server that is there, and what becomes of it before.
class DepartureTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir Path folder;

    private Workplace place;
    private Ticket ticket;

    @BeforeEach
    void open() throws IOException {
        ADesk.makePractice(20, folder);
        place = ADesk.open(ADesk.practice(), folder);
        place.engine().runOnce();
        ticket =
                place.tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, 100).stream()
                        .flatMap(row -> place.tickets().find(row.id()).stream())
                        .filter(found -> found.requester().isPresent())
                        .findFirst()
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void whatIsTakenBackInItsGraceIsWholeAgainAndNeverLeaves() throws IOException {
        var before = ticket.fields();
        var reply = reply("Готово, [[имя]]", file());
        place.outbox().submit(List.of(reply, solve()), Departure.after(LONG));
        assertThat(now().fields().state()).isEqualTo(TicketState.SOLVED);

        assertThat(place.outbox().cancel(reply.id())).isTrue();
        place.engine().runOnce();

        assertThat(place.drafts().find(new DraftKey(ticket.id(), DraftKey.Kind.REPLY)))
                .hasValueSatisfying(
                        draft -> {
                            assertThat(draft.text()).isEqualTo(reply.text());
                            assertThat(draft.files()).isEqualTo(reply.files());
                            assertThat(draft.seen()).isEqualTo(reply.seen());
                            assertThat(Then.of(draft)).isEqualTo(Then.SOLVE);
                        });
        assertThat(now().fields()).isEqualTo(before);
        assertThat(place.outbox().list(10))
                .extracting(entry -> entry.state())
                .containsOnly(OutboxState.CANCELLED);
        assertThat(texts()).doesNotContain(reply.text());
    }

    @Test
    void whatIsTakenBackStandsBeforeWhatWasWrittenSince() {
        var key = new DraftKey(ticket.id(), DraftKey.Kind.REPLY);
        var reply = reply("первое");
        place.outbox().submit(List.of(reply), Departure.after(LONG));
        var since = new Draft(key, "второе", List.of(), Then.WAIT.fields(), reply.seen(), time());
        place.drafts().save(since);

        place.outbox().cancel(reply.id());

        assertThat(place.drafts().find(key).map(Draft::text)).contains("второе\n\nпервое");
    }

    @Test
    void itsGraceIsNotWaitedForWhenTheDeskIsClosed() throws Exception {
        var reply = reply("перед уходом");
        place.start();
        place.outbox().submit(List.of(reply), Departure.after(LONG));

        ADesk.closeAsTheWindowDoes(place);

        place = ADesk.open(ADesk.practice(), folder);
        assertThat(state(reply)).isEqualTo(OutboxState.DONE);
    }

    @Test
    void whatLeavesLaterIsOvertakenAndChangesNothingBefore() {
        var reply = reply("завтра утром");
        var note = new Operation.AddNote(id(), ticket.id(), "сегодня", List.of());
        place.outbox().submit(List.of(reply, solve()), Departure.at(time().plus(LONG)));
        place.outbox().submit(List.of(note));

        place.engine().runOnce();

        assertThat(state(reply)).isEqualTo(OutboxState.QUEUED);
        assertThat(state(note)).isEqualTo(OutboxState.DONE);
        assertThat(now().fields().state()).isEqualTo(ticket.fields().state());
        assertThat(texts()).contains("завтра утром", "сегодня");
    }

    @Test
    void whatWasToLeaveLaterLeavesNowWithAllThatRidesWithIt() {
        var reply = reply("теперь");
        place.outbox().submit(List.of(reply, solve()), Departure.at(time().plus(LONG)));

        place.outbox().sendNow(reply.id());
        place.engine().runOnce();

        assertThat(place.outbox().list(10))
                .extracting(entry -> entry.state())
                .containsOnly(OutboxState.DONE);
        assertThat(now().fields().state()).isEqualTo(TicketState.SOLVED);
    }

    private Operation.SendReply reply(String text, OutgoingFile... files) {
        var to = ticket.requester().map(person -> new Address(person.name(), person.address()));
        return new Operation.SendReply(
                id(),
                ticket.id(),
                new Recipients(to.stream().toList(), List.of()),
                place.tickets().newestMessage(ticket.id()),
                text,
                List.of(files));
    }

    private Operation solve() {
        var change =
                new FieldChange(
                        Field.STATE,
                        ticket.fields().get(Field.STATE),
                        List.of(TicketState.SOLVED.name()));
        return new Operation.ChangeFields(id(), ticket.id(), ticket.revision(), List.of(change));
    }

    private OutgoingFile file() throws IOException {
        var stored = place.blobs().store(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        return new OutgoingFile("a.bin", "application/octet-stream", stored.size(), stored.id());
    }

    private OperationId id() {
        return ADesk.machine(folder).ids().nextOperation();
    }

    private Instant time() {
        return place.engine().serverTime().instant();
    }

    private Ticket now() {
        return place.tickets().find(ticket.id()).orElseThrow();
    }

    private OutboxState state(Operation operation) {
        return place.outbox().find(operation.id()).orElseThrow().state();
    }

    private Stream<String> texts() {
        return place.tickets().conversation(ticket.id()).stream()
                .flatMap(
                        message ->
                                switch (message) {
                                    case Message.Reply reply -> Stream.of(reply.body().text());
                                    case Message.InternalNote note -> Stream.of(note.body().text());
                                    case Message.CustomerMessage said -> Stream.empty();
                                    case Message.SystemEntry entry -> Stream.empty();
                                });
    }
}
