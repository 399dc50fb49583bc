package app.pult.cli;

/// What a command tells the shell. Source: DESIGN, "Command line".
enum ExitCode {
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

    int value() {
        return value;
    }
}
