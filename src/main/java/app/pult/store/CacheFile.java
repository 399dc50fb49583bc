package app.pult.store;

import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.StoreException.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `cache.db` on its way to being open: a broken one is put aside, for all of it can be fetched
/// again. Thread: any but JavaFX.
final class CacheFile {
    private static final Logger log = LoggerFactory.getLogger(CacheFile.class);

    private CacheFile() {}

    static Database open(Path file) throws IOException {
        try {
            return Database.open(file, Role.CACHE, Access.OWNER);
        } catch (StoreException e) {
            if (e.kind() != Kind.DAMAGED && e.kind() != Kind.NOT_A_DATABASE) {
                throw e;
            }
            log.warn("{} is put aside and fetched again", file, e);
            putAside(file);
            return Database.open(file, Role.CACHE, Access.OWNER);
        }
    }

    /// Nothing to do where there is none.
    static void putAside(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, free(file));
        }
        Files.deleteIfExists(Path.of(file + "-wal"));
        Files.deleteIfExists(Path.of(file + "-shm"));
        Suspicion.forget(file);
    }

    /// A name beside a broken file that nobody has.
    static Path free(Path file) {
        var number = 1;
        while (Files.exists(Path.of(file + ".broken-" + number))) {
            number++;
        }
        return Path.of(file + ".broken-" + number);
    }
}
