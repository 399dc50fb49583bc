package app.pult.practice.world;

import app.pult.practice.world.StoredTicket.Fate;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One answer in the making: rows of the tables become things of the Desk API. People are told once
/// an answer, before the first thing that names them. Thread: one answer.
final class Rendering {
    private final Connection db;
    private final ArrayNode changes = Values.array();
    private final Set<String> told = new LinkedHashSet<>();

    Rendering(Connection db) {
        this.db = db;
    }

    ArrayNode changes() {
        return changes;
    }

    int size() {
        return changes.size();
    }

    void tombstone(String kind, String id) {
        changes.addObject().put("kind", kind).put("id", id);
    }

    /// The ticket as this operator may see it: whole, or what stands in its place.
    void ticket(Operator operator, StoredTicket ticket) throws SQLException {
        if (ticket.fate() == Fate.DELETED) {
            tombstone("ticket_deleted", ticket.remote());
        } else if (ticket.fate() == Fate.MERGED) {
            changes.addObject()
                    .put("kind", "ticket_merged")
                    .put("id", ticket.remote())
                    .put("into", Names.ticket(ticket.into().orElseThrow()));
        } else if (!operator.sees(ticket)) {
            tombstone("ticket_hidden", ticket.remote());
        } else {
            people(peopleOf(ticket));
            changes.addObject().put("kind", "ticket").set("ticket", json(ticket));
        }
    }

    static Set<String> peopleOf(StoredTicket ticket) {
        var people = new LinkedHashSet<String>();
        ticket.requester().ifPresent(people::add);
        ticket.fields().assignee().ifPresent(assignee -> people.add(assignee.value()));
        return people;
    }

    static ObjectNode json(StoredTicket ticket) {
        var json = Values.object();
        json.put("id", ticket.remote());
        json.put("number", Long.toString(ticket.id()));
        json.put("revision", ticket.revision());
        json.set("fields", Values.json(ticket.fields()));
        ticket.requester().ifPresent(requester -> json.put("requester", requester));
        json.put("channel", ticket.channel());
        json.put("createdAt", ticket.created().toString());
        json.put("updatedAt", ticket.updated().toString());
        ticket.due().ifPresent(due -> json.put("dueAt", due.toString()));
        json.put("workedSeconds", ticket.workedMs() / 1000);
        return json;
    }

    /// Tickets with their whole conversations.
    void whole(Operator operator, List<StoredTicket> tickets) throws SQLException {
        var messages = messages("m.ticket IN (SELECT value FROM json_each(?))", idsOf(tickets));
        var people = new LinkedHashSet<String>();
        tickets.forEach(ticket -> people.addAll(peopleOf(ticket)));
        messages.forEach(message -> people.add(message.get("author").asString()));
        people(people);
        for (var ticket : tickets) {
            ticket(operator, ticket);
        }
        messages.forEach(this::message);
    }

    private static String idsOf(List<StoredTicket> tickets) {
        var ids = Values.array();
        tickets.forEach(ticket -> ids.add(ticket.id()));
        return ids.toString();
    }

    void message(ObjectNode message) {
        changes.addObject().put("kind", "message").set("message", message);
    }

    /// Messages of a condition on `m`, oldest first within each ticket.
    List<ObjectNode> messages(String where, Object... arguments) throws SQLException {
        var attachments = attachments(where, arguments);
        return Sql.list(
                db,
                "SELECT m.id, m.ticket, m.author, m.at, m.kind, m.text, m.html, m.event, m.operation"
                        + " FROM messages m WHERE "
                        + where
                        + " ORDER BY m.ticket, m.id",
                row -> {
                    var json = json(row);
                    var own = attachments.get(row.getLong("id"));
                    if (own != null) {
                        json.set("attachments", own);
                    }
                    return json;
                },
                arguments);
    }

    private java.util.Map<Long, ArrayNode> attachments(String where, Object... arguments)
            throws SQLException {
        var found = new java.util.HashMap<Long, ArrayNode>();
        Sql.list(
                db,
                "SELECT a.id, a.message, a.name, a.media_type, a.size, a.content_id FROM messages m"
                        + " JOIN attachments a ON a.message = m.id WHERE "
                        + where
                        + " ORDER BY a.id",
                row -> {
                    var json =
                            found.computeIfAbsent(row.getLong("message"), id -> Values.array())
                                    .addObject();
                    attachment(Names.attachment(row.getLong("id")), json, row);
                    Sql.text(row, "content_id").ifPresent(id -> json.put("contentId", id));
                    return json;
                },
                arguments);
        return found;
    }

    static ObjectNode attachment(String id, ObjectNode json, ResultSet row) throws SQLException {
        return json.put("id", id)
                .put("name", row.getString("name"))
                .put("mediaType", row.getString("media_type"))
                .put("size", row.getLong("size"));
    }

    private static ObjectNode json(ResultSet row) throws SQLException {
        var json = Values.object();
        json.put("id", Names.message(row.getLong("id")));
        json.put("ticket", Names.ticket(row.getLong("ticket")));
        json.put("author", row.getString("author"));
        json.put("at", Instant.ofEpochMilli(row.getLong("at")).toString());
        json.put("order", row.getLong("id"));
        json.put("kind", row.getString("kind"));
        var event = Sql.text(row, "event");
        if (event.isPresent()) {
            json.putRawValue("event", new RawValue(event.get()));
        } else {
            json.put("text", row.getString("text"));
        }
        Sql.text(row, "html").ifPresent(html -> json.put("html", html));
        Sql.text(row, "operation").ifPresent(operation -> json.put("operation", operation));
        return json;
    }

    /// Tells of those who were not told of yet.
    void people(Collection<String> ids) throws SQLException {
        var untold = new ArrayList<>(ids);
        untold.removeAll(told);
        if (untold.isEmpty()) {
            return;
        }
        told.addAll(untold);
        for (var person :
                Sql.list(
                        db,
                        "SELECT id, name, address, role FROM people"
                                + " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
                        Rendering::personChange,
                        Values.array(untold).toString())) {
            changes.add(person);
        }
    }

    static ObjectNode personChange(ResultSet row) throws SQLException {
        var change = Values.object().put("kind", "person").put("role", row.getString("role"));
        change.set("person", person(row));
        return change;
    }

    static ObjectNode person(ResultSet row) throws SQLException {
        var json =
                Values.object().put("id", row.getString("id")).put("name", row.getString("name"));
        Optional.of(row.getString("address"))
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> json.put("address", address));
        return json;
    }
}
