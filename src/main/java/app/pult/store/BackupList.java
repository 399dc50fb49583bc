package app.pult.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The copies of an account's `work.db`, each read from end to end. Looks only, beside an open
/// window too. Thread: any but JavaFX.
public final class BackupList {
    private BackupList() {}

    /// `taken` by this computer's clock; `bytes` its size.
    public record Copy(String name, Instant taken, long bytes, State state) {}

    public enum State {
        WHOLE,
        /// It cannot be read, or not to its end.
        BROKEN
    }

    /// Newest first; empty for a desk that has none yet.
    ///
    /// @param account the account's folder
    public static List<Copy> of(Path account) throws IOException {
        var copies = new ArrayList<Copy>();
        for (var backup : WorkBackups.of(account.resolve(StoreFiles.WORK)).list()) {
            copies.add(
                    new Copy(
                            String.valueOf(backup.file().getFileName()),
                            backup.taken(),
                            Files.size(backup.file()),
                            WorkBackups.isWhole(backup) ? State.WHOLE : State.BROKEN));
        }
        return List.copyOf(copies);
    }
}
