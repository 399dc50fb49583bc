package app.pult.launch;

import app.pult.desk.Directory;
import app.pult.desk.Holdings;
import app.pult.desk.Tickets;
import app.pult.desk.operation.OutboxEntry;
import app.pult.diagnosis.team.TeamBook;
import app.pult.knowledge.RuleTally;
import app.pult.search.Search;
import app.pult.settings.Account;
import app.pult.store.Store;
import app.pult.store.StoreException;
import app.pult.store.cache.SearchIndex.Agreement;
import app.pult.store.work.ProbeRunTable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account's desk to look at, beside an open window too: nothing can be changed through it.
/// Thread: any but JavaFX.
public final class DeskView implements AutoCloseable {
    private final Store store;

    private DeskView(Store store) {
        this.store = store;
    }

    /// @throws IOException in a sentence, if there is no such desk or it cannot be read
    public static DeskView open(Account account, Machine machine) throws IOException {
        try {
            return new DeskView(
                    Store.openReadOnly(machine.folders().account(account), machine.clock()));
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    public Tickets tickets() {
        return store.tickets();
    }

    public Directory directory() {
        return store.directory();
    }

    public Search search() {
        return store.search();
    }

    /// What is not final, in order.
    public List<OutboxEntry> waiting() {
        return store.outbox().open();
    }

    public Holdings holdings() {
        return store.mirror().holdings();
    }

    /// Reads the databases from end to end.
    ///
    /// @throws StoreException of kind DAMAGED if one of them is
    public void check() {
        store.check();
    }

    /// Compares the search index with the databases.
    public Agreement checkSearch() {
        return store.checkSearch();
    }

    /// The rules and runbooks in the desk's articles.
    TeamBook team() {
        try (var shelf = new DeskShelf(store.articles())) {
            return shelf.team();
        }
    }

    /// The rules that its operator called wrong.
    List<RuleTally> doubtedRules() {
        return store.ruleExperience().doubted();
    }

    /// The last probes from this desk, the newest first.
    List<ProbeRunTable.Entry> probeRuns(int most) {
        return store.probeRuns().last(most);
    }

    /// When the desk last knew that it had everything.
    public Optional<Instant> caughtUpAt() {
        return store.mirror().caughtUpAt();
    }

    @Override
    public void close() {
        store.close();
    }
}
