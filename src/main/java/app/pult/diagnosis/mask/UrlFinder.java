package app.pult.diagnosis.mask;

import java.util.Locale;

/// Names and passwords in front of the host of an address (RFC 3986, 3.2.1), with the signs that
/// people forget to encode. Thread: any.
final class UrlFinder implements Finder {
    private static final String ROOT = "://";

    @Override
    public void find(String line, Findings found) {
        int at = line.indexOf(ROOT);
        while (at >= 0) {
            int start = at + ROOT.length();
            int end = start;
            int last = -1;
            while (end < line.length() && isAuthority(line.charAt(end))) {
                if (line.charAt(end) == '@') {
                    last = end;
                }
                end++;
            }
            if (last > start) {
                login(line, start, last, found);
            }
            at = line.indexOf(ROOT, Math.max(end, start));
        }
    }

    private static boolean isAuthority(char c) {
        return c > ' '
                && c != '/'
                && c != '"'
                && c != '<'
                && c != '>'
                && c != '`'
                && c != '\\'
                && c != '\''
                && c != Masker.OPEN
                && c != '\u00a0';
    }

    private static void login(String line, int start, int end, Findings found) {
        int colon = line.indexOf(':', start);
        if (colon >= 0 && colon < end) {
            var secret = line.substring(colon + 1, end);
            int query = Math.max(secret.indexOf('?'), secret.indexOf('#'));
            if (query >= 0 && secret.indexOf('=', query) >= 0 && secret.indexOf('@') < 0) {
                return;
            }
            if (!Plain.isPlaceholder(secret)) {
                found.add(colon + 1, end, Secret.PASSWORD);
            }
        }
        int nameEnd = colon >= 0 && colon < end ? colon : end;
        var name = line.substring(start, nameEnd);
        if (nameEnd == end && Plain.isRandom(name, 16)) {
            found.add(start, nameEnd, Secret.TOKEN);
        } else if (!People.isRole(name.toLowerCase(Locale.ROOT)) && isName(name)) {
            found.add(start, nameEnd, Secret.USER);
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || "._-+%@".indexOf(c) >= 0);
    }
}
