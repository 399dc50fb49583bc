package app.pult.ui.conversation;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.Texts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Fields of a ticket and their values in the operator's words.
///
/// Thread: any, immutable.
final class FieldWords {
    private final Texts texts;

    FieldWords(Texts texts) {
        this.texts = texts;
    }

    String name(Field field) {
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

    String values(Field field, List<String> values, View.Open open) {
        return values.isEmpty()
                ? texts.of("conversation.field.none")
                : values.stream()
                        .map(value -> value(field, value, open))
                        .collect(Collectors.joining(", "));
    }

    private String value(Field field, String value, View.Open open) {
        return switch (field.kind()) {
            case STATE -> word("queue.state." + value.toLowerCase(Locale.ROOT), value);
            case PRIORITY -> priority(value);
            case GROUP ->
                    open.groups().stream()
                            .filter(group -> group.id().equals(new GroupId(value)))
                            .findFirst()
                            .map(group -> group.name())
                            .orElse(value);
            case ASSIGNEE ->
                    open.operators().stream()
                            .filter(person -> person.id().equals(new PersonId(value)))
                            .findFirst()
                            .map(Person::name)
                            .orElse(value);
            case SUBJECT, TAGS, CUSTOM -> value;
        };
    }

    /// What a server told of the past keeps to no limits of ours: the nearest word, else its own.
    private String priority(String value) {
        return value.matches("-?\\d{1,18}")
                ? texts.of(
                        "conversation.priority."
                                + Priority.nearest(Long.parseLong(value))
                                        .level()
                                        .name()
                                        .toLowerCase(Locale.ROOT))
                : value;
    }

    private String word(String key, String otherwise) {
        return texts.has(key) ? texts.of(key) : otherwise;
    }
}
