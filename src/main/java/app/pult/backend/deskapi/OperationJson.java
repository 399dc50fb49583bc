package app.pult.backend.deskapi;

import app.pult.backend.Outgoing;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.Operation.LogTime;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.Operation.Take;
import app.pult.desk.operation.OutgoingFile;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Operations as the Desk API wants them. Thread: any.
final class OperationJson {
    private OperationJson() {}

    static ObjectNode of(Outgoing outgoing) {
        var operation = outgoing.operation();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", operation.id().toString());
        json.put("kind", kind(operation));
        outgoing.ticket().ifPresent(ticket -> json.put("ticket", ticket.value()));
        switch (operation) {
            case SendReply reply -> {
                json.set("to", addresses(reply.recipients().to()));
                json.set("cc", addresses(reply.recipients().cc()));
                reply.seen().ifPresent(seen -> json.put("seen", seen.value()));
                json.put("text", reply.text());
            }
            case AddNote note -> json.put("text", note.text());
            case CreateTicket create -> {
                json.set("requester", address(create.requester()));
                json.set("fields", fields(create.fields()));
                json.put("text", create.text());
            }
            case ChangeFields change -> change(json, change);
            case Take take -> {}
            case LogTime time -> json.put("seconds", Math.max(1, time.worked().toSeconds()));
        }
        var files = files(operation);
        if (!files.isEmpty()) {
            var array = json.putArray("files");
            files.forEach(file -> array.add(file(file)));
        }
        return json;
    }

    private static String kind(Operation operation) {
        return switch (operation) {
            case SendReply reply -> "reply";
            case AddNote note -> "note";
            case CreateTicket create -> "create";
            case ChangeFields change -> "change";
            case Take take -> "take";
            case LogTime time -> "log_time";
        };
    }

    static List<OutgoingFile> files(Operation operation) {
        return switch (operation) {
            case SendReply reply -> reply.files();
            case AddNote note -> note.files();
            case CreateTicket create -> create.files();
            case ChangeFields change -> List.of();
            case Take take -> List.of();
            case LogTime time -> List.of();
        };
    }

    private static void change(ObjectNode json, ChangeFields change) {
        json.put("base", change.base().value());
        var changes = json.putArray("changes");
        for (var one : change.changes()) {
            var item = FieldJson.json(one.field());
            item.set("base", FieldJson.json(one.field(), one.base()));
            item.set("value", FieldJson.json(one.field(), one.mine()));
            changes.add(item);
        }
    }

    private static ArrayNode addresses(List<Address> addresses) {
        var array = JsonNodeFactory.instance.arrayNode();
        addresses.forEach(address -> array.add(address(address)));
        return array;
    }

    private static ObjectNode address(Address address) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", address.name())
                .put("address", address.address());
    }

    private static ObjectNode fields(TicketFields fields) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("subject", fields.subject());
        json.put("state", FieldJson.word(fields.state()));
        json.put("priority", fields.priority().value());
        fields.group().ifPresent(group -> json.put("group", group.value()));
        fields.assignee().ifPresent(assignee -> json.put("assignee", assignee.value()));
        var tags = json.putArray("tags");
        fields.tags().forEach(tags::add);
        var custom = json.putObject("custom");
        fields.custom()
                .forEach(
                        (name, values) -> {
                            var array = custom.putArray(name);
                            values.forEach(array::add);
                        });
        return json;
    }

    private static ObjectNode file(OutgoingFile file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", file.name())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("sha256", file.blob().value());
    }
}
