package app.pult.launch.command;

import java.util.Arrays;
import java.util.Optional;

/// What a command tells the shell. Source: DESIGN, "Command line".
public enum ExitCode {
    DONE(0),
    /// The check failed, or something is held.
    FAILED(1),
    WRONG_USE(2),
    /// The server or the network failed.
    SERVER(3);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }

    static Optional<ExitCode> of(int value) {
        return Arrays.stream(values()).filter(code -> code.value == value).findFirst();
    }
}
