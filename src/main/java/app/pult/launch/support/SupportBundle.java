package app.pult.launch.support;

import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;
import app.pult.launch.Finding;
import app.pult.launch.Machine;
import app.pult.launch.WholeFile;
import app.pult.settings.Account;
import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.store.BackupList;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for whoever mends the workstation: its health, the settings without logins, which copies
/// of `work.db` there are, the log, what happened to sessions that ended badly. All of it goes
/// through one [Masker], so that the same value has the same token in every file. No database, no
/// draft, no attachment goes in.
///
/// At most [#MOST_LOGS] and [#MOST_CRASHES] files of at most [#MOST_BYTES] each, the end of each
/// where it is longer: 14 MB before they are packed. Thread: any but JavaFX; ends when interrupted.
public final class SupportBundle {
    static final int MOST_LOGS = 6;
    static final int MOST_CRASHES = 8;
    static final int MOST_BYTES = 1 << 20;

    /// What is at the name already.
    public enum Existing {
        KEPT,
        /// The operator was asked.
        REPLACED
    }

    private final Machine machine;
    private final Masker masker = new Masker(Secret.all());

    public SupportBundle(Machine machine) {
        this.machine = machine;
    }

    /// Written whole or not at all.
    ///
    /// @throws FileAlreadyExistsException if there is a file and it is to be kept
    public void write(Path file, List<Finding> health, Existing existing) throws IOException {
        if (existing == Existing.KEPT && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "there is one already");
        }
        try {
            if (existing == Existing.KEPT) {
                WholeFile.writeNew(file, out -> pack(health, out));
            } else {
                WholeFile.write(file, out -> pack(health, out));
            }
        } catch (WholeFile.NotWrittenException e) {
            throw e.why();
        }
    }

    private void pack(List<Finding> health, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, "health.txt", health(health));
        put(zip, "settings.txt", settings());
        put(zip, "backups.txt", backups());
        files(zip, machine.folders().logs(), "logs/", MOST_LOGS);
        files(zip, machine.folders().crashes(), "crashes/", MOST_CRASHES);
        zip.finish();
    }

    private static String health(List<Finding> findings) {
        var report = new StringBuilder();
        for (var finding : findings) {
            report.append(finding.health())
                    .append(' ')
                    .append(finding.check())
                    .append(": ")
                    .append(finding.saw())
                    .append('\n');
        }
        return report.toString();
    }

    /// Only what is named here: a habit may be somebody's words.
    private String settings() {
        var settings = read();
        var text = new StringBuilder();
        line(text, "version", Machine.version());
        line(text, "java", Runtime.version().toString());
        line(
                text,
                "system",
                System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        line(text, "language", settings.language());
        line(text, "appearance", settings.appearance().toString());
        line(text, "own shortcuts", settings.keyboard().shortcuts().toString());
        for (var account : settings.accounts()) {
            line(
                    text,
                    "account",
                    account.id()
                            + ' '
                            + account.kind()
                            + ' '
                            + account.server()
                            + ' '
                            + account.method());
        }
        return text.toString();
    }

    private Settings read() {
        return new SettingsFile(machine.folders().settingsFile(), Machine.version()).settings();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private String backups() throws IOException {
        var text = new StringBuilder();
        for (var account : read().accounts()) {
            text.append(account.id()).append('\n');
            for (var copy : BackupList.of(folder(account))) {
                text.append(copy.name())
                        .append(' ')
                        .append(copy.taken())
                        .append(' ')
                        .append(copy.bytes())
                        .append(" bytes ")
                        .append(copy.state().name().toLowerCase(Locale.ROOT))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private Path folder(Account account) {
        return machine.folders().account(account);
    }

    private void files(ZipOutputStream zip, Path folder, String below, int most)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            var newest =
                    files.filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(SupportBundle::changed).reversed())
                            .limit(most)
                            .toList();
            for (var file : newest) {
                put(zip, below + file.getFileName(), end(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static java.nio.file.attribute.FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From the first whole line: the half of a secret is not known for one.
    private static String end(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - MOST_BYTES);
            channel.position(from);
            var bytes = java.nio.channels.Channels.newInputStream(channel).readNBytes(MOST_BYTES);
            var text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    private void put(ZipOutputStream zip, String name, String text) throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException("Stopped.");
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(masker.mask(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
