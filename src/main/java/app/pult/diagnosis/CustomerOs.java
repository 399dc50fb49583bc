package app.pult.diagnosis;

import app.pult.knowledge.Platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which system the customer's machine has, by what was read from it. Thread: any.
public final class CustomerOs {
    private static final String NAME = "os.name";
    private static final List<String> OF_LINUX = List.of("linux", "systemd", "kernel");

    private CustomerOs() {}

    /// By the name that a report gives, the one read last; else by the family of the first rule
    /// that found something; empty where neither says.
    public static Optional<Platform> of(Diagnosis diagnosis) {
        return diagnosis.facts().reversed().stream()
                .filter(fact -> fact.key().equals(NAME))
                .findFirst()
                .map(fact -> named(fact.value()))
                .or(() -> byRules(diagnosis.findings()));
    }

    private static Platform named(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        if (small.contains("windows")) {
            return Platform.WINDOWS;
        }
        return small.contains("macos") || small.contains("mac os") || small.contains("darwin")
                ? Platform.MACOS
                : Platform.LINUX;
    }

    private static Optional<Platform> byRules(List<Finding> findings) {
        for (var finding : findings) {
            var family = finding.rule().split("\\.", 2)[0];
            if (family.equals("windows")) {
                return Optional.of(Platform.WINDOWS);
            }
            if (OF_LINUX.contains(family)) {
                return Optional.of(Platform.LINUX);
            }
        }
        return Optional.empty();
    }
}
