package app.pult.bench;

import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Questions that nobody asks on purpose: quotation marks without their other half, FTS5's own
/// operators, ten thousand characters of one letter, one word, many words, hosts, phrases; signs
/// that are no words. Thread: one.
final class HostileQuestions {
    private static final int LONG = 10_000;
    private static final int TIMES = 3;
    private static final int FOUND = 20;

    private final List<String> questions =
            new ArrayList<>(
                    List.of(
                            "\"",
                            "«",
                            "* *",
                            "a*b*c*",
                            "NEAR(принтер печать, 2)",
                            "{exact stem} : \"x",
                            "принтер\" OR \"",
                            "🙂 принтер 🙂",
                            "\u202Eпринтер שלום",
                            "\u0000принтер\u0000",
                            "в и на не с по для от",
                            "\"в и\"",
                            "п".repeat(LONG),
                            "принтер ".repeat(LONG / 8),
                            "a ".repeat(LONG / 2),
                            "\"принтер ".repeat(LONG / 9),
                            "-a ".repeat(LONG / 3),
                            "state:open".repeat(LONG / 10)));

    /// The one that took longest, and how long, in ms: of three times the middle one.
    record Slowest(String question, double millis) {}

    HostileQuestions(SeededTexts.OfWords words, long seed) {
        var random = new SplittableRandom(seed);
        var distinct = new LinkedHashSet<String>();
        var phrases = new StringBuilder();
        var hosts = new StringBuilder();
        while (distinct.size() < LONG / 8) {
            distinct.add(words.word(random));
            phrases.append('"').append(words.word(random)).append(' ');
            phrases.append(words.word(random)).append("\" ");
            hosts.append("10.4.").append(random.nextInt(256)).append(".7 ");
        }
        for (var text : List.of(String.join(" ", distinct), phrases.toString(), hosts.toString())) {
            questions.add(text.substring(0, Math.min(LONG, text.length())));
        }
    }

    Slowest slowest(Search search) {
        var slowest = new Slowest("", 0);
        for (var question : questions) {
            for (var typing : Typing.values()) {
                var samples = new Samples();
                for (int time = 0; time < TIMES; time++) {
                    samples.time(() -> search.find(new Question(question, typing), FOUND));
                }
                double middle = samples.spread().p50();
                if (middle > slowest.millis()) {
                    slowest =
                            new Slowest(
                                    question.substring(0, Math.min(20, question.length())), middle);
                }
            }
        }
        return slowest;
    }
}
