package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.spelling.Prose;
import app.pult.spelling.Speller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `bench spell`: how often the first proposal is what was meant, of the pairs `wrong TAB right` in
/// the files `ru_*.tsv` and `en_*.tsv` of a folder; how long one word takes, to be judged and to
/// get its proposals, nothing of it remembered; and how many words of real questions, in
/// `../ir/rutube_*/queries*.jsonl`, are flagged. Nobody said which of those are misspelt: those
/// that no single slip explains count as flagged for nothing, all that are flagged are told beside
/// them. There is no floor.
public final class SpellBench implements Bench {
    private static final String NAME = "spell";
    private static final double RUSSIAN = 95;
    private static final double ENGLISH = 79;
    private static final double FLAGGED = 3;
    private static final double LIMIT_MS = 15;
    private static final Pattern TEXT =
            Pattern.compile("\"text\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Speller speller = new Speller();

    /// Of how many so many were right.
    private record Score(int right, int of) {
        double percent() {
            return of == 0 ? 0 : 100.0 * right / of;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        var loading = new Samples();
        loading.time(() -> speller.knows("слово") && speller.knows("word"));
        var words = new Samples();
        var russian = score(plan.data(), "ru", words);
        var english = score(plan.data(), "en", words);
        var questions = questions(plan.data());
        int all = questions.stream().mapToInt(text -> Prose.in(text).size()).sum();
        var unknown = questions.stream().flatMap(text -> speller.unknown(text).stream()).toList();
        var flagged = new Score(unknown.size(), all);
        long strange = unknown.stream().filter(word -> !isOneSlip(word.text())).count();
        var forNothing = new Score((int) strange, all);
        double each = words.totalMillis() / words.spread().n();
        boolean met =
                russian.percent() >= RUSSIAN
                        && english.percent() >= ENGLISH
                        && forNothing.percent() <= FLAGGED
                        && each <= LIMIT_MS;
        return List.of(
                new Figure(
                        NAME,
                        "a word judged and its proposals made",
                        each,
                        0,
                        "ms",
                        "<= 15 ms; top-1 ru >= 95 %, en >= 79 %; flagged for nothing <= 3 %",
                        Figure.met(met),
                        new More()
                                .number("ruTop1Percent", russian.percent())
                                .count("ruPairs", russian.of())
                                .number("enTop1Percent", english.percent())
                                .count("enPairs", english.of())
                                .number("flaggedPercent", flagged.percent())
                                .number("flaggedForNothingPercent", forNothing.percent())
                                .count("flaggedOf", flagged.of())
                                .spread("word", words.spread())
                                .number("loadingMs", loading.totalMillis())
                                .values()));
    }

    private Score score(Path folder, String language, Samples words) throws IOException {
        int right = 0;
        int pairs = 0;
        for (var file : files(folder, language + "_*.tsv")) {
            for (var line : Files.readAllLines(file)) {
                var pair = line.split("\t", -1);
                if (pair.length < 2) {
                    continue;
                }
                var found =
                        words.time(
                                () -> {
                                    speller.knows(pair[0]);
                                    return speller.suggestions(pair[0]);
                                });
                right += found.stream().findFirst().filter(pair[1]::equals).isPresent() ? 1 : 0;
                pairs++;
            }
        }
        if (pairs == 0) {
            throw new BenchFailure("no " + language + "_*.tsv with pairs in " + folder);
        }
        return new Score(right, pairs);
    }

    /// Each question once, though it may be in more than one set.
    private static Set<String> questions(Path folder) throws IOException {
        var texts = new LinkedHashSet<String>();
        var beside = folder.toAbsolutePath().normalize().resolveSibling("ir");
        if (Files.isDirectory(beside)) {
            for (var set : files(beside, "rutube_*")) {
                for (var file : files(set, "queries*.jsonl")) {
                    TEXT.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1).translateEscapes())
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    /// Whether one letter more, less, other or in the wrong place makes the first proposal, or a
    /// space that was left out.
    private boolean isOneSlip(String word) {
        var proposed = speller.suggestions(word);
        if (proposed.isEmpty()) {
            return false;
        }
        var meant = proposed.getFirst();
        int shorter = Math.min(word.length(), meant.length());
        int start = 0;
        while (start < shorter && word.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && word.charAt(word.length() - 1 - tail)
                        == meant.charAt(meant.length() - 1 - tail)) {
            tail++;
        }
        var wrong = word.substring(start, word.length() - tail);
        var right = meant.substring(start, meant.length() - tail);
        boolean swapped =
                wrong.length() == 2 && new StringBuilder(wrong).reverse().toString().equals(right);
        return swapped || (wrong.length() <= 1 && right.length() <= 1);
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
