package app.pult.diagnosis.probe;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.station.Health;

import java.util.List;
import java.util.stream.Stream;

/// Is it us or is it them: the endpoints of a product, weighed against some that have nothing to do
/// with it. Thread: any.
///
/// @param endpoints of the product
/// @param references of others, known to be up as a rule; at least one, or nothing can be told
public record ServiceCheck(String product, List<Target> endpoints, List<Target> references) {
    public ServiceCheck {
        endpoints = List.copyOf(endpoints);
        references = List.copyOf(references);
    }

    public enum Verdict {
        WELL,
        /// All of theirs fail, ours is fine.
        THEM,
        PARTLY_THEM,
        /// Others fail as well.
        US,
        UNKNOWN;

        public Bilingual text() {
            return switch (this) {
                case WELL ->
                        new Bilingual(
                                "Сервис отвечает, сеть в порядке.",
                                "The service answers, the network is fine.");
                case THEM ->
                        new Bilingual(
                                "Дело на их стороне: их узлы не отвечают, остальная сеть отсюда в порядке.",
                                "It is them: their hosts fail, everything else is fine from here.");
                case PARTLY_THEM ->
                        new Bilingual(
                                "Дело на их стороне: часть их узлов не отвечает.",
                                "It is them: some of their hosts fail.");
                case US ->
                        new Bilingual(
                                "Дело на нашей стороне: отсюда не отвечают и посторонние узлы.",
                                "It is us: hosts that have nothing to do with it fail from here too.");
                case UNKNOWN ->
                        new Bilingual(
                                "Сказать нельзя: сравнить не с чем или проверки не прошли.",
                                "Cannot be told: there is nothing to compare with, or the probes were not let through.");
            };
        }
    }

    /// Endpoints first, then references.
    public List<Target> targets() {
        return Stream.concat(endpoints.stream(), references.stream()).toList();
    }

    /// @param reports one a target, in the order of [#targets]
    public Verdict verdict(List<ProbeReport> reports) {
        int theirs = endpoints.size();
        return verdict(reports.subList(0, theirs), reports.subList(theirs, reports.size()));
    }

    static Verdict verdict(List<ProbeReport> theirs, List<ProbeReport> others) {
        long asked = theirs.stream().filter(ServiceCheck::isTold).count();
        long failed = theirs.stream().filter(report -> report.health() == Health.BAD).count();
        long compared = others.stream().filter(ServiceCheck::isTold).count();
        long othersFailed = others.stream().filter(report -> report.health() == Health.BAD).count();
        if (asked == 0 || (compared == 0 && failed > 0)) {
            return Verdict.UNKNOWN;
        }
        if (failed == 0) {
            return Verdict.WELL;
        }
        if (othersFailed == compared) {
            return Verdict.US;
        }
        return failed == asked ? Verdict.THEM : Verdict.PARTLY_THEM;
    }

    /// It went there, and came to an end.
    private static boolean isTold(ProbeReport report) {
        return (report.own().isEmpty() && !report.results().isEmpty())
                || report.health() == Health.BAD;
    }
}
