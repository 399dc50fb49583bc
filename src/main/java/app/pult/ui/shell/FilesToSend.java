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

    /// @throws IOException if the file cannot be read or kept whole
    public static OutgoingFile copy(Path path, Blobs blobs) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var blob = blobs.store(in);
            var type = Optional.ofNullable(Files.probeContentType(path)).orElse(UNKNOWN_TYPE);
            return new OutgoingFile(path.toFile().getName(), type, blob.size(), blob.id());
        }
    }
}
