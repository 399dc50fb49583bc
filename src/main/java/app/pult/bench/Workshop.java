package app.pult.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// A folder for one bench, gone when it is closed. Thread: one.
public final class Workshop implements AutoCloseable {
    private final Path folder;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    public static Workshop below(Path data) throws IOException {
        Files.createDirectories(data);
        return new Workshop(Files.createTempDirectory(data, "pult-bench-"));
    }

    public Path folder(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException trouble)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
