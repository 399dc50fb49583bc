package app.pult.diagnosis.mask;

import java.util.Locale;
import java.util.Set;

/// Mail addresses (RFC 5321, with letters of any script, RFC 6531); ids of messages, systemd's
/// units and names of files with an `@` are none. Thread: any.
final class MailFinder implements Finder {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 253;
    private static final String ENCODED = "%40";

    private static final Set<String> NO_DOMAINS =
            Set.of(
                    "service",
                    "socket",
                    "timer",
                    "slice",
                    "target",
                    "mount",
                    "scope",
                    "device",
                    "path",
                    "swap",
                    "automount",
                    "png",
                    "jpg",
                    "jpeg",
                    "gif",
                    "svg",
                    "webp",
                    "js",
                    "ts",
                    "css",
                    "html",
                    "json",
                    "xml",
                    "txt",
                    "log",
                    "gz",
                    "zip",
                    "so",
                    "java",
                    "py",
                    "md",
                    "conf");

    private static final Set<String> MESSAGE_IDS =
            Set.of(
                    "message-id",
                    "in-reply-to",
                    "references",
                    "msgid",
                    "content-id",
                    "resent-message-id");

    @Override
    public void find(String line, Findings found) {
        for (int at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
            address(line, at, at + 1, found);
        }
        for (int at = line.indexOf(ENCODED); at >= 0; at = line.indexOf(ENCODED, at + 1)) {
            address(line, at, at + ENCODED.length(), found);
        }
    }

    private static void address(String line, int at, int host, Findings found) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && isName(line.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(line.charAt(start))) {
            start++;
        }
        int end = host;
        while (end < line.length() && end - host < LONGEST_HOST && isHost(line.charAt(end))) {
            end++;
        }
        while (end > host && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        var domain = line.substring(host, end);
        int dot = domain.lastIndexOf('.');
        if (start == at
                || dot <= 0
                || !isTop(domain.substring(dot + 1).toLowerCase(Locale.ROOT))
                || (line.startsWith("git", start) && at - start == 3)) {
            return;
        }
        if (Chars.at(line, start - 1) != '<'
                || !MESSAGE_IDS.contains(headerBefore(line, start - 1))) {
            found.add(start, end, Secret.EMAIL);
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'&~".indexOf(c) >= 0;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isTop(String top) {
        return top.length() >= 2
                && (top.startsWith("xn--") || top.chars().allMatch(Character::isLetter))
                && !NO_DOMAINS.contains(top);
    }

    private static String headerBefore(String line, int at) {
        int end = at;
        while (end > 0
                && (Chars.isSpace(line.charAt(end - 1))
                        || line.charAt(end - 1) == ':'
                        || line.charAt(end - 1) == '=')) {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < 24
                && (Character.isLetter(line.charAt(start - 1)) || line.charAt(start - 1) == '-')) {
            start--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
