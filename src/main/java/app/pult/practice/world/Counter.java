package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.PersonId;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.change.Merge;
import app.pult.practice.world.MessageTable.Entry;
import app.pult.practice.world.MessageTable.FileEntry;
import app.pult.practice.world.StoredTicket.Fate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Carries out one operation, or says why not; its changes are in the caller's transaction, so that
/// a refusal leaves nothing. Thread: one step.
final class Counter {
    private final Connection db;
    private final Operator operator;
    private final Instant now;
    private final Predicate<String> hasContent;

    Counter(Connection db, Operator operator, Instant now, Predicate<String> hasContent) {
        this.db = db;
        this.operator = operator;
        this.now = now;
        this.hasContent = hasContent;
    }

    /// What came of it: the ticket it is in, and the message it made.
    record Done(long ticket, Optional<Long> message) {}

    Done carryOut(Order order, Optional<String> ifMatch) throws SQLException {
        if (operator.rights() == Operator.Rights.READ) {
            throw new DeskProblem(403, "forbidden", "You may read tickets but not change them.");
        }
        checkFiles(order.attached());
        return switch (order) {
            case Order.Reply reply -> reply(reply);
            case Order.Note note ->
                    write(note.id(), ticket(note.ticket()), "note", note.text(), note.files());
            case Order.Create create -> create(create);
            case Order.Change change -> change(change, ifMatch);
            case Order.Take take -> take(take);
            case Order.LogTime time -> logTime(time);
        };
    }

    /// The ticket an operation is about, or the one it lives on as.
    private StoredTicket ticket(String remote) throws SQLException {
        var number = Names.number('t', remote);
        var ticket = number.isPresent() ? TicketTable.find(db, number.getAsLong()) : none();
        while (ticket.isPresent() && ticket.get().fate() == Fate.MERGED) {
            ticket = TicketTable.find(db, ticket.get().into().orElseThrow());
        }
        var found =
                ticket.orElseThrow(
                        () -> new DeskProblem(404, "not-found", "There is no ticket of this id."));
        if (found.fate() == Fate.DELETED) {
            throw new DeskProblem(410, "ticket-deleted", "The ticket was deleted.");
        }
        if (!operator.sees(found)) {
            throw new DeskProblem(
                    403, "ticket-hidden", "This ticket belongs to a group you may not see.");
        }
        return found;
    }

    private static Optional<StoredTicket> none() {
        return Optional.empty();
    }

    private void checkFiles(List<Order.FileOrder> files) {
        var missing =
                files.stream().map(Order.FileOrder::sha256).filter(hasContent.negate()).toList();
        if (!missing.isEmpty()) {
            var problem =
                    new DeskProblem(
                            422, "upload-missing", "A file was not uploaded before its message.");
            problem.members().set("missing", Values.array(missing));
            throw problem;
        }
    }

    /// A first reply opens a new ticket, as operators expect of a helpdesk.
    private Done reply(Order.Reply reply) throws SQLException {
        var ticket = ticket(reply.ticket());
        var done = write(reply.id(), ticket, "reply", reply.text(), reply.files());
        if (ticket.fields().state() == TicketState.NEW) {
            set(
                    TicketTable.load(db, ticket.id()),
                    Field.STATE,
                    List.of(TicketState.OPEN.name()),
                    reply.id());
        }
        return done;
    }

    private Done write(
            String id, StoredTicket ticket, String kind, String text, List<Order.FileOrder> files)
            throws SQLException {
        var entry =
                Entry.written(ticket.id(), operator.id(), now, kind, text)
                        .by(Optional.of(id))
                        .with(entries(files));
        var message = MessageTable.append(db, entry);
        TicketTable.store(db, ticket, now);
        return new Done(ticket.id(), Optional.of(message));
    }

    private static List<FileEntry> entries(List<Order.FileOrder> files) {
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

    private Done create(Order.Create create) throws SQLException {
        checkFields(create.fields());
        var requester = People.find(db, create.requester(), now);
        var ticket =
                TicketTable.insert(
                        db,
                        new StoredTicket(
                                0,
                                1,
                                create.fields(),
                                Optional.of(requester),
                                "phone",
                                now,
                                now,
                                Optional.empty(),
                                0,
                                Fate.ALIVE,
                                Optional.empty(),
                                Optional.empty()));
        var entry =
                Entry.written(ticket, requester, now, "customer", create.text())
                        .by(Optional.of(create.id()))
                        .with(entries(create.files()));
        var message = MessageTable.append(db, entry);
        TicketTable.store(db, TicketTable.load(db, ticket), now);
        return new Done(ticket, Optional.of(message));
    }

    private Done change(Order.Change change, Optional<String> ifMatch) throws SQLException {
        var ticket = ticket(change.ticket());
        if (ifMatch.isPresent() && !ifMatch.get().equals("\"" + ticket.revision() + "\"")) {
            throw new DeskProblem(
                    412,
                    "revision-changed",
                    "The ticket has revision " + ticket.revision() + " by now.");
        }
        var merged = Merge.merge(ticket.fields(), change.changes());
        if (!merged.conflicts().isEmpty()) {
            throw conflict(ticket, merged.conflicts());
        }
        checkFields(merged.fields());
        for (var wish : change.changes()) {
            set(TicketTable.load(db, ticket.id()), wish.field(), wish.mine(), change.id());
        }
        return new Done(ticket.id(), Optional.empty());
    }

    private DeskProblem conflict(StoredTicket ticket, List<Merge.Conflict> conflicts)
            throws SQLException {
        var problem =
                new DeskProblem(409, "conflict", "Somebody else changed the same in the meantime.");
        var fields = problem.members().putArray("conflicts");
        for (var conflict : conflicts) {
            var json = Values.json(conflict.field());
            json.set("base", Values.words(conflict.field(), conflict.base()));
            json.set("value", Values.words(conflict.field(), conflict.mine()));
            json.set("server", Values.words(conflict.field(), conflict.server()));
            fields.add(json);
        }
        var now = new Rendering(db);
        now.ticket(operator, ticket);
        problem.members().set("changes", now.changes());
        return problem;
    }

    /// Groups and assignees have to exist; a ticket may be handed to a group its giver cannot see.
    private void checkFields(TicketFields fields) throws SQLException {
        if (fields.group().isPresent()) {
            var group = fields.group().get().value();
            if (Sql.number(db, "SELECT count(*) FROM groups WHERE id = ?", group) == 0) {
                throw DeskProblem.invalid("There is no group \"" + group + "\".");
            }
        }
        if (fields.assignee().isPresent()) {
            var assignee = fields.assignee().get().value();
            if (Sql.number(db, "SELECT count(*) FROM operators WHERE id = ?", assignee) == 0) {
                throw DeskProblem.invalid("There is no operator \"" + assignee + "\".");
            }
        }
    }

    private void set(StoredTicket ticket, Field field, List<String> value, String operation)
            throws SQLException {
        TicketTable.set(db, ticket, field, value, operator.id(), now, Optional.of(operation));
    }

    private Done take(Order.Take take) throws SQLException {
        var ticket = ticket(take.ticket());
        var holder = ticket.fields().assignee().map(PersonId::value);
        if (holder.isPresent() && !holder.get().equals(operator.id())) {
            var problem =
                    new DeskProblem(
                            409, "already-taken", People.name(db, holder.get()) + " was faster.");
            var now = new Rendering(db);
            now.ticket(operator, ticket);
            problem.members().set("changes", now.changes());
            throw problem;
        }
        set(ticket, Field.ASSIGNEE, List.of(operator.id()), take.id());
        return new Done(ticket.id(), Optional.empty());
    }

    private Done logTime(Order.LogTime time) throws SQLException {
        var ticket = ticket(time.ticket());
        TicketTable.store(db, ticket.withWorked(ticket.workedMs() + time.seconds() * 1000), now);
        return new Done(ticket.id(), Optional.empty());
    }
}
