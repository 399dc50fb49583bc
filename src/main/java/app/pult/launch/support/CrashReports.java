package app.pult.launch.support;

import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The folder of what ended badly, one text a time, masked before it is written. The newest [#MOST]
/// are kept, each of at most [#MOST_CHARS]. Thread: any.
public final class CrashReports {
    static final int MOST = 8;
    static final int MOST_CHARS = 200_000;

    private static final Logger log = LoggerFactory.getLogger(CrashReports.class);
    private static final String SUFFIX = ".txt";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    public CrashReports(Path folder) {
        this.folder = folder;
    }

    /// `at` when it was written, `text` what there is to read.
    public record CrashReport(Instant at, Path file, String text) {}

    /// @return the text as it is written, and as nobody finds it again where the disk takes no file
    String write(Instant at, String text) {
        var masked =
                new Masker(Secret.forNote())
                        .mask(text.substring(0, Math.min(MOST_CHARS, text.length())));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NAME.format(at) + SUFFIX), masked);
            for (var old : newestFirst().stream().skip(MOST).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            log.warn("No crash report could be written", e);
        }
        return masked;
    }

    public Optional<CrashReport> newest() {
        try {
            var all = newestFirst();
            return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getFirst()));
        } catch (IOException e) {
            log.warn("Crash reports cannot be read", e);
            return Optional.empty();
        }
    }

    private static CrashReport read(Path file) throws IOException {
        return new CrashReport(
                Files.getLastModifiedTime(file).toInstant(),
                file,
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(SUFFIX))
                    .sorted(Comparator.comparing(CrashReports::name).reversed())
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
