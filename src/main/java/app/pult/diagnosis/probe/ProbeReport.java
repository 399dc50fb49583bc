package app.pult.diagnosis.probe;

import app.pult.diagnosis.station.Health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a run saw, in the order it was looked at. Thread: any.
///
/// @param own findings of the run itself: not allowed, too soon, out of time
public record ProbeReport(
        Target target,
        Instant at,
        Duration took,
        List<ProbeResult> results,
        List<ProbeFinding> own) {
    public ProbeReport {
        results = List.copyOf(results);
        own = List.copyOf(own);
    }

    public List<ProbeFinding> findings() {
        return Stream.concat(
                        own.stream(),
                        results.stream().flatMap(result -> result.findings().stream()))
                .toList();
    }

    /// The first of the worst: what is found early explains what is found late. Empty if all is
    /// well.
    public Optional<ProbeFinding> cause() {
        return findings().stream()
                .filter(finding -> finding.health() != Health.GOOD)
                .sorted(Comparator.comparing(ProbeFinding::health).reversed())
                .findFirst();
    }

    public Health health() {
        return findings().stream()
                .map(ProbeFinding::health)
                .max(Comparator.naturalOrder())
                .orElse(Health.GOOD);
    }
}
