package app.pult.ui.outbox;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an operator did, in words: a caption for each kind of operation.
///
/// Thread: any, immutable.
record OperationWords(Texts texts, Ages ages, Surroundings around) {
    String what(Operation operation) {
        return switch (operation) {
            case Operation.SendReply reply -> texts.of("outbox.what.reply");
            case Operation.AddNote note -> texts.of("outbox.what.note");
            case Operation.CreateTicket create -> texts.of("outbox.what.create");
            case Operation.ChangeFields change -> capital(changes(change));
            case Operation.Take take -> texts.of("outbox.what.take");
            case Operation.LogTime time -> texts.of("outbox.what.time", ages.span(time.worked()));
        };
    }

    /// To whom it goes; empty for what stays inside.
    String to(Operation operation) {
        return switch (operation) {
            case Operation.SendReply reply -> addresses(reply);
            case Operation.CreateTicket create -> name(create.requester());
            case Operation.AddNote note -> "";
            case Operation.ChangeFields change -> "";
            case Operation.Take take -> "";
            case Operation.LogTime time -> "";
        };
    }

    /// Whether taking it back gives a draft to go on with.
    static boolean isWritten(Operation operation) {
        return operation.draft().isPresent();
    }

    /// What clashes, and what merges by itself.
    ClashLines clash(Merge.Clash clash) {
        return new ClashLines(
                clash,
                clash.conflicts().stream()
                        .map(
                                one ->
                                        new ClashLines.Line(
                                                one.field(),
                                                capital(name(one.field())),
                                                values(one.field(), one.base()),
                                                values(one.field(), one.mine()),
                                                values(one.field(), one.server())))
                        .toList(),
                clash.merged().stream().map(this::change).collect(Collectors.joining(", ")));
    }

    private String values(Field field, List<String> values) {
        return values.isEmpty()
                ? texts.of("outbox.clash.empty")
                : values.stream()
                        .map(value -> value(field, value))
                        .collect(Collectors.joining(", "));
    }

    private String addresses(Operation.SendReply reply) {
        var to = names(reply.recipients().to());
        return reply.recipients().cc().isEmpty()
                ? to
                : texts.of("outbox.to.cc", to, names(reply.recipients().cc()));
    }

    private static String names(List<Address> people) {
        return people.stream().map(OperationWords::name).collect(Collectors.joining(", "));
    }

    private static String name(Address person) {
        return person.name().isBlank() ? person.address() : person.name();
    }

    private String changes(Operation.ChangeFields change) {
        return change.changes().stream().map(this::change).collect(Collectors.joining(", "));
    }

    private String capital(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(texts.locale()) + words.substring(first);
    }

    private String change(FieldChange change) {
        var field = change.field();
        var values = change.mine();
        if (values.isEmpty()) {
            return texts.of("outbox.change.none", name(field));
        }
        return texts.of("outbox.change", name(field), values(field, values));
    }

    private String name(Field field) {
        return switch (field.kind()) {
            case SUBJECT -> texts.of("conversation.field.subject");
            case STATE -> texts.of("conversation.field.state");
            case PRIORITY -> texts.of("conversation.field.priority");
            case GROUP -> texts.of("conversation.field.group");
            case ASSIGNEE -> texts.of("conversation.field.assignee");
            case TAGS -> texts.of("conversation.field.tags");
            case CUSTOM -> field.name();
        };
    }

    private String value(Field field, String value) {
        return switch (field.kind()) {
            case STATE -> texts.of("queue.state." + value.toLowerCase(Locale.ROOT));
            case PRIORITY ->
                    texts.of(
                            "conversation.priority."
                                    + new Priority(Integer.parseInt(value))
                                            .level()
                                            .name()
                                            .toLowerCase(Locale.ROOT));
            case GROUP -> around.groups().getOrDefault(new GroupId(value), value);
            case ASSIGNEE -> around.people().getOrDefault(new PersonId(value), value);
            case SUBJECT, TAGS, CUSTOM -> value;
        };
    }
}
