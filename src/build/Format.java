import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The formatter of the build: `Format.java check|fix FOLDER...`, google-java-format in AOSP style.
///
/// The pom starts it from source with the toolchain's `java`, because the formatter parses with the
/// compiler of the JDK it runs on, and Maven itself may run on one that is too old for our sources.
final class Format {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        var fix = arguments[0].equals("fix");
        var wrong = new ArrayList<Path>();
        for (var folder : List.of(arguments).subList(1, arguments.length)) {
            wrong.addAll(wrongIn(Path.of(folder), fix));
        }
        if (fix) {
            wrong.forEach(file -> System.out.println("formatted " + file));
        } else if (!wrong.isEmpty()) {
            System.err.println("Not formatted as google-java-format (AOSP style) does it:");
            wrong.forEach(file -> System.err.println("  " + file));
            System.err.println("Mend it with:  mvn -q validate exec:exec@format");
            System.exit(1);
        }
    }

    private static List<Path> wrongIn(Path folder, boolean fix) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .parallel()
                    .filter(file -> differs(file, fix))
                    .toList();
        }
    }

    private static boolean differs(Path file, boolean fix) {
        try {
            var source = Files.readString(file, UTF_8);
            var formatted = formatted(file, source);
            if (fix && !formatted.equals(source)) {
                Files.writeString(file, formatted, UTF_8);
            }
            return !formatted.equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String formatted(Path file, String source) {
        try {
            return FORMATTER.formatSource(
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), Style.AOSP));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
