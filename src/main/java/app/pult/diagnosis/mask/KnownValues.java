package app.pult.diagnosis.mask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The values that a masker found so far, to be hidden wherever they stand as a word: a password
/// that one text announces and another only mentions. Values shorter than [#SHORTEST] characters
/// are too common a word for that, those longer than [#LONGEST] are known by their look anyway.
///
/// Time grows with the length of the text. Thread: any, immutable.
public final class KnownValues {
    static final int SHORTEST = 5;
    static final int LONGEST = 256;

    /// In lower case, as all values here.
    private final Map<String, String> tokens = new HashMap<>();

    /// The lengths of the values that begin with so many characters, the longest first.
    private final Map<String, SortedSet<Integer>> lengths = new HashMap<>();

    /// Those of `masker` until now.
    public KnownValues(Masker masker) {
        masker.ledger().forEach(this::add);
    }

    private void add(String token, String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            return;
        }
        var folded = folded(value);
        tokens.putIfAbsent(folded, token);
        lengths.computeIfAbsent(
                        folded.substring(0, SHORTEST),
                        beginning -> new TreeSet<>(Comparator.reverseOrder()))
                .add(value.length());
    }

    /// The same text with their tokens in place of them. Tokens that stand in it already stay.
    public String hide(String text) {
        if (tokens.isEmpty()) {
            return text;
        }
        var folded = folded(text);
        var hidden = new StringBuilder();
        int from = 0;
        int i = 0;
        while (i + SHORTEST <= text.length()) {
            int length = isWithinWord(text, i) ? 0 : valueAt(folded, i);
            if (text.charAt(i) == Masker.OPEN) {
                i = endOfToken(text, i);
            } else if (length > 0) {
                hidden.append(text, from, i).append(tokens.get(folded.substring(i, i + length)));
                i += length;
                from = i;
            } else {
                i++;
            }
        }
        return from == 0 ? text : hidden.append(text, from, text.length()).toString();
    }

    /// How long the longest value is that stands here, 0 for none.
    private int valueAt(String folded, int at) {
        var known = lengths.get(folded.substring(at, at + SHORTEST));
        if (known != null) {
            for (int length : known) {
                int end = at + length;
                if (end <= folded.length()
                        && !isWithinWord(folded, end)
                        && tokens.containsKey(folded.substring(at, end))) {
                    return length;
                }
            }
        }
        return 0;
    }

    /// As long as it was, whatever letters it has.
    private static String folded(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        return new String(folded);
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static int endOfToken(String text, int open) {
        int close = text.indexOf(Masker.CLOSE, open);
        return close < 0 || close - open > LONGEST ? open + 1 : close + 1;
    }
}
