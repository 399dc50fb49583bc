package app.pult.launch;

import app.pult.settings.SettingsFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for whoever mends the workstation: findings, accounts without logins, logs. Logs hold no
/// secrets to begin with; they are masked once more here ([Masking]). No database, no draft, no
/// attachment goes in. Thread: any but JavaFX.
public final class SupportBundle {
    private final Machine machine;
    private final Masking masking = Masking.ofThisUser();

    public SupportBundle(Machine machine) {
        this.machine = machine;
    }

    public void write(Path file, List<Finding> findings) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var report = new StringBuilder();
            findings.forEach(
                    finding ->
                            report.append(finding.health())
                                    .append(' ')
                                    .append(finding.check())
                                    .append(": ")
                                    .append(finding.saw())
                                    .append('\n'));
            put(zip, "findings.txt", report.toString());
            put(zip, "accounts.txt", accounts());
            logs(zip);
        }
    }

    private String accounts() {
        var text = new StringBuilder();
        new SettingsFile(machine.folders().settingsFile(), Machine.version())
                .settings()
                .accounts()
                .forEach(
                        account ->
                                text.append(account.id())
                                        .append(' ')
                                        .append(account.kind())
                                        .append(' ')
                                        .append(account.server())
                                        .append('\n'));
        return text.toString();
    }

    private void logs(ZipOutputStream zip) throws IOException {
        var folder = machine.folders().logs();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var log : files.filter(Files::isRegularFile).sorted().toList()) {
                put(zip, "logs/" + log.getFileName(), Files.readString(log));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(masking.apply(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
