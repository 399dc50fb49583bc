package app.pult.store.cache;

import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.Change.MessageAdded;
import app.pult.desk.change.Change.PersonChanged;
import app.pult.desk.change.Change.TicketChanged;
import app.pult.desk.change.Change.TicketDeleted;
import app.pult.desk.change.Change.TicketHidden;
import app.pult.desk.change.Change.TicketMerged;
import app.pult.desk.change.MessageSnapshot;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror.Applied;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;
import app.pult.store.cache.ServerTickets.Standing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what the server told, within one transaction, and keeps count of whom it touched. Thread:
/// the writer of `cache.db`.
final class ChangeWriter {
    private final Transaction tx;
    private final IdentityMap identities;
    private final SearchIndex index;
    private final Map<RemoteId, TicketId> local;
    private final Batch tickets;
    private final SearchWriter search;
    private final Map<RemoteId, TicketId> homes = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();
    private final List<PersonId> renamed = new ArrayList<>();
    private boolean articlesTouched;

    /// `local` has a name for every ticket that [#tickets] finds in the changes.
    ChangeWriter(
            Transaction tx,
            IdentityMap identities,
            SearchIndex index,
            Map<RemoteId, TicketId> local)
            throws SQLException {
        this.tx = tx;
        this.index = index;
        this.identities = identities;
        this.local = local;
        this.tickets = ServerTickets.upserts(tx);
        this.search = index.writer(tx);
    }

    /// The tickets a change is about.
    static Stream<RemoteId> tickets(Change change) {
        return switch (change) {
            case TicketChanged changed -> Stream.of(changed.ticket().id());
            case MessageAdded added -> Stream.of(added.message().ticket());
            case TicketDeleted deleted -> Stream.of(deleted.ticket());
            case TicketMerged merged -> Stream.of(merged.ticket(), merged.into());
            case TicketHidden hidden -> Stream.of(hidden.ticket());
            case PersonChanged changed -> Stream.empty();
            case Change.GroupChanged changed -> Stream.empty();
            case Change.ArticleChanged changed -> Stream.empty();
            case Change.ArticleRemoved removed -> Stream.empty();
            case Change.CannedResponseChanged changed -> Stream.empty();
            case Change.CannedResponseRemoved removed -> Stream.empty();
            case Change.MacroChanged changed -> Stream.empty();
            case Change.MacroRemoved removed -> Stream.empty();
            case Change.Unknown unknown -> Stream.empty();
        };
    }

    /// What is told of tickets in flight is left out, and the ticket marked.
    Applied write(List<Change> changes, Instant seenAt, Predicate<RemoteId> inFlight)
            throws SQLException {
        var underway = local.keySet().stream().filter(inFlight).collect(Collectors.toSet());
        var sorted =
                changes.stream()
                        .collect(Collectors.partitioningBy(change -> touches(change, underway)));
        var leftOut = sorted.getOrDefault(true, List.of());
        var applied = sorted.getOrDefault(false, List.of());
        for (var change : leftOut) {
            // Of a merge both: the one that is not in flight would never be told of it again.
            for (var remote : tickets(change).toList()) {
                Refetches.add(tx, remote);
            }
        }
        people(applied, seenAt);
        var messages = new MessageWriter(tx, messages(applied));
        for (var change : applied) {
            write(change, messages);
        }
        tickets.send();
        messages.send();
        index.changed(search, applied, messages);
        OutOfSight.refill(tx);
        return leftOut.isEmpty() ? Applied.WHOLE : Applied.IN_PART;
    }

    /// What is found of the changes: taken apart since [#write], still to be sent.
    SearchWriter search() {
        return search;
    }

    /// A merge is one of the ticket that goes. The other one gets no word from the server by it.
    private static boolean touches(Change change, Set<RemoteId> tickets) {
        return change instanceof TicketMerged merged
                ? tickets.contains(merged.ticket())
                : tickets(change).anyMatch(tickets::contains);
    }

    /// Local ids of tickets whose effective rows may be different now.
    Set<Long> touched() throws SQLException {
        if (!renamed.isEmpty()) {
            touched.addAll(PeopleTable.ticketsOf(tx, renamed));
            renamed.clear();
        }
        return touched;
    }

    boolean articlesTouched() {
        return articlesTouched;
    }

    private void people(List<Change> changes, Instant seenAt) throws SQLException {
        var people =
                changes.stream()
                        .filter(PersonChanged.class::isInstance)
                        .map(PersonChanged.class::cast)
                        .toList();
        if (!people.isEmpty()) {
            renamed.addAll(PeopleTable.write(tx, people, seenAt));
        }
    }

    private static List<MessageSnapshot> messages(List<Change> changes) {
        return changes.stream()
                .filter(MessageAdded.class::isInstance)
                .map(change -> ((MessageAdded) change).message())
                .toList();
    }

    private void write(Change change, MessageWriter messages) throws SQLException {
        switch (change) {
            case TicketChanged changed -> {
                var id = touch(changed.ticket().id());
                ServerTickets.upsert(tickets, id, changed.ticket());
            }
            case MessageAdded added -> {
                var id = home(added.message().ticket());
                touched.add(id.value());
                messages.write(id, added.message()).ifPresent(from -> touched.add(from.value()));
            }
            case TicketDeleted deleted -> bury(deleted.ticket(), Standing.DELETED);
            case TicketHidden hidden -> bury(hidden.ticket(), Standing.HIDDEN);
            case TicketMerged merged -> merge(merged, messages);
            case PersonChanged person -> {
                // Written before all others, so that the others find the names.
            }
            case Change.GroupChanged group -> group(group);
            case Change.ArticleChanged article -> {
                ShelfTables.put(tx, article.article());
                articlesTouched = true;
            }
            case Change.ArticleRemoved removed -> {
                tx.update("DELETE FROM articles WHERE id = ?", removed.article().value());
                ShelfFiles.remove(tx, ShelfFiles.Shelf.ARTICLE, removed.article().value());
                articlesTouched = true;
            }
            case Change.CannedResponseChanged response -> ShelfTables.put(tx, response.response());
            case Change.CannedResponseRemoved removed -> {
                tx.update("DELETE FROM canned_responses WHERE id = ?", removed.id());
                ShelfFiles.remove(tx, ShelfFiles.Shelf.CANNED_RESPONSE, removed.id());
            }
            case Change.MacroChanged macro -> ShelfTables.put(tx, macro.macro());
            case Change.MacroRemoved removed ->
                    tx.update("DELETE FROM macros WHERE id = ?", removed.id());
            case Change.Unknown unknown -> ShelfTables.park(tx, unknown);
        }
    }

    private TicketId touch(RemoteId remote) {
        var id = id(remote);
        touched.add(id.value());
        return id;
    }

    private TicketId id(RemoteId remote) {
        var id = local.get(remote);
        if (id == null) {
            throw new IllegalStateException("no local id for " + remote);
        }
        return id;
    }

    /// Where messages of a ticket belong: it may have been merged since.
    private TicketId home(RemoteId remote) throws SQLException {
        var known = homes.get(remote);
        if (known != null) {
            return known;
        }
        var home = ServerTickets.resolve(tx, id(remote));
        homes.put(remote, home);
        return home;
    }

    private void bury(RemoteId remote, Standing standing) throws SQLException {
        tickets.send();
        ServerTickets.bury(tx, touch(remote), remote, standing);
    }

    /// Operations and drafts move first, in `work.db`: after a crash in between, the batch comes
    /// again.
    private void merge(TicketMerged merged, MessageWriter messages) throws SQLException {
        var from = touch(merged.ticket());
        var into = home(merged.into());
        if (from.equals(into)) {
            return;
        }
        tickets.send();
        messages.send();
        identities.merge(from, into);
        var isNews = ServerTickets.merge(tx, from, merged.ticket(), into);
        var moved =
                tx.update(
                        "UPDATE messages SET ticket_id = ? WHERE ticket_id = ?",
                        into.value(),
                        from.value());
        touched.add(into.value());
        homes.clear();
        if (isNews || moved > 0) {
            Refetches.add(tx, merged.into());
        }
    }

    private void group(Change.GroupChanged changed) throws SQLException {
        if (ShelfTables.put(tx, changed.group())) {
            touched.addAll(
                    tx.list(
                            "SELECT id FROM tickets WHERE group_id = ?",
                            row -> row.number("id"),
                            changed.group().id().value()));
        }
    }
}
