package app.pult.sync;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Then;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.Operation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an operation said, as a draft: the way back of writing. Pure. Thread: any.
final class TakenBack {
    private TakenBack() {}

    /// The words and files of operations that were submitted together, and what was to become of
    /// the ticket with them, as drafts.
    static List<Draft> drafts(List<Operation> operations, Instant at) {
        var then = then(operations).fields();
        return operations.stream()
                .flatMap(operation -> draft(operation, at).stream())
                .map(
                        draft ->
                                draft.key().kind() == DraftKey.Kind.NEW_TICKET
                                        ? draft
                                        : draft.withFields(then))
                .toList();
    }

    private static Then then(List<Operation> operations) {
        return operations.stream()
                .filter(Operation.ChangeFields.class::isInstance)
                .flatMap(change -> ((Operation.ChangeFields) change).changes().stream())
                .filter(change -> change.field().equals(Field.STATE))
                .flatMap(change -> change.mine().stream())
                .map(Then::leadingTo)
                .findFirst()
                .orElse(Then.KEEP);
    }

    /// The operation's words and files, as a draft.
    private static Optional<Draft> draft(Operation operation, Instant at) {
        return operation
                .draft()
                .map(
                        key ->
                                switch (operation) {
                                    case Operation.SendReply reply ->
                                            new Draft(
                                                    key,
                                                    reply.text(),
                                                    reply.files(),
                                                    Map.of(),
                                                    reply.seen(),
                                                    at);
                                    case Operation.AddNote note ->
                                            new Draft(
                                                    key,
                                                    note.text(),
                                                    note.files(),
                                                    Map.of(),
                                                    Optional.empty(),
                                                    at);
                                    case Operation.CreateTicket create ->
                                            new Draft(
                                                    key,
                                                    create.text(),
                                                    create.files(),
                                                    form(create),
                                                    Optional.empty(),
                                                    at);
                                    case Operation.ChangeFields change -> throw wordless(change);
                                    case Operation.Take take -> throw wordless(take);
                                    case Operation.LogTime time -> throw wordless(time);
                                });
    }

    private static IllegalStateException wordless(Operation operation) {
        return new IllegalStateException("nothing is written in " + operation.id());
    }

    private static Map<String, String> form(Operation.CreateTicket create) {
        var form = new LinkedHashMap<String, String>();
        form.put("requester", create.requester().address());
        form.put("requesterName", create.requester().name());
        List.of(Field.SUBJECT, Field.STATE, Field.PRIORITY, Field.GROUP, Field.ASSIGNEE, Field.TAGS)
                .forEach(
                        field ->
                                put(
                                        form,
                                        create.fields(),
                                        field,
                                        field.kind().name().toLowerCase(Locale.ROOT)));
        create.fields()
                .custom()
                .keySet()
                .forEach(name -> put(form, create.fields(), Field.custom(name), "custom." + name));
        return form;
    }

    private static void put(
            Map<String, String> form, TicketFields fields, Field field, String name) {
        var value = fields.get(field);
        if (!value.isEmpty()) {
            form.put(name, String.join("\n", value));
        }
    }
}
