package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The folder of copies of `work.db`, each read from end to end before it counts. Thread: one at a
/// time.
final class WorkBackups {
    private static final Logger log = LoggerFactory.getLogger(WorkBackups.class);
    private static final String PREFIX = "work-";
    private static final String SUFFIX = ".db";
    private static final String UNFINISHED = "unfinished";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /// The newest so many, and behind them the newest of each of the last days.
    private static final int NEWEST = 6;

    private static final int DAYS = 7;

    private final Path folder;

    private WorkBackups(Path folder) {
        this.folder = folder;
    }

    /// Those of a database, in a folder beside it.
    static WorkBackups of(Path work) {
        return new WorkBackups(work.resolveSibling("backups"));
    }

    /// `taken` by this computer's clock.
    record Backup(Path file, Instant taken) {}

    /// Copies the database as it is at one moment, while it is being worked with, and lets the
    /// oldest copies go.
    ///
    /// @throws StoreException if the copy is not whole; there is none then
    /// @throws IOException if the disk refuses, or has no more room than the databases need
    Backup take(Database work, Instant now) throws IOException {
        OwnerOnly.folder(folder);
        Room.at(folder).expect(Files.size(work.file()));
        var unfinished = folder.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            OwnerOnly.file(unfinished);
            work.copyTo(unfinished);
            Wholeness.checkCopy(unfinished);
            force(unfinished);
            var backup = new Backup(folder.resolve(PREFIX + NAME.format(now) + SUFFIX), now);
            Files.move(unfinished, backup.file(), StandardCopyOption.ATOMIC_MOVE);
            prune();
            return backup;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Newest first.
    List<Backup> list() throws IOException {
        var found = new ArrayList<Backup>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                files.forEach(file -> taken(file).ifPresent(at -> found.add(new Backup(file, at))));
            }
        }
        found.sort(Comparator.comparing(Backup::taken).reversed());
        return found;
    }

    /// The newest that is whole today.
    Optional<Backup> newestWhole() throws IOException {
        return list().stream().filter(WorkBackups::isWhole).findFirst();
    }

    static boolean isWhole(Backup backup) {
        try {
            Wholeness.checkCopy(backup.file());
            return true;
        } catch (StoreException e) {
            log.warn("The backup {} cannot be used", backup.file(), e);
            return false;
        }
    }

    private static Optional<Instant> taken(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var time = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
            return Optional.of(NAME.parse(time, Instant::from));
        } catch (DateTimeParseException e) {
            log.debug("{} is no backup of ours", file, e);
            return Optional.empty();
        }
    }

    private void prune() throws IOException {
        var all = list();
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < all.size(); i++) {
            boolean newestOfItsDay =
                    days.add(all.get(i).taken().atZone(ZoneOffset.UTC).toLocalDate());
            if (i >= NEWEST && !(newestOfItsDay && days.size() <= DAYS)) {
                Files.deleteIfExists(all.get(i).file());
            }
        }
    }

    /// On the disk when it returns.
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
