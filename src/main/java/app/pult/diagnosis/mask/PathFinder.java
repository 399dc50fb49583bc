package app.pult.diagnosis.mask;

import java.util.List;
import java.util.Locale;

/// Whose folder it is: `C:\Users\…`, `/home/…`, `/Users/…`, escaped or not. Thread: any.
final class PathFinder implements Finder {
    private static final List<String> WINDOWS =
            List.of("users", "documents and settings", "пользователи");
    private static final List<String> UNIX =
            List.of("/home/", "/Users/", "/var/mail/", "/var/spool/cron/crontabs/");
    private static final int LONGEST = 64;
    private static final String NEVER = ":*?\"<>|\t,;=";
    private static final String ENDS = " /\\:*?\"'<>|\t,;()[]{}`=&#";

    @Override
    public void find(String line, Findings found) {
        for (int i = 0; i < line.length(); i++) {
            if (isSeparator(line.charAt(i))
                    && (line.charAt(i) == '\\' || Chars.at(line, i - 1) == ':')) {
                windows(line, i, found);
            }
        }
        for (var folder : UNIX) {
            for (int at = line.indexOf(folder); at >= 0; at = line.indexOf(folder, at + 1)) {
                if (!isWithinName(Chars.at(line, at - 1))) {
                    add(line, at + folder.length(), word(line, at + folder.length()), found);
                }
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == '\\' || c == '/';
    }

    /// A folder `home` of something else: `/srv/home/`, `https://host/home/`.
    private static boolean isWithinName(char before) {
        return Character.isLetterOrDigit(before) || before == '_' || before == '-' || before == '.';
    }

    private static void windows(String line, int separator, Findings found) {
        int from = separators(line, separator);
        for (var folder : WINDOWS) {
            int end = from + folder.length();
            if (Chars.startsWith(line, from, folder) && isSeparator(Chars.at(line, end))) {
                int start = separators(line, end);
                int whole = spaced(line, start);
                add(line, start, whole > 0 ? whole : word(line, start), found);
            }
        }
    }

    private static int separators(String line, int from) {
        int i = from;
        while (i < line.length() && i - from < 4 && isSeparator(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The end of a name that may hold blanks, told by the separator behind it; 0 if there is none.
    private static int spaced(String line, int start) {
        int blanks = 0;
        for (int i = start; i < line.length() && i - start < LONGEST; i++) {
            char c = line.charAt(i);
            if (isSeparator(c)) {
                return i;
            }
            blanks += c == ' ' ? 1 : 0;
            if (NEVER.indexOf(c) >= 0 || blanks > 2) {
                return 0;
            }
        }
        return 0;
    }

    private static int word(String line, int start) {
        int end = start;
        while (end < line.length() && end - start < LONGEST && ENDS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".!?".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static void add(String line, int start, int end, Findings found) {
        var name = line.substring(start, end);
        if (Plain.hasLetter(name)
                && !People.isRole(name.toLowerCase(Locale.ROOT))
                && !name.startsWith("%")
                && !name.startsWith("$")
                && !name.startsWith(".")) {
            found.add(start, end, Secret.USER);
        }
    }
}
