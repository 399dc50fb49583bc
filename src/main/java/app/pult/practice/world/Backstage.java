package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.practice.world.MessageTable.Entry;
import app.pult.practice.world.MessageTable.FileEntry;
import app.pult.practice.world.StoredTicket.Fate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What others do at the practice desk: customers who write, colleagues who act, an administrator
/// who deletes, merges and takes rights away. For tests, trainers and the simulated customers;
/// nothing here asks for permission. Thread: any.
public final class Backstage {
    private final World world;

    public Backstage(World world) {
        this.world = world;
    }

    /// A file as a customer sends it.
    public record SentFile(String name, String mediaType, String sha256, long size) {}

    @FunctionalInterface
    private interface Deed<T> {
        T done(Connection db, Instant now) throws SQLException;
    }

    private <T> T act(Deed<T> deed) {
        var now = world.now();
        var result = world.database().run(db -> deed.done(db, now));
        world.changed();
        return result;
    }

    public SentFile file(String name, String mediaType, byte[] bytes) {
        return new SentFile(name, mediaType, world.contents().store(bytes), bytes.length);
    }

    /// A customer opens a ticket: new, nobody's, of normal urgency.
    public RemoteId customerAsks(
            String requester, GroupId group, String subject, String text, List<SentFile> files) {
        return act(
                (db, now) -> {
                    var fields =
                            new TicketFields(
                                    subject,
                                    TicketState.NEW,
                                    Priority.NORMAL,
                                    Optional.of(group),
                                    Optional.empty(),
                                    List.of(),
                                    Map.of());
                    var id =
                            TicketTable.insert(
                                    db,
                                    new StoredTicket(
                                            0,
                                            1,
                                            fields,
                                            Optional.of(requester),
                                            "mail",
                                            now,
                                            now,
                                            Optional.empty(),
                                            0,
                                            Fate.ALIVE,
                                            Optional.empty(),
                                            Optional.empty()));
                    MessageTable.append(
                            db,
                            Entry.written(id, requester, now, "customer", text)
                                    .with(entries(files)));
                    Journal.log(db, Journal.TICKET, Long.toString(id));
                    return new RemoteId(Names.ticket(id));
                });
    }

    static List<FileEntry> entries(List<SentFile> files) {
        return files.stream()
                .map(
                        f ->
                                new FileEntry(
                                        f.name(),
                                        f.mediaType(),
                                        f.size(),
                                        f.sha256(),
                                        Optional.empty()))
                .toList();
    }

    /// The requester writes again; a waiting or solved ticket is open again.
    public void customerWrites(RemoteId ticket, String text) {
        write(ticket, Optional.empty(), "customer", text, List.of(), Optional.of(TicketState.OPEN));
    }

    public void colleagueReplies(RemoteId ticket, String colleague, String text) {
        write(ticket, Optional.of(colleague), "reply", text, List.of(), Optional.empty());
    }

    public void colleagueNotes(RemoteId ticket, String colleague, String text) {
        write(ticket, Optional.of(colleague), "note", text, List.of(), Optional.empty());
    }

    /// Somebody writes; the requester if nobody is named. A new ticket stays new unless told
    /// otherwise.
    void write(
            RemoteId remote,
            Optional<String> author,
            String kind,
            String text,
            List<FileEntry> files,
            Optional<TicketState> then) {
        act(
                (db, now) -> {
                    var ticket = load(db, remote);
                    var by = author.or(ticket::requester).orElse("anna");
                    MessageTable.append(
                            db, Entry.written(ticket.id(), by, now, kind, text).with(files));
                    var stored = TicketTable.store(db, ticket, now);
                    var state = stored.fields().state();
                    if (then.isPresent() && state != TicketState.NEW) {
                        TicketTable.set(
                                db,
                                stored,
                                Field.STATE,
                                List.of(then.get().name()),
                                by,
                                now,
                                Optional.empty());
                    }
                    return stored;
                });
    }

    public void colleagueTakes(RemoteId ticket, String colleague) {
        colleagueSets(ticket, colleague, Field.ASSIGNEE, List.of(colleague));
    }

    /// A colleague gives one field a value in its canonical form.
    public void colleagueSets(RemoteId remote, String colleague, Field field, List<String> value) {
        act(
                (db, now) -> {
                    TicketTable.set(
                            db, load(db, remote), field, value, colleague, now, Optional.empty());
                    return remote;
                });
    }

    public void delete(RemoteId remote) {
        act(
                (db, now) ->
                        TicketTable.store(
                                db,
                                load(db, remote).withFate(Fate.DELETED, Optional.empty()),
                                now));
    }

    /// Every message of one ticket goes to another, which it lives on as.
    public void merge(RemoteId remote, RemoteId into) {
        act(
                (db, now) -> {
                    var ticket = load(db, remote);
                    var target = load(db, into);
                    Sql.run(
                            db,
                            "UPDATE messages SET ticket = ? WHERE ticket = ?",
                            target.id(),
                            ticket.id());
                    TicketTable.store(
                            db, ticket.withFate(Fate.MERGED, Optional.of(target.id())), now);
                    Journal.logMessagesOf(db, target.id());
                    var event = Values.object().put("type", "merged").put("into", into.value());
                    MessageTable.append(db, MessageTable.event(target.id(), "boris", now, event));
                    return TicketTable.store(db, target, now);
                });
    }

    /// An operator sees these groups from now on, and what they saw before is to be hidden.
    public void permit(String operator, List<GroupId> groups) {
        act(
                (db, now) -> {
                    Sql.run(
                            db,
                            "UPDATE operator_groups SET standing = 'past' WHERE operator = ?",
                            operator);
                    for (var group : groups) {
                        Sql.run(
                                db,
                                "INSERT OR REPLACE INTO operator_groups (operator, group_id, standing)"
                                        + " VALUES (?, ?, 'now')",
                                operator,
                                group.value());
                    }
                    for (var group :
                            Sql.list(
                                    db,
                                    "SELECT group_id FROM operator_groups WHERE operator = ?",
                                    row -> row.getString(1),
                                    operator)) {
                        Journal.logTicketsOf(db, group);
                    }
                    return operator;
                });
    }

    /// Takes an article, a canned response or a macro away.
    public void remove(String kind, String id) {
        act(
                (db, now) -> {
                    Sql.run(
                            db,
                            "UPDATE "
                                    + LibraryRendering.table(kind)
                                    + " SET removed = 1 WHERE id = ?",
                            id);
                    Journal.log(db, kind, id);
                    return id;
                });
    }

    /// Somebody edits an article's title and body.
    public void editArticle(String id, String title, String body) {
        act(
                (db, now) -> {
                    Sql.run(
                            db,
                            "UPDATE articles SET title = ?, body = ?, updated_at = ? WHERE id = ?",
                            title,
                            body,
                            now,
                            id);
                    Journal.log(db, Journal.ARTICLE, id);
                    return id;
                });
    }

    static StoredTicket load(Connection db, RemoteId remote) throws SQLException {
        return TicketTable.load(db, Names.number('t', remote.value()).orElse(0));
    }
}
