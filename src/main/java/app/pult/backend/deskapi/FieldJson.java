package app.pult.backend.deskapi;

import app.pult.backend.deskapi.DeskApiJson.Malformed;
import app.pult.desk.Field;
import app.pult.desk.TicketState;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Fields and their values: the API says `state` and `waiting` where our canonical form is
/// [Field#STATE] and `WAITING`; all else is the same.
final class FieldJson {
    private static final Pattern PRIORITY = Pattern.compile("\\d{1,2}|100");
    private static final int VALUE_LENGTH = 10_000;

    private FieldJson() {}

    static Field field(DeskApiJson json) {
        return switch (json.text("field", 20)) {
            case "subject" -> Field.SUBJECT;
            case "state" -> Field.STATE;
            case "priority" -> Field.PRIORITY;
            case "group" -> Field.GROUP;
            case "assignee" -> Field.ASSIGNEE;
            case "tags" -> Field.TAGS;
            case "custom" -> Field.custom(customName(json));
            default -> throw DeskApiJson.wrong("field");
        };
    }

    private static String customName(DeskApiJson json) {
        var name = json.text("name", DeskApiJson.NAME_LENGTH);
        if (name.isEmpty()) {
            throw DeskApiJson.wrong("name");
        }
        return name;
    }

    /// A value in canonical form.
    static List<String> values(Field field, DeskApiJson json, String name) {
        var words = json.strings(name, VALUE_LENGTH);
        return switch (field.kind()) {
            case STATE -> words.stream().map(word -> state(word).name()).toList();
            case PRIORITY -> {
                if (!words.stream().allMatch(word -> PRIORITY.matcher(word).matches())) {
                    throw DeskApiJson.wrong(name);
                }
                yield words;
            }
            case TAGS -> words.stream().sorted().distinct().toList();
            case SUBJECT, GROUP, ASSIGNEE, CUSTOM -> words;
        };
    }

    static TicketState state(String word) {
        for (var state : TicketState.values()) {
            if (word(state).equals(word)) {
                return state;
            }
        }
        throw new Malformed("there is no state of this name");
    }

    static String word(TicketState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode json(Field field) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("field", field.kind().name().toLowerCase(Locale.ROOT));
        if (field.kind() == Field.Kind.CUSTOM) {
            json.put("name", field.name());
        }
        return json;
    }

    static ArrayNode json(Field field, List<String> canonical) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var value : canonical) {
            array.add(field.kind() == Field.Kind.STATE ? value.toLowerCase(Locale.ROOT) : value);
        }
        return array;
    }
}
