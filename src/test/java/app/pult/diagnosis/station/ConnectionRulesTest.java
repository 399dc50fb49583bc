package app.pult.diagnosis.station;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ConnectionRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void theFirstFailedStepIsTheFaultAndTellsWhatToDo() {
        var report =
                new ConnectionReport(
                        List.of(
                                fine(Stage.NAME, 3),
                                new Step(
                                        Stage.CONNECT,
                                        Optional.of(Problem.REFUSED),
                                        "localhost:8080",
                                        2)),
                        Optional.empty());

        var rows = ConnectionRules.rows(report, NOW);

        assertThat(rows).extracting(Row::check).containsExactly("name", "connect");
        assertThat(rows).extracting(Row::health).containsExactly(Health.GOOD, Health.BAD);
        assertThat(rows.getLast().next()).contains(Words.of("firststart.problem.refused"));
        assertThat(rows.getLast().evidence()).isEqualTo("localhost:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 999, GOOD",
        "NAME, 1000, WATCH",
        "CONNECT, 1000, WATCH",
        "TLS, 1000, WATCH",
        "HELPDESK, 2999, GOOD",
        "HELPDESK, 3000, WATCH",
        "SIGN_IN, 9000, GOOD"
    })
    void aSlowStepIsAWarning(Stage stage, long millis, Health health) {
        var report = new ConnectionReport(List.of(fine(stage, millis)), Optional.empty());

        assertThat(ConnectionRules.rows(report, NOW))
                .extracting(Row::health)
                .containsExactly(health);
    }

    @ParameterizedTest
    @CsvSource({"P80D, GOOD", "P14D, GOOD", "P13D, WATCH", "PT1H, WATCH", "PT-1S, BAD"})
    void aCertificateIsToldBeforeItEnds(Duration left, Health health) {
        var report =
                new ConnectionReport(
                        List.of(fine(Stage.TLS, 9)), Optional.empty(), Optional.of(NOW.plus(left)));

        var rows = ConnectionRules.rows(report, NOW);

        assertThat(rows).extracting(Row::check).containsExactly("tls", "certificate");
        assertThat(rows.getLast().health()).isEqualTo(health);
    }

    private static Step fine(Stage stage, long millis) {
        return new Step(stage, Optional.empty(), "detail", millis);
    }
}
