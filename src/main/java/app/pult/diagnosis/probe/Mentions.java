package app.pult.diagnosis.probe;

import app.pult.diagnosis.Tops;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What texts name that could be looked at: addresses, hosts, domains of mail. Only the server is
/// taken of an address: a link in a letter may do something when it is opened. One pass, whatever
/// the text. Thread: any.
public final class Mentions {
    private static final int MOST = 12;
    private static final int LONGEST = 300;
    private static final String BEFORE = "([{<\"'«“„`*_|=,;";
    private static final String AFTER = ")]}>\"'»”“`*_|,;.:!?…";

    private Mentions() {}

    /// In the order they are named in, each once, at most twelve.
    public static List<Target> in(List<String> texts) {
        var found = new LinkedHashSet<Target>();
        for (var text : texts) {
            int i = 0;
            while (i < text.length() && found.size() < MOST) {
                int start = i;
                while (i < text.length() && !isGap(text.charAt(i))) {
                    i++;
                }
                if (i > start && i - start <= LONGEST) {
                    target(bare(text.substring(start, i))).ifPresent(found::add);
                }
                i++;
            }
        }
        return List.copyOf(found);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '<' || c == '>' || c == '"';
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && BEFORE.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AFTER.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    private static Optional<Target> target(String word) {
        if (word.contains("://")) {
            return Target.of(word).map(Mentions::server);
        }
        int at = word.lastIndexOf('@');
        if (at >= 0) {
            return at > 0 && isName(word.substring(at + 1)) ? Target.of(word) : Optional.empty();
        }
        int slash = word.indexOf('/');
        var server = slash < 0 ? word : word.substring(0, slash);
        int colon = server.indexOf(':');
        var host = colon < 0 ? server : server.substring(0, colon);
        return isName(host) || (isAddress(host) && (slash < 0 || colon > 0))
                ? Target.of(server)
                : Optional.empty();
    }

    private static Target server(Target target) {
        return target instanceof Target.Endpoint endpoint ? endpoint.server() : target;
    }

    private static boolean isName(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0
                && Tops.has(host.substring(dot + 1))
                && host.charAt(0) != '.'
                && !host.contains("..")
                && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }

    /// IPv4 in full; what could be a version of a program has fewer parts or larger ones.
    private static boolean isAddress(String host) {
        var parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (var part : parts) {
            if (part.isEmpty()
                    || part.length() > 3
                    || !part.chars().allMatch(c -> c >= '0' && c <= '9')
                    || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return !host.startsWith("0.") && !host.startsWith("255.");
    }
}
