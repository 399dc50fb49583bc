package app.pult.launch.tour;

import app.pult.Pult;
import app.pult.fixture.SameJava;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `tour` as a command of its own: another process on the same Java, options and class path, with a
/// home of its own. Not in the tests' process, where the window tests have had JavaFX already.
///
/// @param home an empty folder: home, settings and data
/// @param zone whose time the operator has
/// @param secret password or token, handed over in the environment
record TourProcess(Path home, String language, String zone, String secret) {
    /// Well above what the tour itself waits for, so that it says what it waited for.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Pattern MARK = Pattern.compile("\\[(\\w\\w)] .* marked (\\[\\S+])");

    /// What came of it. `printed` is said where a check fails.
    record Ended(int exitCode, String printed, Path pictures) {
        /// What the tour in a language wrote; without its mark it said nothing.
        Script script(String language) {
            return MARK.matcher(printed)
                    .results()
                    .filter(found -> found.group(1).equals(language))
                    .map(found -> new Script(Locale.of(language), found.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no tour in " + language + printed));
        }

        /// Names of the pictures without their numbers.
        List<String> screens() throws IOException {
            try (var files = Files.list(pictures)) {
                return files.map(file -> file.getFileName().toString().replaceFirst("^\\d+-", ""))
                        .sorted()
                        .toList();
            }
        }
    }

    /// Runs it to its end.
    ///
    /// @throws AssertionError with what it printed, if it had to be ended
    Ended run(String... arguments) throws IOException, InterruptedException {
        var pictures = home.resolve("pictures");
        var printed = home.resolve("printed");
        var command = java();
        command.add(Pult.class.getName());
        command.addAll(List.of("tour", "--out", pictures.toString(), "--language", language));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(SameJava.home(home));
        // Without a locale there are no Russian file names.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PULT_SECRET", secret);
        var process = builder.start();
        try {
            if (process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return new Ended(process.exitValue(), text(printed), pictures);
            }
            throw new AssertionError("still running after " + LONGEST + ":\n" + text(printed));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> java() {
        var command = SameJava.withOptions();
        command.addAll(
                List.of(
                        "-Duser.home=" + home,
                        "-Duser.timezone=" + zone,
                        "-Djava.io.tmpdir=" + home,
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path")));
        return command;
    }

    private static String text(Path printed) throws IOException {
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
