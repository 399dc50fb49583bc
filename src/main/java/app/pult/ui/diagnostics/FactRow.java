package app.pult.ui.diagnostics;

import app.pult.diagnosis.Fact;
import app.pult.diagnosis.FactChange;
import app.pult.ui.kit.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line of the facts: one that a file says, or one that changed since an earlier report.
///
/// Thread: any, immutable.
sealed interface FactRow {
    /// `isHead`: the first of its file on the screen.
    record Told(Fact fact, boolean isHead) implements FactRow {}

    record Changed(FactChange change, Earlier report) implements FactRow {}

    /// What changed since the reports of the same kind, in their order.
    private static List<Changed> changes(List<Fact> now, List<Earlier> reports) {
        var rows = new ArrayList<Changed>();
        for (var report : reports) {
            var same = now.stream().filter(fact -> fact.file().equals(report.file())).toList();
            FactChange.between(report.facts(), same)
                    .forEach(change -> rows.add(new Changed(change, report)));
        }
        return rows;
    }

    /// Lines of these, each fact once: what changed, then file by file what did not.
    static List<FactRow> of(List<Fact> facts, List<Earlier> reports) {
        var changes = changes(facts, reports);
        var changed =
                changes.stream()
                        .flatMap(row -> row.change().now().stream())
                        .collect(Collectors.toSet());
        var rows = new ArrayList<FactRow>(changes);
        facts.stream()
                .filter(fact -> !changed.contains(fact))
                .map(fact -> new Told(fact, false))
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    /// The same, with the first of each file known as such.
    static List<FactRow> headed(List<FactRow> rows) {
        var headed = new ArrayList<FactRow>();
        var file = "";
        for (var row : rows) {
            if (row instanceof Told(var fact, var head)) {
                headed.add(new Told(fact, !fact.file().equals(file)));
                file = fact.file();
            } else {
                headed.add(row);
            }
        }
        return headed;
    }

    default String key() {
        return fact().key();
    }

    default boolean isHead() {
        return this instanceof Told told && told.isHead();
    }

    default boolean isChange() {
        return this instanceof Changed;
    }

    /// The one that it is about; of a change the one now, if there is one.
    default Fact fact() {
        return switch (this) {
            case Told told -> told.fact();
            case Changed changed ->
                    changed.change().now().isEmpty()
                            ? changed.change().before().getFirst()
                            : changed.change().now().getFirst();
        };
    }

    /// The report that said what is not said any more.
    default Optional<Earlier> gone() {
        return this instanceof Changed changed && changed.change().now().isEmpty()
                ? Optional.of(changed.report())
                : Optional.empty();
    }

    /// What it is now.
    default String now(Texts texts) {
        return switch (this) {
            case Told told -> value(told.fact());
            case Changed changed -> values(changed.change().now(), texts);
        };
    }

    /// What it was, if it changed.
    default Optional<String> was(Texts texts) {
        return this instanceof Changed changed
                ? Optional.of(values(changed.change().before(), texts))
                : Optional.empty();
    }

    default String said(Texts texts) {
        return switch (this) {
            case Told told -> value(told.fact());
            case Changed changed ->
                    texts.of(
                            "diagnostics.facts.changed",
                            values(changed.change().before(), texts),
                            values(changed.change().now(), texts));
        };
    }

    default String copied(Texts texts) {
        return switch (this) {
            case Told told -> told.fact().value();
            case Changed changed -> said(texts);
        };
    }

    private static String values(List<Fact> facts, Texts texts) {
        return facts.isEmpty()
                ? texts.of("diagnostics.facts.absent")
                : facts.stream().map(FactRow::value).collect(Collectors.joining(", "));
    }

    private static String value(Fact fact) {
        return (fact.value() + " " + fact.unit()).strip();
    }
}
