package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.desk.Holdings;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.OperationId;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The mirror in `cache.db`, and the effective tickets on top of it. Thread: any but JavaFX.
public final class SqliteMirror implements Mirror {
    private final Database cache;
    private final IdentityMap identities;
    private final SearchIndex index = new SearchIndex();
    private final FileTexts fileTexts = new FileTexts();
    private final EffectiveFeed effective;
    private final ChangeFeed<Boolean> articles = new ChangeFeed<>();

    public SqliteMirror(Database cache, Database work, IdentityMap identities) {
        this.cache = cache;
        this.identities = identities;
        this.effective = new EffectiveFeed(work, index);
    }

    @Override
    public Cursor cursor() {
        return cache.read("load the cursor", Facts::cursor);
    }

    @Override
    public Holdings holdings() {
        return cache.read("count the mirror", Facts::holdings);
    }

    @Override
    public Optional<Instant> caughtUpAt() {
        return cache.read("load when the mirror was up to date", Facts::caughtUpAt);
    }

    @Override
    public void apply(ChangeBatch batch, Predicate<RemoteId> inFlight) {
        var local = localIds(batch.changes());
        cache.run(
                "apply changes",
                tx -> {
                    apply(tx, batch.changes(), local, batch.serverTime(), inFlight);
                    Facts.cursor(tx, batch.next());
                    if (batch.more() == ChangeBatch.More.CAUGHT_UP) {
                        Facts.caughtUpAt(tx, batch.serverTime());
                    }
                });
    }

    @Override
    public Applied applyEcho(List<Change> changes, Predicate<RemoteId> inFlight) {
        var local = localIds(changes);
        return cache.write(
                "apply an echo", tx -> apply(tx, changes, local, Instant.EPOCH, inFlight));
    }

    @Override
    public Applied applyFetched(
            RemoteId ticket, List<Change> changes, Predicate<RemoteId> inFlight) {
        var local = localIds(changes);
        return cache.write(
                "apply a fetched ticket",
                tx -> {
                    var applied = apply(tx, changes, local, Instant.EPOCH, inFlight);
                    if (applied == Applied.WHOLE) {
                        Refetches.remove(tx, ticket);
                    }
                    return applied;
                });
    }

    @Override
    public List<Parked> parked(long after, int limit) {
        return cache.read(
                "list parked changes", session -> ShelfTables.parked(session, after, limit));
    }

    @Override
    public void applyParked(List<Long> parked, List<Change> changes, Predicate<RemoteId> inFlight) {
        var local = localIds(changes);
        cache.run(
                "apply parked changes",
                tx -> {
                    for (var id : parked) {
                        tx.update("DELETE FROM parked_changes WHERE id = ?", id);
                    }
                    apply(tx, changes, local, Instant.EPOCH, inFlight);
                });
    }

    @Override
    public List<RemoteId> toRefetch(int limit) {
        return cache.read("list tickets to fetch again", session -> Refetches.list(session, limit));
    }

    @Override
    public void markForRefetch(RemoteId ticket) {
        cache.run("mark for refetch", tx -> Refetches.add(tx, ticket));
    }

    @Override
    public boolean emptyOutOfSight(Instant now) {
        return cache.write(
                "empty tickets out of sight",
                tx -> {
                    var emptied = OutOfSight.empty(tx, now);
                    effective.compute(tx, emptied);
                    return !emptied.isEmpty();
                });
    }

    @Override
    public void rebase(Set<TicketId> tickets) {
        if (!tickets.isEmpty()) {
            cache.run(
                    "rebase tickets",
                    tx -> effective.compute(tx, tickets.stream().map(TicketId::value).toList()));
        }
    }

    @Override
    public Set<TicketId> overlaid() {
        return new HashSet<>(
                cache.read(
                        "list overlaid tickets",
                        session ->
                                session.list(
                                        "SELECT ticket_id FROM overlaid",
                                        row -> new TicketId(row.number("ticket_id")))));
    }

    @Override
    public void rebuild() {
        cache.run("rebuild effective tickets", effective::rebuild);
    }

    @Override
    public Optional<TicketSnapshot> find(TicketId ticket) {
        return cache.read("find a server ticket", session -> ServerTickets.find(session, ticket));
    }

    @Override
    public List<MessageSnapshot> messagesAfter(TicketId ticket, Optional<MessageId> seen) {
        return cache.read(
                "list server messages",
                session -> {
                    var server = ServerTickets.find(session, ticket);
                    return server.isEmpty()
                            ? List.of()
                            : Conversations.behind(session, ticket, server.get().id(), seen);
                });
    }

    @Override
    public List<Attachment> filesToBring(long largest, int limit) {
        return cache.read(
                "list files to bring", session -> ShelfFiles.missing(session, largest, limit));
    }

    @Override
    public void downloaded(AttachmentId attachment, BlobId blob) {
        cache.run(
                "remember a download",
                tx -> {
                    MessageWriter.downloaded(tx, attachment, blob);
                    // The same bytes may have come with another message before.
                    index.file(tx, blob.value());
                    tx.afterCommit(fileTexts::wake);
                    var shown = Conversations.showing(tx, attachment);
                    if (!shown.isEmpty()) {
                        tx.afterCommit(() -> effective.tell(Set.copyOf(shown)));
                    }
                    if (ShelfFiles.isOfArticle(tx, attachment)) {
                        tx.afterCommit(() -> articles.tell(true));
                    }
                });
    }

    @Override
    public Revision revision(TicketId ticket) {
        return cache.read("find a revision", session -> ServerTickets.revision(session, ticket));
    }

    @Override
    public boolean hasMessageOf(OperationId origin) {
        return cache.read(
                "look for a message", session -> Conversations.hasMessageOf(session, origin));
    }

    @Override
    public void signedIn(Person me) {
        cache.run(
                "remember who signed in",
                tx -> {
                    var before = Facts.me(tx);
                    Facts.me(tx, me);
                    var told = new Change.PersonChanged(me, Change.Role.OPERATOR);
                    PeopleTable.write(tx, List.of(told), Instant.EPOCH);
                    index.person(tx, me);
                    if (!before.equals(Optional.of(me))) {
                        // What is mine, and what I have not read, is different for everybody.
                        ViewFilters.signedIn(tx, me.id().value());
                        effective.rebuild(tx);
                    }
                });
    }

    @Override
    public void hasChats(boolean has) {
        boolean isNews =
                cache.write(
                        "remember whether there are chats",
                        tx -> {
                            boolean before = Facts.hasChats(tx);
                            Facts.hasChats(tx, has);
                            return before != has;
                        });
        if (isNews) {
            effective.tell(Set.of());
        }
    }

    /// See [app.pult.desk.Tickets#watch].
    public Subscription watchTickets(Consumer<Set<TicketId>> listener) {
        return effective.watch(listener);
    }

    /// See [app.pult.knowledge.Articles#watch].
    public Subscription watchArticles(Runnable listener) {
        return articles.watch(news -> listener.run());
    }

    /// See [app.pult.store.Store#searchUpkeep].
    public SearchUpkeep searchUpkeep(Blobs blobs, SearchUpkeep.FileWords words) {
        return new SearchUpkeep(cache, index, fileTexts, blobs, words);
    }

    SearchIndex index() {
        return index;
    }

    private Map<RemoteId, TicketId> localIds(List<Change> changes) {
        return identities.localIds(
                changes.stream().flatMap(ChangeWriter::tickets).distinct().toList());
    }

    private Applied apply(
            Transaction tx,
            List<Change> changes,
            Map<RemoteId, TicketId> local,
            Instant seenAt,
            Predicate<RemoteId> inFlight)
            throws SQLException {
        var writer = new ChangeWriter(tx, identities, index, local);
        var applied = writer.write(changes, seenAt, inFlight);
        // One search writer for both: rows of messages go in while tickets are taken apart.
        effective.compute(tx, writer.touched(), writer.search());
        writer.search().send();
        if (writer.articlesTouched()) {
            tx.afterCommit(() -> articles.tell(true));
        }
        return applied;
    }
}
