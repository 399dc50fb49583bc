package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Fault;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Ledger.Keys;
import app.pult.fixture.helpdesk.Network;
import app.pult.sync.CrashPoints.Point;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A reply, and the process killed between any two of its steps: on the server once.
@Tag("slow")
final class ReplyCrashTest {
    private static final String CUSTOMER = "petr@example.com";
    private static final String TEXT = "Попробуйте ещё раз";
    private static final int ROUNDS = 20;

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
    private final Random random = new Random(7);
    private final RemoteId remote = helpdesk.customerAsks(CUSTOMER, "Не печатает", "Помогите");
    private final OperationId reply = SimDesk.nextId(random);
    private Ledger ledger = new Ledger(helpdesk, new MemoryBlobs(), Keys.NONE);
    private Optional<Fault> firstPush = Optional.empty();
    private Optional<Point> death = Optional.empty();
    private Optional<SimDesk> desk = Optional.empty();

    /// What the network does to the first push.
    enum Weather {
        FINE(Optional.empty()),
        ANSWER_LOST(Optional.of(new Fault.AnswerLost())),
        REQUEST_LOST(Optional.of(new Fault.RequestLost())),
        LATE(Optional.of(new Fault.Late(Duration.ofSeconds(40)))),
        NO_ECHO(Optional.of(new Fault.Sloppy()));

        private final Optional<Fault> fault;

        Weather(Optional<Fault> fault) {
            this.fault = fault;
        }
    }

    static Stream<Arguments> everyPoint() {
        return Arrays.stream(Point.values())
                .filter(point -> point != Point.CANCEL_RECORDED)
                .flatMap(ReplyCrashTest::inEveryWeather);
    }

    private static Stream<Arguments> inEveryWeather(Point point) {
        return Arrays.stream(Keys.values())
                .flatMap(
                        keys ->
                                Arrays.stream(Weather.values())
                                        .map(weather -> Arguments.of(point, keys, weather)));
    }

    @AfterEach
    void close() {
        desk.ifPresent(SimDesk::close);
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void aReplyIsOnTheServerOnceWhereverTheProcessDies(Point point, Keys keys, Weather weather) {
        ledger = new Ledger(helpdesk, new MemoryBlobs(), keys);
        firstPush = weather.fault;
        death = Optional.of(point);

        boolean died = alive(this::writeAndSend);
        died |= alive(this::settle);
        restart();
        sendAgainIfStillADraft();
        settle();

        assertThat(died).as("%s was reached", point).isTrue();
        assertThat(ledger.lines()).extracting(line -> line.operation().id()).containsExactly(reply);
        assertThat(texts(helpdesk.messages(remote))).containsOnlyOnce(TEXT);
        assertThat(shown()).containsOnlyOnce(TEXT);
        assertThat(running().outbox().find(reply).orElseThrow().state())
                .isEqualTo(OutboxState.DONE);
        assertThat(running().store.outbox().unsettled()).isEmpty();
        assertThat(running().store.drafts().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void aReplyThatWasTakenBackStaysADraftThoughTheProcessDiesOverIt(Keys keys) {
        ledger = new Ledger(helpdesk, new MemoryBlobs(), keys);
        writeAndSend();
        death = Optional.of(Point.CANCEL_RECORDED);

        boolean died = alive(() -> running().outbox().cancel(reply));
        settle();

        assertThat(died).isTrue();
        assertThat(ledger.lines()).isEmpty();
        assertThat(shown()).doesNotContain(TEXT);
        assertThat(running().store.drafts().list()).extracting(Draft::text).containsExactly(TEXT);
    }

    private void writeAndSend() {
        var now = running();
        now.stepped.pull();
        var ticket = ticket();
        now.store
                .drafts()
                .save(
                        new Draft(
                                new DraftKey(ticket, DraftKey.Kind.REPLY),
                                TEXT,
                                List.of(),
                                Map.of(),
                                now.store.tickets().newestMessage(ticket),
                                clock.instant()));
        at(Point.DRAFT_SAVED);
        send();
    }

    private void sendAgainIfStillADraft() {
        if (running().outbox().find(reply).isEmpty()) {
            if (running().store.drafts().list().isEmpty()) {
                writeAndSend();
            } else {
                send();
            }
        }
    }

    private void send() {
        var draft = running().store.drafts().list().getFirst();
        running()
                .outbox()
                .submit(
                        List.of(
                                new Operation.SendReply(
                                        reply,
                                        ticket(),
                                        new Recipients(
                                                List.of(new Address("Пётр", CUSTOMER)), List.of()),
                                        draft.seen(),
                                        draft.text(),
                                        draft.files())));
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            running().stepped.pull();
            running().stepped.ready().forEach(running().stepped::push);
            clock.pass(Duration.ofSeconds(20));
        }
    }

    private TicketId ticket() {
        return running().store.identity().local(remote).orElseThrow();
    }

    private List<String> shown() {
        return running().store.tickets().conversation(ticket()).stream()
                .filter(Message.Reply.class::isInstance)
                .map(message -> ((Message.Reply) message).body().text())
                .toList();
    }

    private static List<String> texts(List<MessageSnapshot> messages) {
        return messages.stream()
                .map(MessageSnapshot::content)
                .filter(Written.class::isInstance)
                .map(content -> ((Written) content).body().text())
                .toList();
    }

    // ---- life and death

    private boolean alive(Runnable action) {
        try {
            action.run();
            return false;
        } catch (Died e) {
            restart();
            return true;
        }
    }

    private void restart() {
        desk.ifPresent(SimDesk::close);
        desk = Optional.empty();
    }

    private SimDesk running() {
        if (desk.isEmpty()) {
            var backend = new FakeBackend(helpdesk, ledger, new FirstPush());
            desk =
                    Optional.of(
                            new SimDesk(folder, clock, backend, random, this::at, Mutation.NONE));
        }
        return desk.get();
    }

    /// Once.
    private void at(Point point) {
        if (death.equals(Optional.of(point))) {
            death = Optional.empty();
            throw new Died(point);
        }
    }

    private final class FirstPush implements Network {
        @Override
        public Fault next(Call call) {
            if (call != Call.PUSH || firstPush.isEmpty()) {
                return new Fault.Nothing();
            }
            var fault = firstPush.get();
            firstPush = Optional.empty();
            return fault;
        }

        @Override
        public void reached() {
            at(Point.PUSH_CALLED);
        }
    }
}
