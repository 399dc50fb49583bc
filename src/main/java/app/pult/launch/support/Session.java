package app.pult.launch.support;

import app.pult.launch.ErrorCode;
import app.pult.launch.Machine;
import app.pult.ui.program.Ended;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A window from its start to its end. While it lasts a mark lies in the state folder; a mark that
/// the next start finds is of a process that died, unless it still lives. A system that asks the
/// program to end is a clean end. Thread: any.
public final class Session implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final String MARK = "session";
    private static final String TRAIL = "session.trail";
    private static final int DEEPEST = 50;

    private final Machine machine;
    private final Path mark;
    private final Trail trail;
    private final CrashReports reports;
    private final Instant started;
    private final Set<String> told = new HashSet<>();
    private Optional<Ended> before = Optional.empty();

    private Session(Machine machine, Executor writer) {
        this.machine = machine;
        mark = machine.folders().state().resolve(MARK);
        trail = new Trail(machine.folders().state().resolve(TRAIL), writer);
        reports = new CrashReports(machine.folders().crashes());
        started = machine.clock().instant();
    }

    /// Begins one, and writes down how the one before it ended if it ended badly. Reads and writes
    /// small files.
    ///
    /// @param writer one thread, for what is done
    public static Session begin(Machine machine, Executor writer) {
        var session = new Session(machine, writer);
        if (Mark.read(session.mark).filter(Mark::isAlive).isEmpty()) {
            session.before = Mark.read(session.mark).map(session::died);
            Mark.ofThis(session.started).write(session.mark);
            session.trail.begin();
        }
        return session;
    }

    /// How the session before this one ended, if it ended badly.
    public Optional<Ended> before() {
        return before;
    }

    CrashReports reports() {
        return reports;
    }

    /// A command was given.
    public void did(String command) {
        trail.did(machine.clock().instant(), command);
    }

    /// An error that nobody handled; the same one is written once a session.
    public void failed(Thread thread, Throwable error, ErrorCode code) {
        synchronized (told) {
            if (!told.add(code.value())) {
                return;
            }
        }
        reports.write(
                machine.clock().instant(),
                head(Machine.version(), started.toString())
                        + "Error "
                        + code.value()
                        + " on "
                        + thread.getName()
                        + "\n\n"
                        + trace(error)
                        + last(trail.lines()));
    }

    private Ended died(Mark before) {
        var folders =
                List.of(
                        Path.of(before.folder()),
                        Path.of(System.getProperty("java.io.tmpdir", ".")),
                        machine.folders().state());
        var crash = JvmCrash.find(before.process(), folders);
        log.warn("The last session, process {}, did not end by itself", before.process());
        var report =
                reports.write(
                        machine.clock().instant(),
                        head(before.version(), before.started().toString())
                                + crash.map(said -> "The Java runtime crashed.\n\n" + said)
                                        .orElse(
                                                "The process ended without saying why: it was"
                                                        + " killed, the memory ran out, or the power"
                                                        + " went.")
                                + "\n"
                                + last(Trail.read(machine.folders().state().resolve(TRAIL))));
        return new Ended(
                before.started(),
                crash.isPresent() ? Ended.Cause.RUNTIME_CRASHED : Ended.Cause.UNKNOWN,
                report);
    }

    private static String head(String version, String started) {
        return "Pult "
                + version
                + ", Java "
                + Runtime.version()
                + ", "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + "\nStarted "
                + started
                + "\n";
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : "\nWhat was done last:\n" + String.join("\n", lines) + "\n";
    }

    private static String trace(Throwable error) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        var next = Optional.of(error);
        for (int depth = 0; depth < DEEPEST && next.isPresent(); depth++) {
            out.println((depth == 0 ? "" : "Caused by: ") + next.get());
            for (var frame : next.get().getStackTrace()) {
                out.println("    at " + frame);
            }
            next = Optional.ofNullable(next.get().getCause());
        }
        return text.toString();
    }

    /// The clean end. May be called again, and by a shutdown hook.
    @Override
    public void close() {
        try {
            if (Mark.read(mark).filter(Mark::isOurs).isPresent()) {
                Files.deleteIfExists(mark);
            }
        } catch (IOException e) {
            log.warn("The mark of this session stays", e);
        }
    }

    /// `process` is the system's number of it, `begun` when the system says that it began, `folder`
    /// where it was started.
    private record Mark(
            long process, String begun, Instant started, String version, String folder) {
        private static final int LINES = 5;

        static Mark ofThis(Instant started) {
            return new Mark(
                    ProcessHandle.current().pid(),
                    begun(ProcessHandle.current()),
                    started,
                    Machine.version(),
                    System.getProperty("user.dir", "."));
        }

        static Optional<Mark> read(Path file) {
            try {
                var lines =
                        Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of();
                return lines.size() < LINES
                        ? Optional.empty()
                        : Optional.of(
                                new Mark(
                                        Long.parseLong(lines.get(0)),
                                        lines.get(1),
                                        Instant.parse(lines.get(2)),
                                        lines.get(3),
                                        lines.get(4)));
            } catch (IOException | NumberFormatException | DateTimeParseException e) {
                log.info("The mark of the last session cannot be read", e);
                return Optional.empty();
            }
        }

        void write(Path file) {
            try {
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(
                        file,
                        Stream.of(
                                        Long.toString(process),
                                        begun,
                                        started.toString(),
                                        version,
                                        folder)
                                .map(line -> line.replace('\n', ' '))
                                .collect(Collectors.joining("\n", "", "\n")));
            } catch (IOException e) {
                log.warn("This session leaves no mark", e);
            }
        }

        boolean isOurs() {
            return process == ProcessHandle.current().pid()
                    && begun.equals(begun(ProcessHandle.current()));
        }

        boolean isAlive() {
            return ProcessHandle.of(process)
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> begun(found).equals(begun))
                    .isPresent();
        }

        private static String begun(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }
}
