package app.pult.store;

import java.nio.file.Path;
import java.time.Instant;

/// What a start did because `work.db` was broken: `taken` is when the backup in its place was made,
/// by this computer's clock; `broken` is the file as it was; `held` operations wait for a decision.
public record Restored(Instant taken, Path broken, int held) {}
