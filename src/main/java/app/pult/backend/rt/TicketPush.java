package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Accepted;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Json;
import app.pult.backend.http.ServerClock;
import app.pult.backend.http.Written;
import app.pult.desk.Field;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Receipt;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// New tickets. RT drops silently what it does not like, so that each field is compared afterwards.
/// Thread: any.
final class TicketPush {
    private final RtDirectory directory;
    private final RtFieldNames names;
    private final RtWrites writes;
    private final RtEchoes echoes;
    private final Doubts doubts;
    private final ServerClock clock;

    TicketPush(
            RtDirectory directory,
            RtFieldNames names,
            RtWrites writes,
            RtEchoes echoes,
            Doubts doubts,
            ServerClock clock) {
        this.directory = directory;
        this.names = names;
        this.writes = writes;
        this.echoes = echoes;
        this.doubts = doubts;
        this.clock = clock;
    }

    PushResult create(Outgoing outgoing, Operation.CreateTicket creation) throws BackendException {
        var impossible = MessagePush.impossible(creation.text(), creation.files(), writes);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        return switch (writes.post("ticket", json(creation), creation.files())) {
            case Written.Uncertain uncertain -> doubts.settle(outgoing, uncertain.words());
            case Written.Answered(var answer) -> {
                if (Refusals.isDone(answer)) {
                    yield proven(outgoing, creation, answer);
                }
                yield Refusals.isCertain(answer)
                        ? Refusals.of(answer, Refusal.INVALID, clock)
                        : doubts.settle(outgoing, "The server answered " + answer.status());
            }
        };
    }

    private ObjectNode json(Operation.CreateTicket creation) throws BackendException {
        var json = MessagePush.content(creation.text());
        json.putArray("Requestor").add(creation.requester().address());
        var fields = creation.fields();
        for (var field : fieldsOf(fields)) {
            names.put(json, field, fields.get(field));
        }
        if (fields.group().isEmpty()) {
            var first = directory.queues().keySet().stream().sorted().findFirst();
            first.ifPresent(queue -> json.put("Queue", Long.toString(queue)));
        }
        if (directory.marksTickets()) {
            json.withObjectProperty("CustomFields")
                    .put(CustomField.CREATED_BY, creation.id().toString());
        }
        return json;
    }

    /// Those that have a value.
    private static List<Field> fieldsOf(TicketFields fields) {
        var present = new ArrayList<>(List.of(Field.SUBJECT, Field.STATE, Field.PRIORITY));
        fields.group().ifPresent(group -> present.add(Field.GROUP));
        fields.assignee().ifPresent(assignee -> present.add(Field.ASSIGNEE));
        if (!fields.tags().isEmpty()) {
            present.add(Field.TAGS);
        }
        fields.custom().keySet().forEach(name -> present.add(Field.custom(name)));
        return present;
    }

    private PushResult proven(Outgoing outgoing, Operation.CreateTicket creation, Answer answer) {
        try {
            var id = RtJson.id(Json.tree(answer));
            var receipt = new Receipt(RtTicket.remote(id), Optional.empty());
            return proven(creation, receipt, id, answer);
        } catch (BackendException e) {
            return doubts.settle(outgoing, "Created under a number that was not told");
        }
    }

    private PushResult proven(
            Operation.CreateTicket creation, Receipt receipt, long id, Answer answer) {
        try {
            var echo = echoes.read(id, 0);
            var server = echo.row().fields();
            var refused =
                    fieldsOf(creation.fields()).stream()
                            .map(f -> new FieldChange(f, List.of(), creation.fields().get(f)))
                            .filter(change -> !names.isDone(change, server))
                            .toList();
            return refused.isEmpty()
                    ? new Accepted(receipt, echo.changes())
                    : new PushResult.Partial(
                            receipt, refused, Refusals.words(answer), echo.changes());
        } catch (BackendException hidden) {
            // made in a queue whose tickets its maker may not see, or the line broke: made it is
            return new Accepted(receipt, List.of());
        }
    }
}
