package app.pult.ui.conversation.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two texts word by word. Thread: any.
public final class WordDiff {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// So many pairs of words are compared at most, some milliseconds of work and 4 MB; beyond that
    /// all that lies between the first and the last difference counts as written anew.
    private static final int PAIRS = 1_000_000;

    private WordDiff() {}

    /// Where a piece of text stands.
    public enum In {
        BOTH,
        ONLY_NOW,
        ONLY_THEN
    }

    public record Piece(In in, String text) {}

    /// How many words a text has.
    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /// Both texts in pieces, in order: those that are not [In#ONLY_NOW] together are `then`, those
    /// that are not [In#ONLY_THEN] are `now`. No two neighbours are of one kind.
    public static List<Piece> of(String now, String then) {
        var left = tokens(now);
        var right = tokens(then);
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        var pieces = new Pieces();
        left.subList(0, head).forEach(token -> pieces.add(In.BOTH, token));
        between(
                left.subList(head, left.size() - tail),
                right.subList(head, right.size() - tail),
                pieces);
        left.subList(left.size() - tail, left.size()).forEach(token -> pieces.add(In.BOTH, token));
        return pieces.all();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void between(List<String> now, List<String> then, Pieces pieces) {
        if ((long) now.size() * then.size() > PAIRS) {
            now.forEach(token -> pieces.add(In.ONLY_NOW, token));
            then.forEach(token -> pieces.add(In.ONLY_THEN, token));
            return;
        }
        var longest = longestCommon(now, then);
        int i = 0;
        int j = 0;
        while (i < now.size() || j < then.size()) {
            if (i < now.size() && j < then.size() && now.get(i).equals(then.get(j))) {
                pieces.add(In.BOTH, now.get(i));
                i++;
                j++;
            } else if (j == then.size()
                    || (i < now.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                pieces.add(In.ONLY_NOW, now.get(i++));
            } else {
                pieces.add(In.ONLY_THEN, then.get(j++));
            }
        }
    }

    /// By place in either: how many tokens the rests have in common, in order.
    private static int[][] longestCommon(List<String> now, List<String> then) {
        var longest = new int[now.size() + 1][then.size() + 1];
        for (int i = now.size() - 1; i >= 0; i--) {
            for (int j = then.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        now.get(i).equals(then.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /// Joins neighbours of one kind; what was taken out comes before what came for it. Spaces and
    /// signs that happen to be alike between two differences are no end of them: a sentence that
    /// was written anew is to be read as one.
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder now = new StringBuilder();
        private final StringBuilder then = new StringBuilder();
        private final StringBuilder both = new StringBuilder();

        void add(In in, String token) {
            if (in == In.BOTH) {
                both.append(token);
                if (Character.isLetterOrDigit(token.codePointAt(0))) {
                    endOfDifference();
                }
                return;
            }
            if (now.isEmpty() && then.isEmpty()) {
                end(In.BOTH, both);
            } else {
                now.append(both);
                then.append(both);
                both.setLength(0);
            }
            (in == In.ONLY_NOW ? now : then).append(token);
        }

        List<Piece> all() {
            endOfDifference();
            end(In.BOTH, both);
            return List.copyOf(all);
        }

        private void endOfDifference() {
            end(In.ONLY_NOW, now);
            end(In.ONLY_THEN, then);
        }

        private void end(In in, StringBuilder words) {
            if (!words.isEmpty()) {
                all.add(new Piece(in, words.toString()));
                words.setLength(0);
            }
        }
    }
}
