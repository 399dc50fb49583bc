package app.pult.practice.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the content's files, or a part of it. What is missing or of the wrong shape is a fault of
/// the program and stops it with the place.
record Yaml(String place, JsonNode node) {
    static final String FOLDER = "/app/pult/practice/";
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    static Yaml file(String name) {
        return parse(name, text(name));
    }

    static Yaml parse(String place, String yaml) {
        return new Yaml(place, MAPPER.readTree(yaml));
    }

    static String text(String name) {
        return new String(resource(FOLDER + name), StandardCharsets.UTF_8);
    }

    /// Of the whole program, by its path from the root.
    static byte[] resource(String path) {
        try (var in = Yaml.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    Yaml part(String name) {
        if (!node.has(name)) {
            throw wrong(name);
        }
        return new Yaml(place + "." + name, node.get(name));
    }

    String string(String name) {
        var value = node.path(name);
        if (!value.isValueNode() || value.isNull()) {
            throw wrong(name);
        }
        return value.asString();
    }

    Optional<String> optionalString(String name) {
        return has(name) ? Optional.of(string(name)) : Optional.empty();
    }

    int number(String name) {
        var value = node.path(name);
        if (!value.isInt()) {
            throw wrong(name);
        }
        return value.intValue();
    }

    Optional<Integer> optionalNumber(String name) {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    /// The items of a list; none if it is absent.
    List<Yaml> each(String name) {
        return has(name) ? part(name).items() : List.of();
    }

    List<Yaml> items() {
        var items = new ArrayList<Yaml>();
        for (var item : node) {
            items.add(new Yaml(place + "[" + items.size() + "]", item));
        }
        return items;
    }

    List<String> strings(String name) {
        return each(name).stream().map(item -> item.node.asString()).toList();
    }

    List<Template> templates(String name) {
        return strings(name).stream().map(text -> Template.of(text.strip())).toList();
    }

    Map<String, String> stringMap(String name) {
        var map = new LinkedHashMap<String, String>();
        if (has(name)) {
            node.get(name)
                    .properties()
                    .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        }
        return map;
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    private IllegalStateException wrong(String name) {
        return new IllegalStateException(
                place + ": \"" + name + "\" is missing or of the wrong shape");
    }
}
