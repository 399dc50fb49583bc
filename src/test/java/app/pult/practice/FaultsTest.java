package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Cursor;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.http.FaultPlan;
import app.pult.practice.http.FaultPlan.Fault;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The practice desk does what it was told to do wrong.
final class FaultsTest {
    @TempDir static Path folder;

    private static PracticeAtWork practice;

    @BeforeAll
    static void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(20).atPace(0));
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @AfterEach
    void behave() {
        practice.desk().faults().replace(FaultPlan.NONE);
    }

    private static void misbehave(String spec) {
        practice.desk().faults().replace(FaultPlan.parse(spec));
    }

    private static Outgoing aNote() {
        var note =
                new Operation.AddNote(
                        new OperationId(UUID.randomUUID()), new TicketId(1), "заметка", List.of());
        return new Outgoing(note, Optional.of(new RemoteId("t1001")), Revision.NONE, Instant.now());
    }

    private static PushResult pushed(Outgoing note) throws BackendException {
        try (var backend = practice.backend(new MemoryBlobs())) {
            return backend.push(note);
        }
    }

    private static long carriedOut(Outgoing note) {
        return practice.desk().inspection().carriedOut(note.operation().id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "lost-answer, 1",
        "truncate, 1",
        "garbage, 1",
        "refuse, 0",
        "reset, 0",
        "http500, 0"
    })
    void anUncertainPushIsSettledByTheSamePushAgain(String fault, long before) throws Exception {
        var note = aNote();
        misbehave(fault + "=1");

        var uncertain = pushed(note);
        var meanwhile = carriedOut(note);
        behave();
        var settled = pushed(note);

        assertThat(uncertain).isInstanceOf(PushResult.Unknown.class);
        assertThat(meanwhile).isEqualTo(before);
        assertThat(settled)
                .isInstanceOf(before == 1 ? PushResult.Duplicate.class : PushResult.Accepted.class);
        assertThat(carriedOut(note)).isEqualTo(1);
    }

    @Test
    void aRestIsAskedForAndNothingDone() throws Exception {
        var note = aNote();
        misbehave("http503=1/3s");

        assertThat(pushed(note))
                .isEqualTo(
                        new PushResult.RetryAfter(
                                Duration.ofSeconds(3), "The practice desk has a rest."));
        assertThat(carriedOut(note)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "lost-answer, OFFLINE",
        "garbage, PROTOCOL",
        "refuse, OFFLINE",
        "http500, SERVER",
        "http503, SERVER"
    })
    void aReadFailsAsItShould(String fault, Kind kind) {
        misbehave(fault + "=1");

        try (var backend = practice.backend(new MemoryBlobs())) {
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(() -> backend.changesSince(Cursor.START))
                    .matches(e -> e.kind() == kind);
        }
    }

    @Test
    void aSlowAnswerIsLateAndRight() throws Exception {
        misbehave("slow=150ms");
        var begin = System.nanoTime();

        practice.get("desk/v1/profile");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThan(Duration.ofMillis(140));
        assertThat(practice.desk().faults().log()).last().matches(f -> f.what().equals("slow"));
    }

    @Test
    void theInspectionRoutesAreSpared() throws Exception {
        misbehave("refuse=1");

        assertThat(practice.get("practice/counts").status()).isEqualTo(200);
    }

    @Test
    void aPlanMayBeReplacedOverHttp() throws Exception {
        practice.post("practice/faults", "\"http500=1\"");

        assertThat(practice.get("desk/v1/profile").status()).isEqualTo(500);
        assertThat(practice.get("practice/faults").json().path("faults").size()).isPositive();
        assertThat(practice.post("practice/faults", "\"http500=x\"").status()).isEqualTo(400);
    }

    @Test
    void theSameSeedMisbehavesTheSameWay() throws Exception {
        var plan = FaultPlan.parse("http500=0.3,http503=0.2,slow=1ms@0.1");

        var one = statuses(plan, 5);
        var same = statuses(plan, 5);
        var other = statuses(plan, 6);

        assertThat(same).isEqualTo(one).contains(200, 500, 503);
        assertThat(other).isNotEqualTo(one);
    }

    private static List<Integer> statuses(FaultPlan plan, long seed) throws IOException {
        var statuses = new ArrayList<Integer>();
        var options = Options.in(folder.resolve("seeds")).withTickets(1).atPace(0);
        try (var seeded = PracticeAtWork.start(options.withSeed(seed).withFaults(plan))) {
            for (int i = 0; i < 40; i++) {
                statuses.add(seeded.get("desk/v1/profile").status());
            }
        }
        return statuses;
    }

    @Test
    void aPlanIsReadAsItIsWritten() {
        var plan =
                FaultPlan.parse(
                        "refuse=0.05,reset=0.05,lost-answer=0.1,slow=200ms,http500=0.02,http503=0.05/3s,"
                                + "truncate=0.02,garbage=0.01");

        assertThat(plan.shares()).hasSize(7).containsEntry(Fault.LOST_ANSWER, 0.1);
        assertThat(plan.delay()).isEqualTo(Duration.ofMillis(200));
        assertThat(plan.slowShare()).isEqualTo(1);
        assertThat(plan.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(FaultPlan.parse("")).isEqualTo(FaultPlan.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refuse",
                "refuse=2",
                "refuse=-1",
                "dance=0.1",
                "slow=5",
                "http503=0.1/x",
                "refuse=0.6,reset=0.6"
            })
    void aPlanThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> FaultPlan.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".+");
    }
}
