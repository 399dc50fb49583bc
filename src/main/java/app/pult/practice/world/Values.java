package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Field values between the Desk API's JSON (state names in lower case) and the canonical form of
/// [Field], and the JSON kept in the tables.
final class Values {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(List<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    static String word(TicketState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static TicketState state(String word) {
        for (var state : TicketState.values()) {
            if (word(state).equals(word)) {
                return state;
            }
        }
        throw DeskProblem.invalid("There is no state \"" + word + "\".");
    }

    static Field field(String kind, Optional<String> name) {
        return switch (kind) {
            case "subject" -> Field.SUBJECT;
            case "state" -> Field.STATE;
            case "priority" -> Field.PRIORITY;
            case "group" -> Field.GROUP;
            case "assignee" -> Field.ASSIGNEE;
            case "tags" -> Field.TAGS;
            case "custom" ->
                    Field.custom(
                            name.filter(n -> !n.isEmpty())
                                    .orElseThrow(
                                            () ->
                                                    DeskProblem.invalid(
                                                            "A custom field needs its name.")));
            default -> throw DeskProblem.invalid("There is no field \"" + kind + "\".");
        };
    }

    static ObjectNode json(Field field) {
        var json = object().put("field", field.kind().name().toLowerCase(Locale.ROOT));
        if (field.kind() == Field.Kind.CUSTOM) {
            json.put("name", field.name());
        }
        return json;
    }

    /// Canonical values in the words of the API.
    static ArrayNode words(Field field, List<String> canonical) {
        return array(
                field.kind() == Field.Kind.STATE
                        ? canonical.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList()
                        : canonical);
    }

    /// The API's words in canonical form.
    static List<String> canonical(Field field, List<String> words) {
        return switch (field.kind()) {
            case STATE -> words.stream().map(word -> state(word).name()).toList();
            case TAGS -> words.stream().sorted().distinct().toList();
            case SUBJECT, PRIORITY, GROUP, ASSIGNEE, CUSTOM -> List.copyOf(words);
        };
    }

    static ObjectNode json(TicketFields fields) {
        var json = object();
        json.put("subject", fields.subject());
        json.put("state", word(fields.state()));
        json.put("priority", fields.priority().value());
        fields.group().ifPresent(group -> json.put("group", group.value()));
        fields.assignee().ifPresent(assignee -> json.put("assignee", assignee.value()));
        json.set("tags", array(fields.tags()));
        json.set("custom", custom(fields.custom()));
        return json;
    }

    static ObjectNode custom(Map<String, List<String>> custom) {
        var json = object();
        custom.forEach((name, values) -> json.set(name, array(values)));
        return json;
    }

    static TicketFields fields(
            String subject,
            TicketState state,
            int priority,
            Optional<String> group,
            Optional<String> assignee,
            String tags,
            String custom) {
        return new TicketFields(
                subject,
                state,
                new Priority(priority),
                group.map(GroupId::new),
                assignee.map(PersonId::new),
                strings(parse(tags)),
                stringLists(parse(custom)));
    }

    static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(value -> strings.add(value.asString()));
        return strings;
    }

    static Map<String, List<String>> stringLists(JsonNode object) {
        var map = new TreeMap<String, List<String>>();
        object.properties().forEach(e -> map.put(e.getKey(), strings(e.getValue())));
        return map;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalStateException("The practice desk's file holds broken JSON", e);
        }
    }
}
