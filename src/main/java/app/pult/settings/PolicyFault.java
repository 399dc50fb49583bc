package app.pult.settings;

/// What is wrong with the administrator's file; `detail` is the key, the line or the system's own
/// words, as `kind` says. Thread: any.
public record PolicyFault(String file, Kind kind, String detail) {
    public enum Kind {
        /// It is there and cannot be read; `detail` is what the system said.
        UNREADABLE,
        /// It is no YAML; `detail` is the number of the line.
        NO_YAML,
        /// A key that means nothing here; `detail` is the key.
        UNKNOWN_KEY,
        /// A key with a value that it cannot have; `detail` is the key.
        WRONG_VALUE
    }

    /// For the log and for commands, in English.
    public String sentence() {
        var what =
                switch (kind) {
                    case UNREADABLE -> "cannot be read (" + detail + ")";
                    case NO_YAML -> "is not written as YAML (line " + detail + ")";
                    case UNKNOWN_KEY -> "says \"" + detail + "\", which Pult does not know";
                    case WRONG_VALUE -> "has no usable value for \"" + detail + "\"";
                };
        return "The administrator's policy "
                + file
                + " "
                + what
                + ". What it does not say plainly is forbidden until it is mended.";
    }
}
