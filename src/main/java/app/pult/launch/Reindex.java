package app.pult.launch;

import app.pult.preview.FileWords;
import app.pult.settings.Account;
import app.pult.store.Store;
import app.pult.store.StoreException;

import java.io.IOException;

/// Makes the search index of a desk anew, from its tables. Thread: any but JavaFX.
public final class Reindex {
    private Reindex() {}

    /// @throws IOException in a sentence, if the desk is open elsewhere or cannot be written
    public static void run(Account account, Machine machine) throws IOException {
        try (var store = Store.open(machine.folders().account(account), machine.clock())) {
            var upkeep = store.searchUpkeep(FileWords::of);
            upkeep.empty();
            upkeep.catchUp();
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
