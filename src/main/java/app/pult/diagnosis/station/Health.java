package app.pult.diagnosis.station;

/// How one check came out; later is worse. Thread: any.
public enum Health {
    GOOD,
    /// Not looked at, or nobody can tell.
    UNKNOWN,
    /// Works, but wants somebody soon.
    WATCH,
    BAD
}
