package app.pult.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Small values that SQL stores and never looks into, as JSON text. Thread: any.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NO_TEXTS = "[]";
    private static final String NO_LISTS = "{}";

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// @throws IllegalStateException if it is not JSON: our own rows always are
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalStateException("a stored value is not JSON", e);
        }
    }

    public static ArrayNode array(List<String> texts) {
        var array = array();
        texts.forEach(array::add);
        return array;
    }

    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>(array.size());
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /// A list of texts; most are empty, and cost nothing.
    public static String write(List<String> texts) {
        return texts.isEmpty() ? NO_TEXTS : write(array(texts));
    }

    public static List<String> readTexts(String json) {
        return json.equals(NO_TEXTS) ? List.of() : texts(read(json));
    }

    public static String writeLists(Map<String, List<String>> lists) {
        return lists.isEmpty() ? NO_LISTS : write(object(lists));
    }

    public static Map<String, List<String>> readLists(String json) {
        return json.equals(NO_LISTS) ? Map.of() : lists(read(json));
    }

    public static ObjectNode object(Map<String, List<String>> lists) {
        var object = object();
        lists.forEach((name, values) -> object.set(name, array(values)));
        return object;
    }

    public static Map<String, List<String>> lists(JsonNode object) {
        var lists = new TreeMap<String, List<String>>();
        object.propertyStream()
                .forEach(entry -> lists.put(entry.getKey(), texts(entry.getValue())));
        return lists;
    }

    /// Ids for `IN (SELECT value FROM json_each(?))`: one statement whatever their number.
    public static String ids(Iterable<? extends Object> ids) {
        var array = array();
        for (var id : ids) {
            if (id instanceof Long number) {
                array.add(number);
            } else {
                array.add(id.toString());
            }
        }
        return write(array);
    }
}
