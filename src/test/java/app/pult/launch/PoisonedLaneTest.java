package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.fixture.practice.SickProxy;
import app.pult.launch.command.ADesk;
import app.pult.practice.Options;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What waits for the operator, at a practice desk over HTTP: a reply that the server will never
/// take, and one that a customer overtook. It stops nobody else, says why, and goes once.
@Tag("slow")
@Timeout(120)
final class PoisonedLaneTest {
    private static final String POISON = "Письмо, которое никто не возьмёт";
    private static final String SAID = "Поле «Ответ» содержит запрещённое слово.";

    /// Half of what the desk waits before it asks the server by itself.
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir Path folder;

    private final Semaphore moved = new Semaphore(0);
    private PracticeAtWork practice;
    private SickProxy proxy;
    private Workplace place;

    @BeforeEach
    void open() throws IOException {
        var options = Options.in(folder.resolve("server")).withTickets(20).atPace(0);
        practice = PracticeAtWork.start(options);
        proxy = new SickProxy(practice.client(), practice.desk().url());
        place =
                Workplace.open(
                        ADesk.at(proxy.url()),
                        practice.desk()::token,
                        ADesk.machine(folder.resolve("desk")));
        place.engine().runOnce();
        place.outbox().watch(ticket -> moved.release());
    }

    @AfterEach
    void close() {
        place.close();
        proxy.close();
        practice.close();
    }

    @Test
    void whatTheServerNeverTakesStopsNoOtherTicketAndCanBeEditedAndSent() throws Exception {
        proxy.answer(PoisonedLaneTest::isPoisoned, refusal());
        var tickets = tickets(3);
        var poisoned = reply(tickets.get(0), POISON);
        var behind = reply(tickets.get(0), "Следующий ответ");
        var beside = reply(tickets.get(1), "Ответ рядом");

        place.engine().start();
        awaitStates(SOON, OutboxState.FAILED, poisoned);
        var after = reply(tickets.get(2), "Ответ потом");

        awaitStates(SOON, OutboxState.DONE, beside, after);
        assertThat(entry(poisoned).reason()).contains(new Reason(Reason.Code.REJECTED, SAID));
        assertThat(state(behind)).isEqualTo(OutboxState.QUEUED);

        assertThat(place.outbox().cancel(poisoned)).isTrue();
        var taken = place.drafts().list().getFirst();
        var draft = place.drafts().resume(taken.key()).orElseThrow();
        assertThat(draft.text()).isEqualTo(POISON);
        var edited = reply(draft.key().ticket(), "Письмо без яда");

        awaitStates(SOON, OutboxState.DONE, behind, edited);
        assertThat(onServer(tickets.get(0), "Письмо без яда")).isOne();
        assertThat(onServer(tickets.get(0), "Следующий ответ")).isOne();
        assertThat(onServer(tickets.get(0), POISON)).isZero();
        assertThat(place.drafts().list()).extracting(Draft::text).isEmpty();
    }

    @Test
    void aReplyFromTheTunnelThatACustomerOvertookIsHeldBesideTheirMessageAndGoesOnce() {
        var ticket = tickets(1).getFirst();
        place.engine().workOffline();
        var reply = reply(ticket, "Ответ из туннеля");
        practice.desk().backstage().customerWrites(remote(ticket), "Уже не надо, спасибо");

        place.engine().workOnline();
        place.engine().runOnce();
        place.engine().runOnce();

        assertThat(onServer(ticket, "Ответ из туннеля")).isZero();
        assertThat(state(reply)).isEqualTo(OutboxState.HELD);
        assertThat(entry(reply).reason()).contains(Reason.of(Reason.Code.STALE_REPLY));
        assertThat(shown(ticket)).endsWith("Уже не надо, спасибо", "Ответ из туннеля");

        place.outbox().sendNow(reply);
        place.engine().runOnce();
        place.engine().runOnce();

        assertThat(state(reply)).isEqualTo(OutboxState.DONE);
        assertThat(onServer(ticket, "Ответ из туннеля")).isOne();
    }

    private static boolean isPoisoned(RecordedRequest request) {
        var body = request.getBody();
        return body != null && body.utf8().contains(POISON);
    }

    private static MockResponse refusal() {
        return new MockResponse.Builder()
                .code(422)
                .setHeader("Content-Type", "application/problem+json")
                .body(
                        """
                        {"type": "urn:desk-api:problem:invalid-operation", "title": "No",
                         "status": 422, "detail": "%s"}"""
                                .formatted(SAID))
                .build();
    }

    private List<TicketId> tickets(int count) {
        return place.tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, count).stream()
                .map(row -> row.id())
                .toList();
    }

    private OperationId reply(TicketId ticket, String text) {
        var id = ADesk.machine(folder).ids().nextOperation();
        var requester = place.tickets().find(ticket).orElseThrow().requester().orElseThrow();
        var to = new Address(requester.name(), requester.address());
        place.outbox()
                .submit(
                        List.of(
                                new Operation.SendReply(
                                        id,
                                        ticket,
                                        new Recipients(List.of(to), List.of()),
                                        place.tickets().newestMessage(ticket),
                                        text,
                                        List.of())));
        return id;
    }

    private void awaitStates(Duration limit, OutboxState wanted, OperationId... ids)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!List.of(ids).stream().allMatch(id -> state(id) == wanted)
                && System.nanoTime() < end) {
            moved.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        assertThat(ids).extracting(this::state).containsOnly(wanted);
    }

    private OutboxEntry entry(OperationId id) {
        return place.outbox().find(id).orElseThrow();
    }

    private OutboxState state(OperationId id) {
        return entry(id).state();
    }

    private List<String> shown(TicketId ticket) {
        return place.tickets().conversation(ticket).stream()
                .flatMap(
                        message ->
                                switch (message) {
                                    case Message.CustomerMessage theirs ->
                                            Stream.of(theirs.body().text());
                                    case Message.Reply ours -> Stream.of(ours.body().text());
                                    case Message.InternalNote note -> Stream.empty();
                                    case Message.SystemEntry entry -> Stream.empty();
                                })
                .toList();
    }

    private long onServer(TicketId ticket, String text) {
        return practice.desk().inspection().messages(remote(ticket), text);
    }

    private RemoteId remote(TicketId ticket) {
        return place.store().identity().remote(ticket).orElseThrow();
    }
}
