package app.pult.store;

import app.pult.store.StoreException.Kind;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One process owns an account's folder at a time. The operating system holds the lock, so it is
/// gone when the process is, however it ended. Thread: any.
final class FolderLock implements AutoCloseable {
    private static final String NAME = "pult.lock";
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws StoreException of kind LOCKED if somebody else has it
    static FolderLock take(Path folder) throws IOException {
        var file = OwnerOnly.file(folder.resolve(NAME));
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new StoreException(
                    Kind.LOCKED,
                    "The folder "
                            + folder
                            + " is in use: Pult is already open for this account. Go to that window,"
                            + " or close it first.");
        }
        return new FolderLock(channel);
    }

    /// Whether somebody else has it; false where nobody ever had.
    static boolean isTaken(Path folder) {
        try (var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE)) {
            return tryLock(channel).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Kind.IO, "The folder's lock could not be given back.", e);
        }
    }
}
