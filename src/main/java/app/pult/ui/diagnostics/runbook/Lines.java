package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.code.CodeLens;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.search.Analyzer;
import app.pult.search.KeyboardLayout;
import app.pult.ui.kit.Typed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the page offers, in its order: the runs of the ticket, what findings suggest, the worst
/// first, then codes that the customer wrote, then the rest of the shelf. Thread: any.
public final class Lines {
    private Lines() {}

    static List<Line> of(Runbooks shelf, List<KeptRun> runs, Optional<Diagnosis> diagnosis) {
        var lines = new ArrayList<Line>();
        runs.forEach(kept -> lines.add(new Line.Begun(kept)));
        var suggested = diagnosis.map(one -> suggested(shelf, one)).orElseGet(Map::of);
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

    /// Those of a code, first the one whose title has most words of the line with the code: access
    /// is denied to many things.
    public static List<Runbook> of(Runbooks shelf, CodeMention mention) {
        var analyzer = new Analyzer();
        var said = stems(mention.line().text(), analyzer);
        return shelf.serving(List.of(mention.code().toString())).stream()
                .sorted(Comparator.comparingLong(book -> -common(book.title(), said, analyzer)))
                .toList();
    }

    private static long common(Bilingual title, Set<String> said, Analyzer analyzer) {
        return stems(title.ru() + " " + title.en(), analyzer).stream()
                .filter(said::contains)
                .count();
    }

    private static Map<Runbook, Hint> suggested(Runbooks shelf, Diagnosis diagnosis) {
        var suggested = new LinkedHashMap<Runbook, Hint>();
        for (var finding : diagnosis.findings()) {
            of(shelf, finding)
                    .forEach(book -> suggested.putIfAbsent(book, new Hint.OfFinding(finding)));
        }
        for (var mention : diagnosis.codes()) {
            of(shelf, mention)
                    .forEach(book -> suggested.putIfAbsent(book, new Hint.OfCode(mention)));
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
        var stems = stems(text, analyzer);
        return wanted.words().stream()
                .allMatch(word -> folded.contains(word) || stems.contains(analyzer.stem(word)));
    }

    private static Set<String> stems(String text, Analyzer analyzer) {
        Set<String> stems = new LinkedHashSet<>();
        analyzer.forms(Typed.folded(text)).forEach(form -> stems.add(form.stem()));
        return stems;
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
                            because.map(Lines::text).orElse(""));
        };
    }

    private static String text(Hint hint) {
        return switch (hint) {
            case Hint.OfFinding(var finding) -> finding.title().ru() + " " + finding.title().en();
            case Hint.OfCode(var mention) ->
                    String.join(" ", CodeLens.card(mention.code()).spellings());
        };
    }
}
