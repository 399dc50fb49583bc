package app.pult.diagnosis.station;

import app.pult.diagnosis.station.Words.Insert.Count;
import app.pult.diagnosis.station.Words.Insert.Day;
import app.pult.diagnosis.station.Words.Insert.Span;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The way to the server, step by step. Thread: any.
public final class ConnectionRules {
    /// A name, a connection, a handshake: each a round trip or two.
    static final Duration SLOW_TRIP = Duration.ofSeconds(1);

    /// The helpdesk has to think.
    static final Duration SLOW_ANSWER = Duration.ofSeconds(3);

    /// Certificates that renew themselves do so a month before; one that has not by now is
    /// forgotten.
    static final Duration RENEWAL = Duration.ofDays(14);

    private ConnectionRules() {}

    /// Why there is no report.
    public enum Unchecked {
        /// The operator works offline: nobody asks the server unless told to.
        BY_CHOICE,
        RUNNING,
        /// The check was stopped before it came to an end.
        STOPPED;

        public Row row() {
            return Row.unknown(
                    "connection",
                    Words.of("diagnostics.connection." + name().toLowerCase(Locale.ROOT)));
        }
    }

    /// @param now by this computer's clock, like the certificate's end
    public static List<Row> rows(ConnectionReport report, Instant now) {
        var rows = new ArrayList<Row>();
        for (var step : report.steps()) {
            rows.add(row(step));
            if (step.stage() == Stage.TLS) {
                report.certificateEnds().ifPresent(end -> rows.add(certificate(end, now)));
            }
        }
        return rows;
    }

    private static Row row(Step step) {
        var check = step.stage().name().toLowerCase(Locale.ROOT);
        if (step.problem().isPresent()) {
            var problem = step.problem().get().name().toLowerCase(Locale.ROOT);
            return Row.bad(
                            check,
                            Words.of("diagnostics.step.failed", new Count(step.millis())),
                            Words.of("firststart.problem." + problem))
                    .proven(step.detail());
        }
        var took = Words.of("diagnostics.step.took", new Count(step.millis()));
        return switch (step.stage()) {
            case NAME, CONNECT, TLS -> timed(check, took, step, SLOW_TRIP);
            case HELPDESK -> timed(check, took, step, SLOW_ANSWER);
            case VERSION, SIGN_IN, PERMISSION ->
                    Row.good(
                            check,
                            step.detail().isBlank()
                                    ? Words.of("diagnostics.step.fine")
                                    : Words.plain(step.detail()));
        };
    }

    private static Row timed(String check, Words took, Step step, Duration slow) {
        var row =
                step.millis() >= slow.toMillis()
                        ? Row.watch(check, took, Words.of("diagnostics.step.slow"))
                        : Row.good(check, took);
        return row.proven(step.detail());
    }

    static Row certificate(Instant end, Instant now) {
        var left = Duration.between(now, end);
        var saw = Words.of("diagnostics.certificate.until", new Day(end));
        if (left.isNegative()) {
            return Row.bad("certificate", saw, Words.of("firststart.problem.certificate_expired"));
        }
        return left.compareTo(RENEWAL) < 0
                ? Row.watch(
                        "certificate",
                        saw,
                        Words.of("diagnostics.certificate.next", new Span(left)))
                : Row.good("certificate", saw);
    }
}
