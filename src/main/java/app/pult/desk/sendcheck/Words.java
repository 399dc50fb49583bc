package app.pult.desk.sendcheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the checks look for words. Thread: any.
final class Words {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// Before and behind a word.
    static final String BEGIN = "(?<![\\p{L}\\p{N}_])";

    static final String END = "(?![\\p{L}\\p{N}_])";

    private Words() {}

    /// Any of these, each an expression, as whole words in any case of letters.
    static Pattern any(String... expressions) {
        return Pattern.compile(BEGIN + "(?:" + String.join("|", expressions) + ")" + END, FLAGS);
    }

    /// Ignoring the case of letters.
    static Pattern of(String expression) {
        return Pattern.compile(expression, FLAGS);
    }

    /// At most so many characters of the same line before a match.
    static String before(String text, Matcher found, int most) {
        int line = text.lastIndexOf('\n', found.start() - 1) + 1;
        return text.substring(Math.max(line, found.start() - most), found.start());
    }

    /// The same behind it.
    static String after(String text, Matcher found, int most) {
        int line = text.indexOf('\n', found.end());
        int end = line < 0 ? text.length() : line;
        return text.substring(found.end(), Math.min(end, found.end() + most));
    }
}
