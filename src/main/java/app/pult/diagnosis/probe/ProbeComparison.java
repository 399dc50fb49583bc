package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What changed from one run to a later one of the same target. Thread: any.
///
/// @param gone findings of the earlier run that the later has not, by their ids
/// @param appeared the other way round
/// @param before total time of the request, where both had one
public record ProbeComparison(
        List<ProbeFinding> gone,
        List<ProbeFinding> appeared,
        List<ProbeFinding> stayed,
        Optional<Duration> before,
        Optional<Duration> after) {
    public ProbeComparison {
        gone = List.copyOf(gone);
        appeared = List.copyOf(appeared);
        stayed = List.copyOf(stayed);
    }

    public static ProbeComparison of(ProbeReport earlier, ProbeReport later) {
        return new ProbeComparison(
                without(earlier, later),
                without(later, earlier),
                later.findings().stream()
                        .filter(finding -> ids(earlier).contains(finding.id()))
                        .toList(),
                total(earlier),
                total(later));
    }

    private static List<ProbeFinding> without(ProbeReport these, ProbeReport those) {
        return these.findings().stream()
                .filter(finding -> !ids(those).contains(finding.id()))
                .toList();
    }

    private static java.util.Set<String> ids(ProbeReport report) {
        return report.findings().stream().map(ProbeFinding::id).collect(Collectors.toSet());
    }

    private static Optional<Duration> total(ProbeReport report) {
        return report.results().stream()
                .filter(Http.class::isInstance)
                .map(Http.class::cast)
                .map(
                        http ->
                                http.hops().stream()
                                        .map(hop -> hop.times().total())
                                        .reduce(Duration.ZERO, Duration::plus))
                .findFirst();
    }
}
