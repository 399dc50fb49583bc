package app.pult.store.work;

import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.Operation.LogTime;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.Operation.Take;
import app.pult.desk.operation.OperationId;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Operations as they lie in the outbox: a kind, a version of that kind's payload, and the payload.
/// Id and ticket are columns of their own, because a merge moves an operation to another ticket.
///
/// A payload of an older version is brought up step by step; one of an unknown kind or a newer
/// version stays as it is, unread, until a program comes that knows it. Thread: any.
final class OperationJson {
    /// Of every kind so far.
    static final int VERSION = 1;

    private static final String SEND_REPLY = "send_reply";
    private static final String ADD_NOTE = "add_note";
    private static final String CREATE_TICKET = "create_ticket";
    private static final String CHANGE_FIELDS = "change_fields";
    private static final String TAKE = "take";
    private static final String LOG_TIME = "log_time";

    private final int version;
    private final List<PayloadStep> steps;

    OperationJson() {
        this(VERSION, List.of());
    }

    OperationJson(int version, List<PayloadStep> steps) {
        this.version = version;
        this.steps = List.copyOf(steps);
    }

    int version() {
        return version;
    }

    static String kind(Operation operation) {
        return switch (operation) {
            case SendReply reply -> SEND_REPLY;
            case AddNote note -> ADD_NOTE;
            case CreateTicket created -> CREATE_TICKET;
            case ChangeFields changed -> CHANGE_FIELDS;
            case Take take -> TAKE;
            case LogTime logged -> LOG_TIME;
        };
    }

    static String payload(Operation operation) {
        var json = Json.object();
        switch (operation) {
            case SendReply reply -> {
                json.set("recipients", Parts.recipients(reply.recipients()));
                reply.seen().ifPresent(seen -> json.put("seen", seen.value()));
                json.put("text", reply.text()).set("files", OutgoingFiles.write(reply.files()));
            }
            case AddNote note ->
                    json.put("text", note.text()).set("files", OutgoingFiles.write(note.files()));
            case CreateTicket created -> {
                json.set("requester", Parts.address(created.requester()));
                json.set("fields", Parts.fields(created.fields()));
                json.put("text", created.text()).set("files", OutgoingFiles.write(created.files()));
            }
            case ChangeFields changed -> {
                json.put("base", changed.base().value());
                var changes = json.putArray("changes");
                changed.changes().forEach(change -> changes.add(change(change)));
            }
            case Take take -> {
                // Nothing beside its id and ticket.
            }
            case LogTime logged -> json.put("worked_ms", logged.worked().toMillis());
        }
        return Json.write(json);
    }

    /// Empty where this version cannot read it.
    Optional<Operation> read(Stored stored) {
        if (stored.version() > version) {
            return Optional.empty();
        }
        var json = upToDate(stored);
        var id = stored.id();
        var ticket = stored.ticket();
        return switch (stored.kind()) {
            case SEND_REPLY -> Optional.of(reply(id, ticket, json));
            case ADD_NOTE -> Optional.of(note(id, ticket, json));
            case CREATE_TICKET -> Optional.of(created(id, ticket, json));
            case CHANGE_FIELDS -> Optional.of(changed(id, ticket, json));
            case TAKE -> Optional.of(new Take(id, ticket));
            case LOG_TIME ->
                    Optional.of(
                            new LogTime(
                                    id,
                                    ticket,
                                    Duration.ofMillis(json.path("worked_ms").asLong())));
            default -> Optional.empty();
        };
    }

    private JsonNode upToDate(Stored stored) {
        var json = (ObjectNode) Json.read(stored.payload());
        for (var from = stored.version(); from < version; from++) {
            for (var step : steps) {
                if (step.kind().equals(stored.kind()) && step.from() == from) {
                    json = step.rewrite().apply(json);
                }
            }
        }
        return json;
    }

    private static SendReply reply(OperationId id, TicketId ticket, JsonNode json) {
        return new SendReply(
                id,
                ticket,
                Parts.recipients(json.path("recipients")),
                json.has("seen")
                        ? Optional.of(new MessageId(json.path("seen").asString()))
                        : Optional.empty(),
                json.path("text").asString(),
                OutgoingFiles.read(json.path("files")));
    }

    private static AddNote note(OperationId id, TicketId ticket, JsonNode json) {
        return new AddNote(
                id, ticket, json.path("text").asString(), OutgoingFiles.read(json.path("files")));
    }

    private static CreateTicket created(OperationId id, TicketId ticket, JsonNode json) {
        return new CreateTicket(
                id,
                ticket,
                Parts.address(json.path("requester")),
                Parts.fields(json.path("fields")),
                json.path("text").asString(),
                OutgoingFiles.read(json.path("files")));
    }

    private static ChangeFields changed(OperationId id, TicketId ticket, JsonNode json) {
        var changes = new ArrayList<FieldChange>();
        json.path("changes").forEach(change -> changes.add(change(change)));
        return new ChangeFields(id, ticket, new Revision(json.path("base").asLong()), changes);
    }

    private static JsonNode change(FieldChange change) {
        var json = Json.object();
        json.put("field", change.field().kind().name());
        json.put("name", change.field().name());
        json.set("base", Json.array(change.base()));
        json.set("mine", Json.array(change.mine()));
        return json;
    }

    private static FieldChange change(JsonNode json) {
        var kind = Field.Kind.valueOf(json.path("field").asString());
        return new FieldChange(
                new Field(kind, json.path("name").asString()),
                Json.texts(json.path("base")),
                Json.texts(json.path("mine")));
    }

    /// A row of the outbox, as far as it says what is to be done.
    record Stored(OperationId id, TicketId ticket, String kind, int version, String payload) {}
}
