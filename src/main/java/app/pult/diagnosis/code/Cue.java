package app.pult.diagnosis.code;

/// What a word says of a number near it; the words are in `cues.txt`. Thread: any.
enum Cue {
    ERROR,
    CODE,
    STATUS,
    EXIT,
    SIGNAL,
    ERRNO,
    HTTP,
    SMTP,
    VPN,
    RDP,
    DEVICE,
    STOP,
    MSI,
    WINDOWS,
    PRINT,
    TLS,
    DNS,
    SMART,
    SYSTEMD,
    /// A server or program answers: what follows may be its code.
    VERB,
    /// A command whose numbers are exit codes.
    TOOL,
    /// Something does not work.
    FAIL,
    /// Counts what stands before it.
    UNIT,
    /// The number after it is the number of that.
    OWNER,
    /// Makes a "code" one of a door, a telephone, a parcel.
    SECRET,
    /// Stands between a cue and its number and says nothing.
    GLUE,
    /// What follows is a measure.
    DENY;

    @SuppressWarnings("EnumOrdinal") // bits of one run, never stored
    long bit() {
        return 1L << ordinal();
    }

    boolean in(long cues) {
        return (cues & bit()) != 0;
    }

    static long of(Cue... cues) {
        long bits = 0;
        for (var cue : cues) {
            bits |= cue.bit();
        }
        return bits;
    }
}
