package app.pult.store.cache;

import app.pult.store.Json;
import app.pult.store.OutgoingFiles;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;
import app.pult.store.cache.EffectiveRows.Attention;
import app.pult.store.cache.Rebase.Effective;
import app.pult.store.cache.Rebase.WaitingMessage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes effective rows of some tickets. Thread: the writer of `cache.db`, one transaction.
final class EffectiveWriter {
    private final Transaction tx;
    private final EffectiveRows tickets;
    private final Batch messages;
    private final Batch overlaid;
    private final List<Long> absent = new ArrayList<>();

    /// `ids` as [Json#ids] writes them: what was laid over these tickets goes first.
    EffectiveWriter(Transaction tx, String ids, Names names) throws SQLException {
        this.tx = tx;
        tx.update(
                """
                DELETE FROM waiting_messages WHERE ticket_id IN (
                  SELECT ticket_id FROM overlaid WHERE ticket_id IN (SELECT value FROM json_each(?)))
                """,
                ids);
        tx.update("DELETE FROM overlaid WHERE ticket_id IN (SELECT value FROM json_each(?))", ids);
        this.tickets = new EffectiveRows(tx, ids, names);
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

    void write(long id, Effective effective, Attention attention, boolean untouched)
            throws SQLException {
        if (effective.ticket().isPresent()) {
            tickets.put(id, effective, effective.ticket().get(), attention);
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
}
