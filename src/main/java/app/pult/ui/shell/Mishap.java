package app.pult.ui.shell;

import java.util.Locale;

/// What went wrong on this computer while the operator did something, as far as it makes a
/// difference to what they do next. Thread: any.
public enum Mishap {
    /// The desk's own files cannot be read or written.
    STORE,
    DISK_FULL,
    /// A file to attach or to fetch is larger than any that is kept.
    FILE_TOO_LARGE,
    /// A file to attach cannot be read.
    FILE_UNREADABLE,
    /// A file cannot be written where the operator wanted it: another disk, a share.
    FILE_NOT_WRITTEN,
    /// A file to fetch: the server cannot be reached.
    FILE_UNREACHABLE,
    /// A file to fetch: the server does not give it to this operator.
    FILE_FORBIDDEN,
    /// A file to fetch: the server fails, or sends something else.
    FILE_BROKEN,
    /// The desktop has no program for a file.
    FILE_WITHOUT_PROGRAM;

    /// Its part of the names of its sentences.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
