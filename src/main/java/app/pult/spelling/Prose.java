package app.pult.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a text whose spelling can be judged: what a person says to a person. Not what is
/// typed into a machine or comes out of one: lines of code, quotes, placeholders, addresses, paths,
/// options, names with digits or capitals inside, abbreviations.
///
/// Thread: any.
public final class Prose {
    private static final Pattern NOT_PROSE =
            Pattern.compile(
                    """
                    (?ms)^[ \\t]*(```|~~~).*?(?:^[ \\t]*\\1|\\z)\
                    |^(?:>|\\t|[ ]{4}|[$\\#][ ]|PS[ ]|[A-Za-z]:\\\\)[^\\n]*\
                    |`[^`\\n]*`\
                    |\\{\\{[^{}\\n]*}}\
                    """);
    private static final Pattern CHUNK = Pattern.compile("[^\\s,;!?()\"«»„“”…—–]+");
    private static final Pattern EDGE = Pattern.compile("^[.:'’\\[*_]+|[.:'’\\]*_-]+$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");
    private static final Pattern ONE_SCRIPT =
            Pattern.compile("[\\p{IsCyrillic}'’-]+|[\\p{IsLatin}'’-]+");
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{L}\\p{Lu}");

    private Prose() {}

    /// In order.
    public static List<Word> in(String text) {
        var machine = NOT_PROSE.matcher(text);
        var words = new ArrayList<Word>();
        int from = 0;
        while (machine.find()) {
            collect(text, from, machine.start(), words);
            from = machine.end();
        }
        collect(text, from, text.length(), words);
        return words;
    }

    private static void collect(String text, int from, int to, List<Word> words) {
        var chunks = CHUNK.matcher(text).region(from, to);
        while (chunks.find()) {
            int start = chunks.start();
            int end = chunks.end();
            var edges = EDGE.matcher(text).region(start, end);
            while (edges.find()) {
                if (edges.start() == start) {
                    start = edges.end();
                } else {
                    end = edges.start();
                }
            }
            if (start < end && isJudged(text.substring(start, end))) {
                words.add(new Word(start, end, text.substring(start, end)));
            }
        }
    }

    private static boolean isJudged(String chunk) {
        return chunk.length() > 1
                && WORD.matcher(chunk).matches()
                && ONE_SCRIPT.matcher(chunk).matches()
                && !CAPITAL_INSIDE.matcher(chunk).find();
    }
}
