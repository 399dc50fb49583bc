package app.pult.launch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file where the operator wants it: there whole or not at all.
///
/// Thread: any but JavaFX.
public final class WholeFile {
    private WholeFile() {}

    /// What is written.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// The place does not take the file: full, gone, forbidden.
    public static final class NotWrittenException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException why;

        NotWrittenException(Path target, IOException why) {
            super("The file " + target.toFile().getName() + " cannot be written there.", why);
            this.why = why;
        }

        /// What the system said.
        public IOException why() {
            return why;
        }
    }

    /// In place of what had its name.
    ///
    /// @throws NotWrittenException for every failure, also of the content
    /// @throws InterruptedIOException when it was stopped; nothing of it is left
    public static void write(Path target, Content content) throws IOException {
        write(target, content, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The same where nothing has its name.
    ///
    /// @throws NotWrittenException caused by a [FileAlreadyExistsException] if something has by now
    public static void writeNew(Path target, Content content) throws IOException {
        write(target, content, new CopyOption[0]);
    }

    private static void write(Path target, Content content, CopyOption... how) throws IOException {
        try {
            var folder = target.toAbsolutePath().resolveSibling("");
            var fresh = Files.createTempFile(folder, "pult", ".part");
            try {
                try (var out = Files.newOutputStream(fresh)) {
                    content.to(out);
                }
                Files.move(fresh, target, how);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (ClosedByInterruptException stopped) {
            throw new InterruptedIOException("Stopped.");
        } catch (IOException e) {
            throw new NotWrittenException(target, e);
        }
    }
}
