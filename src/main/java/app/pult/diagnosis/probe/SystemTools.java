package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;
import app.pult.preview.Encodings;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// `ping` and `traceroute` of the system: a program without rights cannot send such packets itself.
/// What they are given is fixed but for the address, which is written as numbers. Each takes up to
/// half a minute, no longer than the run may, and ends when the thread is interrupted. Thread: any
/// but JavaFX.
public final class SystemTools {
    private static final int ECHOES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Runner runner;
    private final boolean windows;

    /// What a program printed; `isWhole` if it came to its own end.
    record Said(String text, boolean isWhole) {
        /// In whatever code page this system prints.
        static Said of(byte[] printed, boolean isWhole) {
            return new Said(new String(printed, Encodings.guess(printed)), isWhole);
        }
    }

    /// Runs a program without a shell.
    @FunctionalInterface
    interface Runner {
        /// Empty if this system has no such program.
        ///
        /// @param patience ms after which it is ended
        Optional<Said> run(List<String> command, int patience) throws InterruptedException;
    }

    SystemTools(Runner runner, boolean windows) {
        this.runner = runner;
        this.windows = windows;
    }

    /// Those of this computer.
    public static SystemTools ofThisComputer() {
        return new SystemTools(
                SystemTools::run,
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
    }

    /// Empty if this system has no `ping`.
    ///
    /// @param address one the plan let through
    Optional<Ping> ping(InetAddress address, Deadline deadline) throws InterruptedException {
        var count = Integer.toString(ECHOES);
        var to = address.getHostAddress();
        return runner.run(
                        windows
                                ? List.of("ping", "-n", count, "-w", "2000", to)
                                : List.of("ping", "-n", "-c", count, "-W", "2", to),
                        deadline.left(PATIENCE))
                .map(said -> ToolOutput.ping(said, to, ECHOES));
    }

    /// Empty if this system has neither `tracert`, `traceroute` nor `tracepath`.
    Optional<Route> route(InetAddress address, Deadline deadline) throws InterruptedException {
        int patience = deadline.left(PATIENCE);
        var most = Integer.toString(ToolOutput.HOPS);
        var to = address.getHostAddress();
        var said =
                windows
                        ? runner.run(
                                List.of("tracert", "-d", "-h", most, "-w", "1000", to), patience)
                        : runner.run(
                                List.of("traceroute", "-n", "-q", "1", "-w", "1", "-m", most, to),
                                patience);
        if (said.isEmpty() && !windows) {
            said = runner.run(List.of("tracepath", "-n", "-m", most, to), patience);
        }
        return said.map(printed -> ToolOutput.route(printed, to));
    }

    private static Optional<Said> run(List<String> command, int patience)
            throws InterruptedException {
        Path out;
        try {
            out = Files.createTempFile("pult-probe", ".txt");
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            boolean isWhole;
            try {
                process.getOutputStream().close();
                isWhole = process.waitFor(patience, TimeUnit.MILLISECONDS);
            } finally {
                // A file that a program still holds cannot be deleted on Windows.
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
            return Optional.of(Said.of(Files.readAllBytes(out), isWhole));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            delete(out);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
