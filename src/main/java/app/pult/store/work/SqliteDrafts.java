package app.pult.store.work;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Drafts in `work.db`. Thread: any but JavaFX.
public final class SqliteDrafts implements Drafts {
    private final Database work;
    private final ChangeFeed<DraftKey> feed;

    public SqliteDrafts(Database work, ChangeFeed<DraftKey> feed) {
        this.work = work;
        this.feed = feed;
    }

    @Override
    public void save(Draft draft) {
        work.run(
                "save a draft",
                tx -> {
                    var key = DraftTable.save(tx, draft);
                    tx.afterCommit(() -> feed.tell(key));
                });
    }

    @Override
    public Optional<Draft> find(DraftKey key) {
        return work.read(
                "find a draft",
                session -> DraftTable.find(session, IdentityTable.home(session, key)));
    }

    @Override
    public Optional<Draft> resume(DraftKey key) {
        boolean isWhole =
                work.read(
                        "look for parts of a draft",
                        session -> DraftTable.isWhole(session, IdentityTable.home(session, key)));
        return isWhole
                ? find(key)
                : work.write("join drafts", tx -> DraftTable.join(tx, IdentityTable.home(tx, key)));
    }

    @Override
    public List<Draft> list() {
        return work.read("list drafts", DraftTable::list);
    }

    @Override
    public List<Draft> versions(DraftKey key) {
        return work.read(
                "list versions of a draft",
                session -> DraftVersionTable.list(session, IdentityTable.home(session, key)));
    }

    @Override
    public void remove(DraftKey key) {
        work.run(
                "remove a draft",
                tx -> {
                    if (DraftTable.archive(tx, key)) {
                        var home = IdentityTable.home(tx, key);
                        tx.afterCommit(() -> feed.tell(home));
                    }
                });
    }

    @Override
    public TicketId newTicket() {
        return work.write("give out a local id", IdentityTable::create);
    }

    @Override
    public Subscription watch(Consumer<DraftKey> listener) {
        return feed.watch(listener);
    }
}
