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
    public List<Draft> list() {
        return work.read(
                "list drafts",
                session ->
                        session.list(
                                "SELECT "
                                        + DraftTable.COLUMNS
                                        + " FROM drafts ORDER BY saved_at DESC, ticket_id, kind",
                                DraftTable::draft));
    }

    @Override
    public List<Draft> versions(DraftKey key) {
        return work.read(
                "list versions of a draft",
                session ->
                        session.list(
                                "SELECT "
                                        + DraftTable.COLUMNS
                                        + " FROM draft_versions WHERE ticket_id = ? AND kind = ?"
                                        + " ORDER BY saved_at DESC, id DESC",
                                DraftTable::draft,
                                IdentityTable.home(session, key.ticket()).value(),
                                key.kind()));
    }

    @Override
    public void remove(DraftKey key) {
        work.run(
                "remove a draft",
                tx -> {
                    var now = IdentityTable.home(tx, key);
                    if (DraftTable.archive(tx, now)) {
                        tx.afterCommit(() -> feed.tell(now));
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
