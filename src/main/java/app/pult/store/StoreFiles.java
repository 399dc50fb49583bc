package app.pult.store;

import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.StoreException.Kind;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// What is open of an account's folder: `work.db`, `cache.db`, `blobs`, and a lock, because one
/// process owns it. Closed in reverse. Thread: any but JavaFX.
record StoreFiles(
        Optional<FolderLock> lock,
        Optional<Restored> restored,
        Database work,
        Database cache,
        FileBlobs blobs)
        implements AutoCloseable {
    static final String WORK = "work.db";
    private static final String CACHE = "cache.db";
    private static final String BLOBS = "blobs";
    private static final String OPENED = "opened";

    /// For the process that owns the folder; throws as [Store#open] says.
    static StoreFiles open(Path folder, Clock clock) {
        try {
            OwnerOnly.folder(folder);
            var lock = FolderLock.take(folder);
            try {
                return open(folder, clock, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    Kind.IO,
                    "The folder " + folder + " cannot be used: " + e.getMessage() + ".",
                    e);
        }
    }

    private static StoreFiles open(Path folder, Clock clock, FolderLock lock) throws IOException {
        var opened = new WorkFile(folder.resolve(WORK), folder.resolve(CACHE)).open();
        try {
            var blobs =
                    FileBlobs.open(
                            folder.resolve(BLOBS), folder.resolve(OPENED), Store.FILE_LIMIT, clock);
            var cache = CacheFile.open(folder.resolve(CACHE));
            return new StoreFiles(
                    Optional.of(lock), opened.restored(), opened.work(), cache, blobs);
        } catch (IOException | RuntimeException e) {
            opened.work().close();
            throw e;
        }
    }

    /// Beside the process that owns the folder: nothing is changed.
    static StoreFiles lookAt(Path folder, Clock clock) {
        var work = Database.open(folder.resolve(WORK), Role.WORK, Access.ONLOOKER);
        try {
            var cache = Database.open(folder.resolve(CACHE), Role.CACHE, Access.ONLOOKER);
            var blobs = FileBlobs.lookAt(folder.resolve(BLOBS), folder.resolve(OPENED), clock);
            return new StoreFiles(Optional.empty(), Optional.empty(), work, cache, blobs);
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    @Override
    public void close() {
        cache.close();
        work.close();
        lock.ifPresent(FolderLock::close);
    }
}
