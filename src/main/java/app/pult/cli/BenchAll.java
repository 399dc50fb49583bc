package app.pult.cli;

import app.pult.bench.Computer;
import app.pult.bench.ThisProgram;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Promised figures in one run. Each bench gets a process of its own, with the options of this one:
/// none measures in the heap that another has left. First comes a line about the machine; a bench
/// that gives no figure is named with its reason.
///
/// Thread: main.
final class BenchAll {
    private final List<String> names;
    private final BenchOptions options;
    private final Set<String> known;
    private final PrintWriter out;
    private final PrintWriter err;

    BenchAll(List<String> names, BenchOptions options, CommandLine command) {
        this.names = List.copyOf(names);
        this.options = options;
        known = command.getSubcommands().keySet();
        out = command.getOut();
        err = command.getErr();
    }

    ExitCode run() throws IOException {
        say(
                new JsonLine()
                        .put("machine", Computer.description())
                        .put("commit", commit())
                        .put(
                                "date",
                                options.plan()
                                        .machine()
                                        .clock()
                                        .instant()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .put("sizes", options.plan().extent().name().toLowerCase(Locale.ROOT))
                        .put("load", Computer.load()));
        var code = ExitCode.DONE;
        for (var name : names) {
            if (run(name) != ExitCode.DONE) {
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    private ExitCode run(String name) throws IOException {
        if (!known.contains(name)) {
            say(new JsonLine().put("bench", name).put("not_run", "this program has no such bench"));
            return ExitCode.FAILED;
        }
        var arguments = new ArrayList<>(List.of("bench", name));
        arguments.addAll(options.arguments());
        var errors = Files.createTempFile("pult-bench-", ".log");
        try {
            var process =
                    ThisProgram.again(arguments)
                            .redirectError(errors.toFile())
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .start();
            int lines = pass(process);
            int code = process.waitFor();
            if (lines == 0) {
                say(new JsonLine().put("bench", name).put("not_run", reason(errors, code)));
            }
            return code == ExitCode.DONE.value() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        } finally {
            Files.delete(errors);
        }
    }

    /// How many lines it had to say.
    private int pass(Process process) throws IOException {
        int lines = 0;
        try (var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                out.println(line);
                out.flush();
                lines++;
            }
        }
        return lines;
    }

    /// The first line of what it said on standard error; all of it goes to ours.
    private String reason(Path errors, int code) throws IOException {
        var said = Files.readString(errors, StandardCharsets.UTF_8).strip();
        err.println(said);
        err.flush();
        return said.isEmpty()
                ? "ended with " + code
                : said.lines().limit(1).collect(Collectors.joining());
    }

    private void say(JsonLine line) {
        out.println(options.shown(line));
        out.flush();
    }

    /// Of the checkout that this is run in; empty outside one.
    private static String commit() {
        try {
            var git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var said = git.inputReader(StandardCharsets.UTF_8)) {
                return said.lines().findFirst().orElse("");
            }
        } catch (IOException noGit) {
            return "";
        }
    }
}
