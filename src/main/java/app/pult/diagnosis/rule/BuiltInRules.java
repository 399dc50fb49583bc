package app.pult.diagnosis.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rules that come with the program, in the resources' folder `rules`.
///
/// Thread: any.
public final class BuiltInRules {
    private static final String FOLDER = "/app/pult/diagnosis/rules/";

    /// In the order in which equally bad findings are told.
    static final List<String> FILES =
            List.of(
                    "storage",
                    "kernel",
                    "systemd",
                    "linux",
                    "system",
                    "windows-events",
                    "windows",
                    "office",
                    "browser",
                    "antivirus",
                    "windows-programs",
                    "network",
                    "names",
                    "tls",
                    "web",
                    "database",
                    "cluster",
                    "mail",
                    "runtime",
                    "programs",
                    "last");

    private BuiltInRules() {}

    /// Reads them anew at each call, in some tens of milliseconds.
    ///
    /// @throws IllegalArgumentException if one of them is broken: a fault of the program
    public static RuleBook load() {
        var rules = new ArrayList<Rule>();
        for (var file : FILES) {
            rules.addAll(RuleReader.read(file, text(FOLDER + file + ".yaml")));
        }
        return new RuleBook(rules);
    }

    private static String text(String path) {
        try (var in = BuiltInRules.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
