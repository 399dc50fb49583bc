package app.pult.ui.shell;

import app.pult.desk.Subscription;
import app.pult.sync.SyncStatus;

import java.util.function.Consumer;

/// The operator's hold on the sync engine: what it is doing, and the few things it can be told.
/// None of these calls waits for the network. Thread: any.
public interface Connection {
    enum Mode {
        ONLINE,
        /// The operator's own choice: nothing is fetched and nothing sent.
        OFFLINE
    }

    SyncStatus status();

    /// Called on an engine thread whenever the status changed.
    Subscription watch(Consumer<SyncStatus> listener);

    void work(Mode mode);

    void syncNow();

    void stopFirstSync();

    void resumeFirstSync();
}
