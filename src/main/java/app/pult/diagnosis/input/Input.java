package app.pult.diagnosis.input;

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

    /// A text that somebody typed or pasted.
    public static Input text(String name, String text) {
        return new Input(
                name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
