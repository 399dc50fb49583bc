package app.pult.scenario;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Thousands of small commits: on a file system in memory where there is one, as a simulated death
/// is one of the process, not of the disk.
final class MemoryDisk implements TempDirFactory {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 48L << 20;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        return isRoomy()
                ? Files.createTempDirectory(SHARED_MEMORY, "pult")
                : Files.createTempDirectory("pult");
    }

    private static boolean isRoomy() throws IOException {
        return Files.isWritable(SHARED_MEMORY)
                && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= ENOUGH;
    }
}
