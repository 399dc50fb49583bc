package app.pult.ui.shell;

import app.pult.desk.Blobs;
import app.pult.desk.operation.OutgoingFile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

        UnreadableException(Path path, IOException cause) {
            super("The file " + path.toFile().getName() + " cannot be read.", cause);
        }
    }

    /// @throws UnreadableException if it is no file, not ours to read, or breaks while it is read
    /// @throws IOException if it cannot be kept whole ([Blobs#expect], [Blobs#store])
    public static OutgoingFile copy(Path path, Blobs blobs) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnreadableException(path);
        }
        try (var in = open(path)) {
            blobs.expect(path.toFile().length());
            var blob = blobs.store(new Source(in, path));
            var type = Optional.ofNullable(Files.probeContentType(path)).orElse(UNKNOWN_TYPE);
            return new OutgoingFile(path.toFile().getName(), type, blob.size(), blob.id());
        }
    }

    private static InputStream open(Path path) throws UnreadableException {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UnreadableException(path, e);
        }
    }

    /// Where reading the operator's file fails, it is to blame, not the desk that keeps a copy.
    static final class Source extends FilterInputStream {
        private final Path path;

        Source(InputStream content, Path path) {
            super(content);
            this.path = path;
        }

        @Override
        public int read() throws UnreadableException {
            try {
                return in.read();
            } catch (IOException e) {
                throw new UnreadableException(path, e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws UnreadableException {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new UnreadableException(path, e);
            }
        }
    }
}
