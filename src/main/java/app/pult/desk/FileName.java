package app.pult.desk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Makes a file name from outside safe to create on any of our platforms: no folders, no control or
/// direction-changing characters, no device names, not empty, not too long. What an operator reads
/// stays as it was wherever it can.
///
/// Source: Microsoft, "Naming Files, Paths, and Namespaces"; Unicode TR 36, bidirectional spoofing.
public final class FileName {
    private static final Set<String> DEVICES =
            Set.of(
                    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM1", "COM2", "COM3", "COM4",
                    "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5",
                    "LPT6", "LPT7", "LPT8", "LPT9");
    private static final String FORBIDDEN = "<>:\"/\\|?*";

    /// ext4 and NTFS take 255; room for a number that makes it unique.
    private static final int LONGEST_BYTES = 200;

    private static final int LONGEST_EXTENSION = 16;

    private FileName() {}

    public static String safe(String name) {
        var clean = new StringBuilder();
        name.codePoints()
                .map(FileName::safe)
                .filter(point -> point >= 0)
                .forEach(clean::appendCodePoint);
        var trimmed = clean.toString().replaceAll("^[. ]+|[. ]+$", "");
        if (trimmed.isEmpty()) {
            return "file";
        }
        var stem = trimmed.split("\\.", 2)[0].strip().toUpperCase(Locale.ROOT);
        return shortened(DEVICES.contains(stem) ? "_" + trimmed : trimmed);
    }

    /// Safe names for files that come to lie in one folder, in the same order: no two are the same,
    /// not even to a system that does not tell capital letters apart, and none is `taken`.
    public static List<String> apart(List<String> names, Predicate<String> taken) {
        var used = new HashSet<String>();
        var numbers = new HashMap<String, Integer>();
        var apart = new ArrayList<String>();
        for (var name : names) {
            var safe = safe(name);
            var free = safe;
            int number = numbers.getOrDefault(folded(safe), 2);
            while (used.contains(folded(free)) || taken.test(free)) {
                free = numbered(safe, number++);
            }
            numbers.put(folded(safe), number);
            used.add(folded(free));
            apart.add(free);
        }
        return apart;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int stem = dot > 0 ? dot : name.length();
        return name.substring(0, stem) + " (" + number + ")" + name.substring(stem);
    }

    /// The character to write, or -1 for none.
    private static int safe(int point) {
        var kind = Character.getType(point);
        if (kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR) {
            return -1;
        }
        return FORBIDDEN.indexOf(point) >= 0 ? '_' : point;
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST_BYTES) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension =
                dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - extension.length());
        while (bytes(stem) + bytes(extension) > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
