package app.pult.diagnosis;

import java.util.Locale;

/// How bad a finding is, the worst first.
public enum Severity {
    /// Data or service is lost, or will be soon.
    CRITICAL("критично", "critical"),
    /// Something does not work.
    ERROR("ошибка", "error"),
    /// It works, and will not for long or not well.
    WARNING("важно", "warning"),
    /// Worth knowing.
    INFO("к сведению", "note");

    private final String ru;
    private final String en;

    Severity(String ru, String en) {
        this.ru = ru;
        this.en = en;
    }

    /// As a person reads it.
    public Bilingual words() {
        return new Bilingual(ru, en);
    }

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
