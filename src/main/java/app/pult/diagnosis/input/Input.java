package app.pult.diagnosis.input;

import app.pult.diagnosis.Bilingual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something to diagnose: bytes with a name. Its name decides nothing where the bytes tell.
public record Input(String name, Source source) {
    /// Where the bytes come from; opened once a diagnosis, and closed by it.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public static Input file(Path file) {
        return new Input(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    private static final String MESSAGE = "message-";

    /// The words of a ticket's message; messages are counted from 1.
    public static Input message(int number, String text) {
        return text(MESSAGE + number, text);
    }

    /// Whether an input, or a part of one, is the words of a message and no file.
    public static boolean isMessage(String name) {
        return name.startsWith(MESSAGE);
    }

    /// What a person calls an input, or a part of one.
    public static Bilingual called(String name) {
        var rest = isMessage(name) ? name.substring(MESSAGE.length()) : "";
        return rest.isEmpty()
                ? new Bilingual(name, name)
                : new Bilingual("сообщение " + rest, "message " + rest);
    }

    /// A text that somebody typed or pasted.
    public static Input text(String name, String text) {
        return new Input(
                name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
