package app.pult.diagnosis.mask;

/// Letters and their places. Thread: any.
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    static boolean isLatin(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Of base64 in both alphabets, without padding.
    static boolean isBase64(char c) {
        return isLatin(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /// A blank beyond either end.
    static char at(String line, int i) {
        return i >= 0 && i < line.length() ? line.charAt(i) : ' ';
    }

    static int skipSpaces(String line, int from) {
        int i = from;
        while (i < line.length() && isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean startsWith(String line, int at, String word) {
        return line.regionMatches(true, at, word, 0, word.length());
    }
}
