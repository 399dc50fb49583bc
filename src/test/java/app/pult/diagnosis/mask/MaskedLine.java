package app.pult.diagnosis.mask;

import java.util.Optional;

/// Lays a masked line over what it was made from. Knows of the masker only how a token looks.
final class MaskedLine {
    private MaskedLine() {}

    /// The token that covers all of the value, which begins at `at`; empty if some of it is left.
    static Optional<String> tokenAt(String line, String masked, int at, int length) {
        int from = 0;
        int i = 0;
        while (i < masked.length()) {
            int open = masked.indexOf('‹', i);
            if (open < 0) {
                return Optional.empty();
            }
            from += open - i;
            int close = masked.indexOf('›', open);
            var token = masked.substring(open, close + 1);
            int next = masked.indexOf('‹', close);
            var piece = masked.substring(close + 1, next < 0 ? masked.length() : next);
            int until = next < 0 ? line.length() - piece.length() : line.indexOf(piece, from + 1);
            if (from <= at && until >= at + length) {
                return Optional.of(token);
            }
            from = until;
            i = close + 1;
        }
        return Optional.empty();
    }

    static boolean differsOnlyInTokens(String line, String masked) {
        var pieces = masked.split("‹[a-z-]+\\d*›", -1);
        if (pieces.length == 1) {
            return line.equals(masked);
        }
        if (!line.startsWith(pieces[0]) || !line.endsWith(pieces[pieces.length - 1])) {
            return false;
        }
        int from = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            from = line.indexOf(pieces[i], from);
            if (from < 0) {
                return false;
            }
            from += pieces[i].length();
        }
        return from + pieces[pieces.length - 1].length() <= line.length();
    }
}
