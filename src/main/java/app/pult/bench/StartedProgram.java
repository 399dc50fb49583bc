package app.pult.bench;

import app.pult.launch.Rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that says when its window is painted, started and timed. `name` says which it is.
/// Thread: the bench's.
record StartedProgram(String name, List<String> command, Map<String, String> environment) {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    StartedProgram {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Nanoseconds from the start of the process to its painted window; `cpu` of all its threads
    /// until then, as far as the system tells.
    record Took(long painted, long cpu) {}

    /// Starts it and waits until it has ended.
    ///
    /// @throws BenchFailure with the end of what it said, if it ended without a painted window
    Took once(Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        var process = builder.start();
        var limit =
                process.onExit()
                        .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                        .whenComplete((ended, late) -> process.destroyForcibly());
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = lines.readLine();
            long painted = System.nanoTime() - began;
            long cpu = process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
            if (!Rehearsal.PAINTED.equals(line)) {
                throw new BenchFailure(
                        name + " painted no window.\n" + Files.readString(log).strip());
            }
            if (process.waitFor() != 0) {
                throw new BenchFailure(name + " did not end well within " + LONGEST);
            }
            return new Took(painted, cpu);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure(e);
        } finally {
            limit.cancel(false);
            process.destroyForcibly();
        }
    }
}
