package app.pult.update;

/// Why nothing is offered. In each case nothing was changed and nothing was fetched but the
/// manifest. Thread: any.
public enum Trouble {
    /// What is configured is neither an https address nor a folder.
    NO_PLACE,
    /// What is configured is no Ed25519 public key.
    NO_KEY,
    UNREACHABLE,
    /// There is a server or a folder, but no manifest.
    ABSENT,
    /// It sends elsewhere: whoever configured the place says where.
    REDIRECTED,
    TOO_LARGE,
    MALFORMED,
    BAD_SIGNATURE,
    EXPIRED,
    /// Older than one that was seen: somebody shows yesterday's.
    REPLAYED,
    /// It offers less than what runs here.
    DOWNGRADE,
    /// What runs here has no version.
    DEVELOPMENT
}
