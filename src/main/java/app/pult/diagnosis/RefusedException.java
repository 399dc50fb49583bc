package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;

import java.io.IOException;

/// An input cannot be read to its end, for a reason that has a name; what was read until then
/// counts.
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
