package app.pult.diagnosis.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What changed from one run to a later one of the same targets. Thread: any.
///
/// @param gone findings of the earlier run that the later has not, by their ids
/// @param appeared the other way round
/// @param rows of both, those that changed first
public record ProbeComparison(
        List<ProbeFinding> gone,
        List<ProbeFinding> appeared,
        List<ProbeFinding> stayed,
        List<Change> rows) {
    public ProbeComparison {
        gone = List.copyOf(gone);
        appeared = List.copyOf(appeared);
        stayed = List.copyOf(stayed);
        rows = List.copyOf(rows);
    }

    /// A line of either or both runs; one of the two is there.
    ///
    /// @param target as an operator would write it
    public record Change(String target, Optional<ProbeRow> before, Optional<ProbeRow> after) {
        public boolean isReal() {
            return before.isEmpty() || after.isEmpty() || before.get().differs(after.get());
        }

        /// What was asked.
        public String name() {
            return after.or(() -> before).map(ProbeRow::name).orElse("");
        }
    }

    public static ProbeComparison of(List<ProbeReport> earlier, List<ProbeReport> later) {
        return new ProbeComparison(
                without(earlier, later),
                without(later, earlier),
                findings(later).stream()
                        .filter(finding -> ids(earlier).contains(finding.id()))
                        .toList(),
                changes(earlier, later));
    }

    private static List<Change> changes(List<ProbeReport> earlier, List<ProbeReport> later) {
        var before = rows(earlier);
        var after = rows(later);
        var keys = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(keys::add);
        var all =
                keys.stream()
                        .map(
                                key ->
                                        new Change(
                                                key.getFirst(),
                                                Optional.ofNullable(before.get(key)),
                                                Optional.ofNullable(after.get(key))))
                        .collect(Collectors.partitioningBy(Change::isReal));
        var sorted = new ArrayList<>(all.getOrDefault(true, List.of()));
        sorted.addAll(all.getOrDefault(false, List.of()));
        return sorted;
    }

    private static LinkedHashMap<List<String>, ProbeRow> rows(List<ProbeReport> reports) {
        var rows = new LinkedHashMap<List<String>, ProbeRow>();
        for (var report : reports) {
            report.results().stream()
                    .map(ProbeRows::of)
                    .flatMap(List::stream)
                    .forEach(
                            row ->
                                    rows.putIfAbsent(
                                            List.of(report.target().shown(), row.key()), row));
        }
        return rows;
    }

    private static List<ProbeFinding> without(List<ProbeReport> these, List<ProbeReport> those) {
        var known = ids(those);
        return findings(these).stream().filter(finding -> !known.contains(finding.id())).toList();
    }

    private static List<ProbeFinding> findings(List<ProbeReport> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream())
                .collect(
                        Collectors.toMap(
                                ProbeFinding::id,
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Set<String> ids(List<ProbeReport> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream())
                .map(ProbeFinding::id)
                .collect(Collectors.toSet());
    }
}
