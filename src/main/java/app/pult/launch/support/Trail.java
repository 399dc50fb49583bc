package app.pult.launch.support;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/// What was done last, by the names of commands: never what was typed, found or opened. It is in a
/// file a moment later, so that it outlives a process that dies. The last [#MOST] are kept. Thread:
/// any; the file is written on the executor.
public final class Trail {
    static final int MOST = 60;

    private static final Logger log = LoggerFactory.getLogger(Trail.class);
    private static final int LINES_OF_A_FILE = 10 * MOST;

    private final Path file;
    private final Executor writer;
    private final Deque<String> last = new ArrayDeque<>();
    private int written;
    private volatile boolean isOurs;

    /// @param writer one thread
    Trail(Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
    }

    /// From now on it is written down too: the file is not another session's.
    void begin() {
        isOurs = true;
        writer.execute(this::rewrite);
    }

    public void did(Instant at, String command) {
        var line = at.truncatedTo(ChronoUnit.MILLIS) + " " + command;
        synchronized (last) {
            last.addLast(line);
            if (last.size() > MOST) {
                last.removeFirst();
            }
        }
        if (isOurs) {
            writer.execute(() -> append(line));
        }
    }

    List<String> lines() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /// Those of the session before this one.
    static List<String> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            log.info("What was done last cannot be read", e);
            return List.of();
        }
    }

    private void append(String line) {
        if (written++ == LINES_OF_A_FILE) {
            rewrite();
            return;
        }
        write(line + "\n", StandardOpenOption.APPEND);
    }

    private void rewrite() {
        var lines = lines();
        written = lines.size();
        write(
                lines.isEmpty() ? "" : String.join("\n", lines) + "\n",
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            log.debug("What was done last cannot be kept", e);
        }
    }
}
