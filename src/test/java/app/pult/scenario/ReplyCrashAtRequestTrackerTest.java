package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.Backend;
import app.pult.backend.RtDesk;
import app.pult.backend.http.HttpClients;
import app.pult.backend.rt.RtBackend;
import app.pult.backend.rt.RtCredentials;
import app.pult.desk.RemoteId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;
import app.pult.sync.CrashPoints.Point;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A reply at a real Request Tracker, and the process killed between any two of its steps: in the
/// server's own SQL once.
///
/// What is real: the server, the HTTP, the files of the desk, which all cases share, each going on
/// where the last one died. What is not: the death, an Error out of a crash point; and the minute
/// that absence needs to prove something, which passes in the dates of the server's answers only
/// ([RtLine]). It matters at `push.counted` alone, where nothing had been sent.
@NeedsRequestTracker
@Tag("ci")
final class ReplyCrashAtRequestTrackerTest {
    private static final Address CUSTOMER =
            new Address("Ольга Сидорова", "olga.sidorova@example.ru");

    /// Longer than absence takes to prove something, shorter than the slack of a look-up.
    private static final Duration PROOF = Duration.ofSeconds(65);

    @TempDir static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    private final OperationId reply = new OperationId(UUID.randomUUID());
    private final String text = "Попробуйте ещё раз: " + reply;
    private RtServer server;
    private RtDesk others;

    @BeforeEach
    void open(RtServer configured) {
        server = configured;
        others = new RtDesk(configured, RtUser.ANNA, RtUser.BORIS);
    }

    @AfterEach
    void close() {
        others.close();
        threads.shutdownNow();
    }

    /// How the server tells whose message it is.
    enum Marks {
        BY_FIELD,
        NONE
    }

    /// Without marks only where the outcome is unknown: elsewhere nobody looks for one.
    static Stream<Arguments> everyPoint() {
        var points =
                Arrays.stream(Point.values())
                        .filter(point -> point.label().matches("(submit|push)\\..*"))
                        .map(point -> Arguments.of(point, Marks.BY_FIELD));
        var unknown =
                Stream.of(Point.PUSH_COUNTED, Point.PUSH_CALLED, Point.PUSH_ANSWERED)
                        .map(point -> Arguments.of(point, Marks.NONE));
        return Stream.concat(points, unknown);
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void aReplyIsOnTheServerOnceWhereverTheProcessDies(Point point, Marks marks) {
        var ticket = others.customerAsks("Не печатает " + reply, "Помогите", List.of());
        var line = new RtLine(marks == Marks.NONE);
        try (var desk = deskOf(ticket, line)) {
            desk.dieAt(point);
            if (point == Point.PUSH_CALLED) {
                // Inside the call: what the backend says of the cut line is never heard.
                line.cutBehindTheReply();
                desk.dieAt(Point.PUSH_ANSWERED);
            }

            boolean died = desk.diesOf(desk::writeAndSend);
            died |= desk.diesOf(desk::turn);
            line.mend();
            desk.sendAgainIfStillADraft();
            desk.turn();
            line.letPass(PROOF);
            desk.turn();
            desk.turn();

            assertThat(died).as("%s was reached", point).isTrue();
            assertThat(correspondence(ticket)).containsExactly(text);
            assertThat(marked()).hasSize(marks == Marks.BY_FIELD ? 1 : 0);
            assertThat(desk.shown()).containsExactly(text);
            assertThat(desk.running().outbox().find(reply).orElseThrow().state())
                    .isEqualTo(OutboxState.DONE);
            assertThat(desk.running().store.outbox().unsettled()).isEmpty();
            assertThat(desk.running().store.drafts().list()).isEmpty();
        }
    }

    private MortalDesk deskOf(RemoteId ticket, RtLine line) {
        return new MortalDesk(
                new MortalDesk.Place(
                        () -> folder, Clock.systemUTC(), new Random(7), () -> backend(line)),
                new MortalDesk.Letter(reply, ticket, CUSTOMER, text));
    }

    private Backend backend(RtLine line) {
        return new RtBackend(
                HttpUrl.get(server.url().toString()),
                () -> new RtCredentials.Token(server.token(RtUser.ANNA)),
                Clock.systemUTC(),
                new MemoryBlobs(),
                client.newBuilder().addInterceptor(line).build());
    }

    private List<String> correspondence(RemoteId ticket) {
        return others.eye().messages(ticket.value()).stream()
                .filter(message -> message.kind().equals("Correspond"))
                .map(message -> message.text())
                .toList();
    }

    /// The transactions that carry the operation's id.
    private List<String> marked() {
        return others.eye()
                .column(
                        "SELECT objectid FROM objectcustomfieldvalues WHERE objecttype ="
                                + " 'RT::Transaction' AND content = '%s'",
                        reply);
    }
}
