package app.pult.diagnosis.station;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.diagnosis.station.SyncRules.Quiet;
import app.pult.diagnosis.station.Words.Insert.Count;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeOutbox;
import app.pult.sync.SyncStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class SyncRulesTest {
    /// When [FakeOutbox] was filled.
    private static final Instant CREATED = Instant.parse("2025-11-18T11:00:00Z");

    private static final Instant NOW = CREATED.plus(Duration.ofMinutes(4));
    private static final Optional<Instant> FRESH = Optional.of(NOW.minusSeconds(40));

    @Test
    void aDeskThatIsUpToDateHasNothingToTell() {
        var rows = rows(new SyncStatus.Idle(FRESH), List.of());

        assertThat(rows)
                .extracting(Row::check)
                .containsExactly("engine", "pull", "waiting", "held", "traffic");
        assertThat(rows).extracting(Row::health).containsOnly(Health.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"PT9M59S, NO, GOOD", "PT10M, NO, WATCH", "P3D, YES, GOOD"})
    void oldDataIsTold(Duration lag, Quiet quiet, Health health) {
        var row = SyncRules.pull(Optional.of(NOW.minus(lag)), quiet, NOW);

        assertThat(row.health()).isEqualTo(health);
    }

    @Test
    void aDeskThatNeverHadEverythingIsTold() {
        assertThat(SyncRules.pull(Optional.empty(), Quiet.NO, NOW).health())
                .isEqualTo(Health.WATCH);
        assertThat(SyncRules.pull(Optional.empty(), Quiet.YES, NOW).health())
                .isEqualTo(Health.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"PT4M59S, NO, GOOD", "PT5M, NO, WATCH", "PT5H, YES, GOOD"})
    void whatShouldHaveGoneIsTold(Duration age, Quiet quiet, Health health) {
        var row = SyncRules.waiting(open(), quiet, CREATED.plus(age));

        assertThat(row.health()).isEqualTo(health);
        assertThat(row.saw().inserts()).startsWith(new Count(1));
    }

    @Test
    void whatWaitsForTheOperatorIsCountedByItself() {
        var row = SyncRules.held(open());

        assertThat(row.health()).isEqualTo(Health.WATCH);
        assertThat(row.saw().inserts()).containsExactly(new Count(2));
    }

    @Test
    void aServerOutOfReachTellsSinceWhenAndWhenItIsTriedAgain() {
        var status = new SyncStatus.Offline(FRESH, NOW.minusSeconds(120), NOW.plusSeconds(30));

        var row = SyncRules.engine(status, NOW);

        assertThat(row.health()).isEqualTo(Health.BAD);
        assertThat(row.saw().inserts())
                .containsExactly(new Words.Insert.Span(Duration.ofSeconds(120)));
        assertThat(row.next().orElseThrow().inserts())
                .containsExactly(new Words.Insert.Span(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @EnumSource(SyncStatus.Problem.class)
    void whatFailedIsToldWithTheServersWords(SyncStatus.Problem problem) {
        var row = SyncRules.engine(new SyncStatus.Failed(FRESH, problem, "HTTP 500", NOW), NOW);

        assertThat(row.health()).isEqualTo(Health.BAD);
        assertThat(row.evidence()).isEqualTo("HTTP 500");
    }

    @Test
    void whatTheOperatorChoseIsNoFault() {
        assertThat(rows(new SyncStatus.WorkingOffline(Optional.of(CREATED)), open()))
                .filteredOn(row -> row.health().compareTo(Health.WATCH) >= 0)
                .extracting(Row::check)
                .containsExactly("held");
    }

    @Test
    void aFirstSyncTellsHowFarItIs() {
        var row =
                SyncRules.engine(
                        new SyncStatus.Pulling(Optional.empty(), 12, OptionalLong.of(30)), NOW);

        assertThat(row.saw().inserts()).containsExactly(new Count(12), new Count(30));
    }

    private static List<Row> rows(SyncStatus status, List<OutboxEntry> open) {
        return SyncRules.rows(new SyncRules.Reading(status, open, 7, 100, 10), NOW);
    }

    /// One waits, one is held, one was refused.
    private static List<OutboxEntry> open() {
        var outbox = new FakeOutbox();
        for (int id = 1; id <= 3; id++) {
            outbox.submit(List.of(new Operation.Take(CountedIds.id(id), new TicketId(id))));
        }
        outbox.move(CountedIds.id(2), OutboxState.HELD, Reason.Code.BY_OPERATOR, "");
        outbox.move(CountedIds.id(3), OutboxState.FAILED, Reason.Code.REJECTED, "");
        return outbox.list(10);
    }
}
