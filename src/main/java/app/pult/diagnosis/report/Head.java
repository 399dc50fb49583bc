package app.pult.diagnosis.report;

import app.pult.diagnosis.input.Lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The beginning of an input, some hundred lines of it, without the space around them. `name` is
/// the file's, in lower case.
public record Head(String name, List<String> lines) {
    public Head {
        name = name.toLowerCase(Locale.ROOT);
        lines = lines.stream().map(String::strip).toList();
    }

    /// That of a text, by the bytes of its beginning.
    public static Head of(String name, byte[] bytes) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(bytes), bytes);
        var texts = new ArrayList<String>();
        while (lines.advance()) {
            texts.add(lines.text());
        }
        return new Head(name, texts);
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
