package app.pult.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What *Test connection* found, step by step, in the order they were tried. The first failed step
/// names the cause; steps behind it are absent. `certificateEnds` is empty where there is none, or
/// none that was accepted.
public record ConnectionReport(
        List<Step> steps, Optional<String> signedInAs, Optional<Instant> certificateEnds) {
    public ConnectionReport {
        steps = List.copyOf(steps);
    }

    /// Of a connection without a certificate.
    public ConnectionReport(List<Step> steps, Optional<String> signedInAs) {
        this(steps, signedInAs, Optional.empty());
    }

    public boolean works() {
        return steps.stream().allMatch(step -> step.problem().isEmpty());
    }

    /// `detail`: an address, a version, the server's own words; shown, never parsed.
    public record Step(Stage stage, Optional<Problem> problem, String detail, long millis) {}

    public enum Stage {
        NAME,
        CONNECT,
        TLS,
        HELPDESK,
        VERSION,
        SIGN_IN,
        PERMISSION
    }

    public enum Problem {
        UNKNOWN_HOST,
        REFUSED,
        TIMEOUT,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_WRONG_NAME,
        CERTIFICATE_UNTRUSTED,
        TLS_FAILED,
        NOT_A_HELPDESK,
        VERSION_TOO_OLD,
        WRONG_CREDENTIALS,
        NO_PERMISSION,
        SERVER_ERROR
    }
}
