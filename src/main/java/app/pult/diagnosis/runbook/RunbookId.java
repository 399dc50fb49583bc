package app.pult.diagnosis.runbook;

import com.google.re2j.Pattern;

/// A runbook's name, and that of its file without `.yaml`: small Latin letters, digits, hyphens.
public record RunbookId(String value) {
    static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public RunbookId {
        if (!SHAPE.matches(value)) {
            throw new IllegalArgumentException("no name of a runbook: \"" + value + "\"");
        }
    }
}
