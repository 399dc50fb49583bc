package app.pult.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner may read, written whole or not at all: to a file beside it, synced,
/// moved over the old one. On Windows the owner's profile folder gives the same protection by its
/// inherited access list.
final class PrivateFiles {
    private PrivateFiles() {}

    static void write(Path file, byte[] content) throws IOException {
        var folder = file.resolveSibling("").toAbsolutePath();
        createFolder(folder);
        var fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            restrict(fresh, "rw-------");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var buffer = java.nio.ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(folder.resolve("..").normalize());
            Files.createDirectory(folder);
            restrict(folder, "rwx------");
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
