package app.pult.diagnosis.mask;

import java.util.List;
import java.util.Locale;

/// Addresses of a network. Versions of programs look like IPv4: what stands before tells. Thread:
/// any.
final class IpFinder implements Finder {
    private static final List<String> VERSION =
            List.of(
                    "version",
                    "версия",
                    "версии",
                    "ver",
                    "ver.",
                    "v",
                    "v.",
                    "build",
                    "release",
                    "file version",
                    "driver",
                    "сборка");

    @Override
    public void find(String line, Findings found) {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if ((Chars.isHex(c) || c == ':') && !isInside(Chars.at(line, i - 1))) {
                int end = run(line, i);
                look(line, i, end, found);
                i = Math.max(end, i + 1);
            } else {
                i++;
            }
        }
    }

    private static boolean isInside(char before) {
        return Chars.isWord(before) || before == '.' || before == ':' || before == '_';
    }

    private static int run(String line, int from) {
        int end = from;
        while (end < line.length()
                && (Chars.isHex(line.charAt(end))
                        || line.charAt(end) == ':'
                        || line.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static void look(String line, int start, int stop, Findings found) {
        int end = stop;
        while (end > start
                && (line.charAt(end - 1) == '.'
                        || (line.charAt(end - 1) == ':' && !line.startsWith("::", end - 2)))) {
            end--;
        }
        boolean cut =
                end == stop && (Chars.isWord(Chars.at(line, stop)) || Chars.at(line, stop) == '_');
        int port = line.substring(start, end).indexOf(':');
        int four = port < 0 ? end : start + port;
        if (isFour(line.substring(start, four)) && (four < end || !cut)) {
            if (!isEverywhere(line.substring(start, four)) && !isVersion(line, start, four)) {
                found.add(start, four, Secret.IP);
            }
        } else if (!cut && isSix(line.substring(start, end))) {
            found.add(start, end, Secret.IP);
        }
    }

    private static boolean isFour(String text) {
        int value = 0;
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (digits == 0) {
                    return false;
                }
                dots++;
                value = 0;
                digits = 0;
            } else if (Chars.isDigit(c)) {
                value = value * 10 + c - '0';
                digits++;
                if (value > 255 || digits > 3) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return dots == 3 && digits > 0;
    }

    private static boolean isEverywhere(String four) {
        return four.startsWith("127.")
                || four.startsWith("0.")
                || four.startsWith("255.")
                || four.startsWith("169.254.");
    }

    private static boolean isVersion(String line, int start, int end) {
        char before = Chars.at(line, start - 1);
        if (before == '/'
                && Character.isLetter(Chars.at(line, start - 2))
                && line.startsWith(".0.0", end - 4)) {
            return true;
        }
        if (before == '-'
                || (before == '=' && Chars.at(line, start - 2) == '=')
                || before == '~'
                || before == '^') {
            return true;
        }
        int wordEnd = start;
        while (wordEnd > 0
                && (Chars.isSpace(line.charAt(wordEnd - 1))
                        || "=:[(\"'".indexOf(line.charAt(wordEnd - 1)) >= 0)) {
            wordEnd--;
        }
        int word = wordEnd;
        while (word > 0
                && wordEnd - word < 16
                && (Character.isLetter(line.charAt(word - 1)) || line.charAt(word - 1) == '.')) {
            word--;
        }
        var said = line.substring(word, wordEnd).toLowerCase(Locale.ROOT);
        return VERSION.contains(said) || said.endsWith("version");
    }

    /// RFC 4291: eight groups, or fewer around one `::`. Loopback and the empty address stay.
    private static boolean isSix(String text) {
        int gap = text.indexOf("::");
        if (text.length() < 4
                || (gap >= 0 && text.indexOf("::", gap + 1) >= 0)
                || text.chars().noneMatch(c -> Chars.isDigit((char) c))) {
            return false;
        }
        int groups = 0;
        var parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            boolean four = i == parts.length - 1 && part.indexOf('.') > 0 && isFour(part);
            if ((part.length() > 4 && !four) || (part.indexOf('.') >= 0 && !four)) {
                return false;
            }
            groups += part.isEmpty() ? 0 : four ? 2 : 1;
        }
        return gap < 0
                ? groups == 8 && parts.length == (text.indexOf('.') > 0 ? 7 : 8)
                : groups >= 2 && groups <= 7;
    }
}
