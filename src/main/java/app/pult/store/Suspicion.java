package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reasons to look twice at a database before trusting it: its last process did not close it, it is
/// shorter than it says, or SQLite stumbled over it before. Thread: any.
final class Suspicion {
    private static final Logger log = LoggerFactory.getLogger(Suspicion.class);

    // https://www.sqlite.org/fileformat2.html#the_database_header
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;
    private static final int LARGEST_PAGE = 65_536;

    private Suspicion() {}

    static boolean wasLeftOpen(Path file) throws IOException {
        var journal = Path.of(file + "-wal");
        return Files.exists(journal) && Files.size(journal) > 0;
    }

    /// Of a file that was closed: an open one has its newest pages in the journal.
    static boolean isCutShort(Path file) throws IOException {
        var header = ByteBuffer.allocate(HEADER_BYTES);
        try (var channel = FileChannel.open(file)) {
            channel.read(header, 0);
            if (!Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                // Empty, or something else: SQLite says so, in its own words.
                return false;
            }
            var size = header.getShort(PAGE_SIZE_AT) & 0xffff;
            return channel.size()
                    < header.getInt(PAGES_AT) * (long) (size == 1 ? LARGEST_PAGE : size);
        }
    }

    static boolean isRemembered(Path file) {
        return Files.exists(mark(file));
    }

    static void forget(Path file) throws IOException {
        Files.deleteIfExists(mark(file));
    }

    /// Leaves a mark for the next start, where a failure means that the file is not whole.
    static StoreException remember(Path file, StoreException failure) {
        if (failure.kind() == Kind.DAMAGED || failure.kind() == Kind.NOT_A_DATABASE) {
            try {
                Files.createFile(mark(file));
            } catch (FileAlreadyExistsException e) {
                log.debug("{} is suspected already", file);
            } catch (IOException e) {
                log.warn("{} is damaged, and the disk takes no note of it", file, e);
            }
        }
        return failure;
    }

    private static Path mark(Path file) {
        return Path.of(file + "-suspect");
    }
}
