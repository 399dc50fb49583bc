package app.pult.diagnosis.input;

import java.util.Locale;

/// The five entities of XML itself, and characters by number. Thread: any.
final class Entities {
    private Entities() {}

    /// A text as it is written, with what its entities stand for.
    static String decoded(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        var out = new StringBuilder();
        int from = 0;
        while (from < raw.length()) {
            int amp = raw.indexOf('&', from);
            int stop = amp < 0 ? -1 : raw.indexOf(';', amp);
            if (stop < 0) {
                return out.append(raw, from, raw.length()).toString();
            }
            out.append(raw, from, amp).append(character(raw.substring(amp + 1, stop)));
            from = stop + 1;
        }
        return out.toString();
    }

    /// An entity that is not known stays as it is written.
    private static String character(String entity) {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> byNumber(entity);
        };
    }

    private static String byNumber(String entity) {
        var lower = entity.toLowerCase(Locale.ROOT);
        try {
            int code =
                    lower.startsWith("#x")
                            ? Integer.parseInt(lower.substring(2), 16)
                            : Integer.parseInt(lower.startsWith("#") ? lower.substring(1) : "");
            return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
        } catch (NumberFormatException e) {
            return "&" + entity + ";";
        }
    }
}
