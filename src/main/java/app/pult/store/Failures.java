package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// SQLite's result codes in words. Thread: any.
final class Failures {
    /// The upper bytes of a result code say more than callers need.
    private static final int PRIMARY_CODE = 0xff;

    /// Of room, in bytes, that is as good as none.
    private static final long CRUMBS = 64 << 10;

    private Failures() {}

    static StoreException of(Path file, String doing, SQLException cause) {
        var kind = kind(file, cause);
        return new StoreException(kind, doing + ": " + sentence(kind, file, cause), cause);
    }

    private static Kind kind(Path file, SQLException cause) {
        return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY_CODE)) {
            case SQLITE_NOTADB -> Kind.NOT_A_DATABASE;
            case SQLITE_CORRUPT -> Kind.DAMAGED;
            case SQLITE_FULL -> Kind.DISK_FULL;
            case SQLITE_READONLY, SQLITE_PERM -> Kind.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> Kind.LOCKED;
            case SQLITE_IOERR, SQLITE_CANTOPEN -> isFull(file) ? Kind.DISK_FULL : Kind.IO;
            default -> Kind.STATEMENT;
        };
    }

    /// A full disk is not always called one: opening a journal on it is an error of input or
    /// output.
    private static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().resolveSibling("")).getUsableSpace()
                    < CRUMBS;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String sentence(Kind kind, Path file, SQLException cause) {
        return switch (kind) {
            case NOT_A_DATABASE ->
                    file
                            + " is not a database. It was left as it is: move it away, or put the"
                            + " right file in its place.";
            case DAMAGED ->
                    file
                            + " is damaged. It was left as it is: put a backup in its place, or move"
                            + " it away to start anew.";
            case DISK_FULL ->
                    "there is no room left for "
                            + file
                            + ". Nothing was lost: free some space on that disk and try again.";
            case READ_ONLY -> file + " may not be written. Give this user the right to write it.";
            case LOCKED -> file + " is in use by another process. End that process first.";
            case IO -> "the disk refused " + file + " (" + cause.getMessage() + ").";
            case TOO_NEW, CLOSED, STATEMENT -> file + ": " + cause.getMessage();
        };
    }
}
