package app.pult.diagnosis.report;

import java.util.List;
import java.util.Locale;

/// The beginning of an input, some hundred lines of it, without the space around them. `name` is
/// the file's, in lower case.
public record Head(String name, List<String> lines) {
    /// So many bytes are looked at.
    public static final int BYTES = 64 * 1024;

    public Head {
        name = name.toLowerCase(Locale.ROOT);
        lines = lines.stream().map(String::strip).toList();
    }

    /// How many of the beginnings have a line.
    public int starting(List<String> beginnings) {
        return (int)
                beginnings.stream()
                        .filter(each -> lines.stream().anyMatch(line -> line.startsWith(each)))
                        .count();
    }

    /// How many of the words stand in some line.
    public int holding(List<String> words) {
        return (int)
                words.stream()
                        .filter(each -> lines.stream().anyMatch(line -> line.contains(each)))
                        .count();
    }
}
