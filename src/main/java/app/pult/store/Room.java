package app.pult.store;

import app.pult.desk.Blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room on the disk of a folder. Thread: any but JavaFX.
final class Room {
    /// Asks how many bytes are left.
    interface Gauge {
        long left() throws IOException;
    }

    /// What a file has to leave free for the databases beside it.
    static final long RESERVE = 32L << 20;

    /// Of room that is left when a write has just failed for want of it.
    private static final long CRUMBS = 1L << 20;

    private final Gauge gauge;

    Room(Gauge gauge) {
        this.gauge = gauge;
    }

    static Room at(Path folder) {
        return new Room(() -> Files.getFileStore(folder).getUsableSpace());
    }

    /// @throws Blobs.NoRoomException if so many bytes do not fit
    void expect(long size) throws IOException {
        if (gauge.left() - RESERVE < size) {
            throw new Blobs.NoRoomException("The disk has no room for " + size + " bytes.");
        }
    }

    /// What a write failed for: the full disk if it is full by now, else what it said.
    IOException why(IOException failure) {
        if (failure instanceof Blobs.TooLargeException || !isFull(failure)) {
            return failure;
        }
        var full = new Blobs.NoRoomException("The disk is full: the file was not kept.");
        full.initCause(failure);
        return full;
    }

    private boolean isFull(IOException failure) {
        try {
            return gauge.left() < CRUMBS;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
