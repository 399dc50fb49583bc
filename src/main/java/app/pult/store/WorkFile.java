package app.pult.store;

import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.StoreException.Kind;
import app.pult.store.WorkBackups.Backup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// `work.db` on its way to being open: a broken one is kept beside it, and the newest whole backup
/// takes its place. Thread: any but JavaFX.
final class WorkFile {
    private static final Logger log = LoggerFactory.getLogger(WorkFile.class);

    private final Path file;
    private final Path cache;
    private final WorkBackups backups;

    WorkFile(Path file, Path cache) {
        this.file = file;
        this.cache = cache;
        this.backups = WorkBackups.of(file);
    }

    record Opened(Database work, Optional<Restored> restored) {}

    /// @throws StoreException if it cannot be used and there is no whole backup: it is then as it
    ///   was
    Opened open() throws IOException {
        if (Files.exists(mark())) {
            log.warn("{} was being restored when the last process ended", file);
            return restore(new StoreException(Kind.DAMAGED, file + " was not restored whole."));
        }
        if (isGone() && backups.newestWhole().isPresent()) {
            return restore(new StoreException(Kind.DAMAGED, file + " is gone."));
        }
        try {
            return new Opened(Database.open(file, Role.WORK, Access.OWNER), Optional.empty());
        } catch (StoreException e) {
            if (e.kind() != Kind.DAMAGED && e.kind() != Kind.NOT_A_DATABASE) {
                throw e;
            }
            return restore(e);
        }
    }

    /// SQLite would take a file of no bytes for a new database.
    private boolean isGone() throws IOException {
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /// The mirror goes, too: it knows tickets by names that the backup may not have given out yet.
    private Opened restore(StoreException reason) throws IOException {
        var backup = backups.newestWhole().orElseThrow(() -> reason);
        log.error("{} is replaced by {}", file, backup.file(), reason);
        var broken = keep();
        setMark();
        Files.deleteIfExists(Path.of(file + "-wal"));
        Files.deleteIfExists(Path.of(file + "-shm"));
        Suspicion.forget(file);
        putInPlace(backup);
        CacheFile.putAside(cache);
        var work = Database.open(file, Role.WORK, Access.OWNER);
        try {
            var restored = new Restored(backup.taken(), broken, holdEverything(work));
            Files.delete(mark());
            return new Opened(work, Optional.of(restored));
        } catch (IOException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /// With its journal, for whoever can read more of it than we can.
    private Path keep() throws IOException {
        var kept = CacheFile.free(file);
        if (Files.exists(file)) {
            Files.copy(file, kept);
        }
        var journal = Path.of(file + "-wal");
        if (Files.exists(journal)) {
            Files.copy(journal, Path.of(kept + "-wal"));
        }
        return kept;
    }

    private void putInPlace(Backup backup) throws IOException {
        var coming = Path.of(file + ".restored");
        Files.deleteIfExists(coming);
        OwnerOnly.file(coming);
        Files.copy(backup.file(), coming, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.file(coming);
        WorkBackups.force(coming);
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What waited when the backup was taken may have been sent or taken back since: nothing of it
    /// goes out before the operator, or its own message coming back, says so.
    private static int holdEverything(Database work) {
        return work.write(
                "hold what may have been sent",
                tx ->
                        tx.update(
                                """
                                UPDATE outbox SET state = 'HELD', reason = 'CANNOT_TELL', reason_words = ''
                                WHERE state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED')
                                """));
    }

    private Path mark() {
        return Path.of(file + "-restoring");
    }

    private void setMark() throws IOException {
        try {
            Files.createFile(mark());
        } catch (FileAlreadyExistsException e) {
            log.debug("{} is restored once more", file);
        }
    }
}
