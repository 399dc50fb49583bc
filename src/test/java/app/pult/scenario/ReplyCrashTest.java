package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.RemoteId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
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
    private final MortalDesk desk =
            new MortalDesk(
                    new MortalDesk.Place(
                            () -> folder,
                            clock,
                            random,
                            () -> new FakeBackend(helpdesk, ledger, new FirstPush())),
                    new MortalDesk.Letter(reply, remote, new Address("Пётр", CUSTOMER), TEXT));

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
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void aReplyIsOnTheServerOnceWhereverTheProcessDies(Point point, Keys keys, Weather weather) {
        ledger = new Ledger(helpdesk, new MemoryBlobs(), keys);
        firstPush = weather.fault;
        desk.dieAt(point);

        boolean died = desk.diesOf(desk::writeAndSend);
        died |= desk.diesOf(this::settle);
        desk.restart();
        desk.sendAgainIfStillADraft();
        settle();

        assertThat(died).as("%s was reached", point).isTrue();
        assertThat(ledger.lines()).extracting(line -> line.operation().id()).containsExactly(reply);
        assertThat(texts(helpdesk.messages(remote))).containsOnlyOnce(TEXT);
        assertThat(desk.shown()).containsOnlyOnce(TEXT);
        assertThat(desk.running().outbox().find(reply).orElseThrow().state())
                .isEqualTo(OutboxState.DONE);
        assertThat(desk.running().store.outbox().unsettled()).isEmpty();
        assertThat(desk.running().store.drafts().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void aReplyThatWasTakenBackStaysADraftThoughTheProcessDiesOverIt(Keys keys) {
        ledger = new Ledger(helpdesk, new MemoryBlobs(), keys);
        desk.writeAndSend();
        desk.dieAt(Point.CANCEL_RECORDED);

        boolean died = desk.diesOf(() -> desk.running().outbox().cancel(reply));
        settle();

        assertThat(died).isTrue();
        assertThat(ledger.lines()).isEmpty();
        assertThat(desk.shown()).doesNotContain(TEXT);
        assertThat(desk.running().store.drafts().list())
                .extracting(Draft::text)
                .containsExactly(TEXT);
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            desk.turn();
            clock.pass(Duration.ofSeconds(20));
        }
    }

    private static List<String> texts(List<MessageSnapshot> messages) {
        return messages.stream()
                .map(MessageSnapshot::content)
                .filter(Written.class::isInstance)
                .map(content -> ((Written) content).body().text())
                .toList();
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
            desk.at(Point.PUSH_CALLED);
        }
    }
}
