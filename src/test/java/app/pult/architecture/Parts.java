package app.pult.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of the program, that is the packages right below `app.pult`, or right below a sample.
final class Parts {
    private static final String PROGRAM = "app.pult";
    private static final String SAMPLE = "app.pult.architecture.sample.*";
    private static final Pattern PART =
            Pattern.compile("app\\.pult\\.(?:architecture\\.sample\\.\\w+\\.)?(\\w+)(?:\\..*)?");

    private Parts() {}

    /// Patterns for these parts with all that is below them; `backend.rt` works as well.
    static String[] in(String... parts) {
        return Stream.of(parts)
                .flatMap(part -> Stream.of(PROGRAM + "." + part + "..", SAMPLE + "." + part + ".."))
                .toArray(String[]::new);
    }

    /// Patterns for the entry point's own package, without what is below.
    static String[] entry() {
        return new String[] {PROGRAM, SAMPLE};
    }

    /// Patterns for all of the program.
    static String[] anywhere() {
        return new String[] {PROGRAM + ".."};
    }

    /// The part a class belongs to; empty for the entry point.
    static Optional<String> of(JavaClass type) {
        var matcher = PART.matcher(type.getPackageName());
        return matcher.matches() && !type.getPackageName().matches(SAMPLE.replace("*", "\\w+"))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
