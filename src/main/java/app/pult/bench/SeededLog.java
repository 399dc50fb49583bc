package app.pult.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/// A log as a busy server writes it: a few kinds of lines make most of it, many kinds are rare;
/// Russian ones, stack traces and lines of thousands of characters are among them. The same seed
/// makes the same bytes. Thread: one.
final class SeededLog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);

    private static final String[] PARTS = {
        "http.Server",
        "http.Router",
        "store.Pool",
        "store.Cache",
        "auth.Sessions",
        "mail.Queue",
        "jobs.Runner",
        "search.Index",
        "files.Upload",
        "net.Gateway"
    };

    private static final String[] VERBS = {
        "opened", "closed", "queued", "started", "finished", "loaded", "stored", "removed",
        "checked", "refreshed", "renewed", "sent", "received", "parsed", "skipped", "merged"
    };

    private static final String[] THINGS = {
        "session",
        "request",
        "record",
        "message",
        "index segment",
        "upload",
        "job",
        "lease",
        "cache entry",
        "connection",
        "snapshot",
        "worker"
    };

    private static final String[] TROUBLES = {
        "ERROR Connection to database db-%d.example.org:5432 refused, attempt %d",
        "ERROR Disk /dev/sd%d reports %d unreadable sectors",
        "WARN Request %d took longer than %d ms",
        "WARN Повторная попытка отправки письма %d через %d с",
        "ERROR Не удалось открыть файл C:\\data\\%d\\report-%d.xlsx: отказано в доступе",
        "FATAL Out of memory in worker %d: %d bytes requested"
    };

    private final SplittableRandom random;
    private LocalDateTime time = LocalDateTime.of(2026, 3, 2, 8, 0);

    SeededLog(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Writes whole lines until there are so many bytes.
    void write(Path file, long bytes) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long written = 0;
            while (written < bytes) {
                written += write(out);
            }
        }
    }

    private int write(OutputStream out) throws IOException {
        time = time.plusNanos(random.nextLong(40_000_000));
        var line = (TIME.format(time) + " " + message() + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line);
        return line.length;
    }

    private String message() {
        int dice = random.nextInt(10_000);
        var part = PARTS[skewed(PARTS.length)];
        if (dice < 9_700) {
            var what = THINGS[skewed(THINGS.length)] + " " + VERBS[skewed(VERBS.length)];
            return "INFO [%s-%d] %s: %s id=%d in %d ms for 10.%d.%d.%d"
                    .formatted(
                            "worker",
                            random.nextInt(32),
                            part,
                            what,
                            random.nextInt(1_000_000),
                            random.nextInt(900),
                            random.nextInt(256),
                            random.nextInt(256),
                            random.nextInt(256));
        }
        if (dice < 9_990) {
            var trouble = TROUBLES[skewed(TROUBLES.length)];
            int space = trouble.indexOf(' ');
            return trouble.substring(0, space)
                    + " [main] "
                    + part
                    + ": "
                    + trouble.substring(space + 1)
                            .formatted(random.nextInt(100_000), random.nextInt(1, 5_000));
        }
        return dice < 9_998 ? trace(part) : "DEBUG [main] " + part + ": " + dump();
    }

    private String trace(String part) {
        var text = new StringBuilder("ERROR [main] " + part + ": request failed\n");
        text.append("java.lang.IllegalStateException: no answer from ").append(random.nextInt());
        for (int i = 0; i < 12; i++) {
            text.append("\n\tat org.example.")
                    .append(part)
                    .append(".step(Step.java:")
                    .append(random.nextInt(900))
                    .append(')');
        }
        return text.toString();
    }

    private String dump() {
        var text = new StringBuilder("payload ");
        for (int i = 0; i < 600; i++) {
            text.append(Integer.toHexString(random.nextInt())).append(' ');
        }
        return text.toString();
    }

    /// Small numbers far more often than large ones.
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2.5));
    }
}
