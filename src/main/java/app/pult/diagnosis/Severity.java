package app.pult.diagnosis;

import java.util.Locale;

/// How bad a finding is, the worst first.
public enum Severity {
    /// Data or service is lost, or will be soon.
    CRITICAL,
    /// Something does not work.
    ERROR,
    /// It works, and will not for long or not well.
    WARNING,
    /// Worth knowing.
    INFO;

    /// As rules and results write it: `critical`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no severity is written so
    public static Severity of(String id) {
        for (var each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "no severity is called «" + id + "»: critical, error, warning or info");
    }
}
