package app.pult.ui.shell;

import app.pult.desk.Blobs;
import app.pult.desk.operation.OutgoingFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files that an operator attaches: copied to the desk at once, so that the original may vanish.
/// Thread: any but FX.
public final class FilesToSend {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private FilesToSend() {}

    /// Not a file that can be read: gone, forbidden, a folder, a pipe that never ends.
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(Path path) {
            super("The file " + path.toFile().getName() + " cannot be read.");
        }
    }

    /// @throws UnreadableException if it is no file, or not ours to read
    /// @throws IOException if it cannot be kept whole ([Blobs#expect], [Blobs#store])
    public static OutgoingFile copy(Path path, Blobs blobs) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnreadableException(path);
        }
        blobs.expect(Files.size(path));
        try (var in = Files.newInputStream(path)) {
            var blob = blobs.store(in);
            var type = Optional.ofNullable(Files.probeContentType(path)).orElse(UNKNOWN_TYPE);
            return new OutgoingFile(path.toFile().getName(), type, blob.size(), blob.id());
        }
    }
}
