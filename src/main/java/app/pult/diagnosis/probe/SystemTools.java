package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// `ping` and `traceroute` of the system: a program without rights cannot send such packets itself.
/// Takes up to half a minute. Thread: any but JavaFX.
public final class SystemTools {
    private static final int ECHOES = 4;
    private static final int HOPS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final boolean windows =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /// Empty if this system has no `ping`.
    ///
    /// @param address one the plan let through
    public Optional<Ping> ping(InetAddress address) throws InterruptedException {
        var count = Integer.toString(ECHOES);
        var to = address.getHostAddress();
        var said =
                run(
                        windows
                                ? List.of("ping", "-n", count, "-w", "2000", to)
                                : List.of("ping", "-n", "-c", count, "-W", "2", to));
        return said.map(text -> ToolOutput.ping(text, ECHOES));
    }

    /// Empty if this system has neither `tracert`, `traceroute` nor `tracepath`.
    public Optional<Route> route(InetAddress address) throws InterruptedException {
        var most = Integer.toString(HOPS);
        var to = address.getHostAddress();
        if (windows) {
            return run(List.of("tracert", "-d", "-h", most, "-w", "1000", to))
                    .map(ToolOutput::route);
        }
        var said = run(List.of("traceroute", "-n", "-q", "1", "-w", "1", "-m", most, to));
        return said.isPresent()
                ? said.map(ToolOutput::route)
                : run(List.of("tracepath", "-n", "-m", most, to)).map(ToolOutput::route);
    }

    /// What it printed, byte by byte: only digits and Latin letters are read.
    private static Optional<String> run(List<String> command) throws InterruptedException {
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
            try {
                process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                process.destroyForcibly();
            }
            return Optional.of(Files.readString(out, StandardCharsets.ISO_8859_1));
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
