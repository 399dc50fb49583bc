package app.pult.ui.shell;

/// What the status bar says of the connection: `state` which server and how it is, `age` how old
/// the data is (empty before there is any), `next` when it is tried again (empty where nothing is
/// wrong).
///
/// Thread: any, immutable.
public record StatusLine(Tone tone, String state, String age, String next) {
    public enum Tone {
        GOOD,
        /// The operator's own choice: nothing to worry about.
        QUIET,
        WARNING,
        BAD
    }
}
