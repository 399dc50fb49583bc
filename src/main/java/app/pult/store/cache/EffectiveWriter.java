package app.pult.store.cache;

import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;
import app.pult.store.cache.Rebase.Effective;
import app.pult.store.cache.Rebase.EffectiveTicket;
import app.pult.store.cache.Rebase.WaitingMessage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes effective rows of some tickets. Thread: the writer of `cache.db`, one transaction.
final class EffectiveWriter {
    private static final long NEVER_DUE = Long.MAX_VALUE;

    private final Transaction tx;
    private final Names names;
    private final Batch tickets;
    private final Batch messages;
    private final Batch overlaid;
    private final List<Long> absent = new ArrayList<>();

    /// `ids` as [Json#ids] writes them: what was laid over these tickets goes first.
    EffectiveWriter(Transaction tx, String ids, Names names) throws SQLException {
        this.tx = tx;
        this.names = names;
        tx.update(
                """
                DELETE FROM waiting_messages WHERE ticket_id IN (
                  SELECT ticket_id FROM overlaid WHERE ticket_id IN (SELECT value FROM json_each(?)))
                """,
                ids);
        tx.update("DELETE FROM overlaid WHERE ticket_id IN (SELECT value FROM json_each(?))", ids);
        this.tickets = tx.batch(UPSERT);
        // One whose operation moved with its ticket is there already, under the old one.
        this.messages =
                tx.batch(
                        """
                        INSERT INTO waiting_messages (id, ticket_id, operation, sequence, kind, author,
                          author_name, author_address, at, text, files)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET ticket_id = excluded.ticket_id,
                          sequence = excluded.sequence, author = excluded.author,
                          author_name = excluded.author_name,
                          author_address = excluded.author_address, text = excluded.text,
                          files = excluded.files
                        """);
        this.overlaid = tx.batch("INSERT INTO overlaid (ticket_id) VALUES (?)");
    }

    private static final String UPSERT =
            """
            INSERT INTO tickets (id, remote, number, number_key, subject, state, phase, active, priority,
              group_id, group_name, assignee, assignee_name, requester, requester_name,
              requester_address, cc, tags, custom, channel, created_at, updated_at, due_at, urgent_at,
              worked_ms, revision, unread, waiting, stuck, unsent,
              filter_text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?)
            ON CONFLICT (id) DO UPDATE SET remote = excluded.remote, number = excluded.number,
              number_key = excluded.number_key, subject = excluded.subject, state = excluded.state,
              phase = excluded.phase, active = excluded.active, priority = excluded.priority,
              group_id = excluded.group_id, group_name = excluded.group_name,
              assignee = excluded.assignee, assignee_name = excluded.assignee_name,
              requester = excluded.requester, requester_name = excluded.requester_name,
              requester_address = excluded.requester_address, cc = excluded.cc, tags = excluded.tags,
              custom = excluded.custom, channel = excluded.channel, created_at = excluded.created_at,
              updated_at = excluded.updated_at, due_at = excluded.due_at,
              urgent_at = excluded.urgent_at, worked_ms = excluded.worked_ms,
              revision = excluded.revision, unread = excluded.unread, waiting = excluded.waiting,
              stuck = excluded.stuck, unsent = excluded.unsent,
              filter_text = excluded.filter_text
            """;

    void write(long id, Effective effective, boolean unread, boolean untouched)
            throws SQLException {
        if (effective.ticket().isPresent()) {
            ticket(id, effective, effective.ticket().get(), unread);
        } else {
            absent.add(id);
        }
        for (var message : effective.messages()) {
            message(id, message);
        }
        if (!untouched) {
            overlaid.add(id);
        }
    }

    /// The server took it away: nothing to show, and what waits for it is in the outbox only.
    void gone(long id, boolean untouched) throws SQLException {
        absent.add(id);
        if (!untouched) {
            overlaid.add(id);
        }
    }

    void moved(Map<Long, Long> moved) throws SQLException {
        var batch =
                tx.batch(
                        """
                        INSERT INTO moved (ticket_id, into_id) VALUES (?, ?)
                        ON CONFLICT (ticket_id) DO UPDATE SET into_id = excluded.into_id
                        """);
        for (var ticket : moved.entrySet()) {
            batch.add(ticket.getKey(), ticket.getValue());
        }
        batch.send();
    }

    void send() throws SQLException {
        tickets.send();
        messages.send();
        overlaid.send();
        if (!absent.isEmpty()) {
            tx.update(
                    "DELETE FROM tickets WHERE id IN (SELECT value FROM json_each(?))",
                    Json.ids(absent));
        }
    }

    private void ticket(long id, Effective effective, EffectiveTicket ticket, boolean unread)
            throws SQLException {
        var fields = ticket.fields();
        var times = ticket.times();
        var requester = maybe(ticket.requester(), effective.requester());
        var assignee = maybe(fields.assignee(), Optional.empty());
        tickets.add(
                id,
                ticket.remote().map(RemoteId::value),
                ticket.number(),
                FoldedText.numberKey(ticket.number()),
                fields.subject(),
                fields.state(),
                phase(fields.state()),
                fields.state().active(),
                fields.priority().value(),
                fields.group().map(GroupId::value).orElse(""),
                fields.group().isPresent() ? names.group(fields.group().get()) : "",
                assignee.map(person -> person.id().value()).orElse(""),
                assignee.map(Person::name).orElse(""),
                requester.map(person -> person.id().value()).orElse(""),
                requester.map(Person::name).orElse(""),
                requester.map(Person::address).orElse(""),
                Json.write(ticket.cc().stream().map(PersonId::value).toList()),
                Json.write(fields.tags()),
                Json.writeLists(fields.custom()),
                ticket.channel(),
                times.created(),
                times.updated(),
                times.due(),
                times.due().map(Instant::toEpochMilli).orElse(NEVER_DUE),
                times.worked(),
                ticket.revision().value(),
                unread,
                effective.waiting(),
                effective.stuck(),
                effective.waiting() + effective.stuck() > 0,
                filterText(ticket, requester));
    }

    private Optional<Person> maybe(Optional<PersonId> id, Optional<Person> takenDown)
            throws SQLException {
        return id.isEmpty() ? Optional.empty() : Optional.of(names.person(id.get(), takenDown));
    }

    private static String filterText(EffectiveTicket ticket, Optional<Person> requester) {
        var texts = new ArrayList<String>();
        texts.add(ticket.fields().subject());
        texts.add(ticket.number());
        requester.ifPresent(
                person -> {
                    texts.add(person.name());
                    texts.add(person.address());
                });
        texts.addAll(ticket.fields().tags());
        return FoldedText.join(texts);
    }

    private void message(long ticket, WaitingMessage message) throws SQLException {
        var author = message.author();
        messages.add(
                message.id().value(),
                ticket,
                message.operation().toString(),
                message.sequence(),
                message.kind(),
                author.id().value(),
                author.name(),
                author.address(),
                message.at(),
                message.text(),
                Json.write(OutgoingFiles.write(message.files())));
    }

    /// As the column `phase` has it.
    static int phase(TicketState state) {
        return switch (state) {
            case NEW, OPEN -> 1;
            case WAITING -> 2;
            case SOLVED, REJECTED -> 3;
        };
    }
}
