package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.ServiceCheck.Verdict;
import app.pult.diagnosis.station.Health;

import java.time.Instant;
import java.util.List;

/// A probe that came to its end; reports in the order of the targets. Thread: any.
public record Run(Subject subject, Instant at, List<ProbeReport> reports) {
    public Run {
        reports = List.copyOf(reports);
    }

    /// Of a service by its verdict, for one host that fails says little.
    public Health health() {
        return switch (subject) {
            case Subject.One one -> reports.getFirst().health();
            case Subject.Service(ServiceCheck check) -> of(check.verdict(reports));
        };
    }

    static Health of(Verdict verdict) {
        return switch (verdict) {
            case WELL -> Health.GOOD;
            case UNKNOWN -> Health.UNKNOWN;
            case PARTLY_THEM -> Health.WATCH;
            case THEM, US -> Health.BAD;
        };
    }

    /// Whether both looked at the same.
    public boolean isOfTheSame(Run other) {
        return subject.targets().equals(other.subject.targets());
    }
}
