package app.pult.store;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;

/// Contents as other programs want them: without a header, under a path. Made when asked for, gone
/// at the next start. Thread: any but JavaFX.
record PlainCopies(Path folder) {
    private static final Logger log = LoggerFactory.getLogger(PlainCopies.class);

    /// Removes those of the last time, also what other programs put there in folders of their own.
    /// What cannot be removed, say because such a program still has it open, stays until the next
    /// start: a desk never stays shut for it.
    void clear() throws IOException {
        OwnerOnly.folder(folder);
        try (var copies = Files.walk(folder)) {
            for (var copy : copies.sorted(Comparator.reverseOrder()).toList()) {
                if (!copy.equals(folder)) {
                    remove(copy);
                }
            }
        } catch (UncheckedIOException e) {
            log.info("Some of {} could not be looked at", folder, e);
        }
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            log.info("A copy could not be removed: {}", e.getClass().getSimpleName());
        }
    }

    Path newFolder() throws IOException {
        OwnerOnly.folder(folder);
        return Files.createTempDirectory(folder, "file");
    }

    /// Empty where the content is not on this desk, or not whole, or there is no room.
    Optional<Path> of(BlobId id, Blobs contents) {
        var copy = folder.resolve(id.value());
        try {
            if (Files.notExists(copy)) {
                var unfinished = Files.createTempFile(folder, "copy", FileBlobs.UNFINISHED);
                OwnerOnly.file(unfinished);
                try (var content = contents.open(id)) {
                    Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(unfinished);
                }
            }
            return Optional.of(copy);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
