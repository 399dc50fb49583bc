package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.search.Analyzer;
import app.pult.search.KeyboardLayout;
import app.pult.ui.kit.Typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the page offers, in its order: the runs of the ticket, what findings suggest, the worst
/// first, then the rest of the shelf. Thread: any.
public final class Lines {
    private Lines() {}

    static List<Line> of(Runbooks shelf, List<KeptRun> runs, Optional<Diagnosis> diagnosis) {
        var lines = new ArrayList<Line>();
        runs.forEach(kept -> lines.add(new Line.Begun(kept)));
        var suggested = suggested(shelf, diagnosis.map(Diagnosis::findings).orElseGet(List::of));
        suggested.forEach((book, why) -> lines.add(new Line.Book(book, Optional.of(why))));
        shelf.all().stream()
                .filter(book -> !suggested.containsKey(book))
                .forEach(book -> lines.add(new Line.Book(book, Optional.empty())));
        return List.copyOf(lines);
    }

    /// Those of one finding: which it names itself, then those that say they serve it.
    public static List<Runbook> of(Runbooks shelf, Finding finding) {
        var books = new LinkedHashSet<Runbook>();
        for (var id : finding.suggestion().runbooks()) {
            shelf.find(new RunbookId(id)).ifPresent(books::add);
        }
        books.addAll(shelf.serving(List.of(finding.rule())));
        if (books.isEmpty()) {
            books.addAll(shelf.serving(finding.suggestion().articles()));
        }
        return List.copyOf(books);
    }

    private static Map<Runbook, Finding> suggested(Runbooks shelf, List<Finding> findings) {
        var suggested = new LinkedHashMap<Runbook, Finding>();
        for (var finding : findings) {
            of(shelf, finding).forEach(book -> suggested.putIfAbsent(book, finding));
        }
        return suggested;
    }

    /// Those that have every word typed, in some form, in either language; typed with the wrong
    /// keyboard layout too. In their order.
    static List<Line> matching(List<Line> lines, String typed) {
        var wanted = typed.strip();
        if (wanted.isEmpty()) {
            return lines;
        }
        var found = having(lines, wanted);
        return found.isEmpty()
                ? KeyboardLayout.other(wanted).map(other -> having(lines, other)).orElse(found)
                : found;
    }

    private static List<Line> having(List<Line> lines, String words) {
        var analyzer = new Analyzer();
        var wanted = Typed.of(words);
        return lines.stream().filter(line -> has(text(line), wanted, analyzer)).toList();
    }

    private static boolean has(String text, Typed wanted, Analyzer analyzer) {
        var folded = Typed.folded(text);
        Set<String> stems = new LinkedHashSet<>();
        analyzer.forms(folded).forEach(form -> stems.add(form.stem()));
        return wanted.words().stream()
                .allMatch(word -> folded.contains(word) || stems.contains(analyzer.stem(word)));
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.Begun(var kept) ->
                    kept.run().title().ru()
                            + " "
                            + kept.run().title().en()
                            + " "
                            + kept.run().runbook().value();
            case Line.Book(var book, var because) ->
                    String.join(
                            " ",
                            book.title().ru(),
                            book.title().en(),
                            book.id().value(),
                            String.join(" ", book.serves().codes()),
                            because.map(
                                            finding ->
                                                    finding.title().ru()
                                                            + " "
                                                            + finding.title().en())
                                    .orElse(""));
        };
    }
}
