package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.knowledge.Platform;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A map in a runbook's file. What is missing or of the wrong shape becomes a fault, and something
/// harmless is read in its place, so that one reading finds all faults of a file.
///
/// Thread: confined to its reading.
final class RunbookNode {
    private static final Bilingual NOTHING = new Bilingual("?", "?");

    private final String file;
    private final String place;
    private final JsonNode node;
    private final List<Fault> faults;

    RunbookNode(String file, String place, JsonNode node, List<Fault> faults) {
        this.file = file;
        this.place = place;
        this.node = node;
        this.faults = faults;
    }

    RunbookNode at(String newPlace) {
        return new RunbookNode(file, newPlace, node, faults);
    }

    void fault(String wrong) {
        faults.add(new Fault(file, place, wrong));
    }

    /// A misspelt field would be dropped without a word.
    void only(String... known) {
        if (!node.isObject()) {
            fault("is not a map");
            return;
        }
        for (var name : node.propertyNames()) {
            if (!List.of(known).contains(name)) {
                fault("unknown field \"" + name + "\"");
            }
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        var value = node.path(name);
        if (!value.isValueNode() || value.isNull() || value.asString().isBlank()) {
            fault("\"" + name + "\" is missing");
            return "?";
        }
        return value.asString().strip();
    }

    Optional<String> maybeText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!node.get(name).isBoolean()) {
            fault("\"" + name + "\" is neither true nor false");
        }
        return node.get(name).asBoolean(false);
    }

    int number(String name) {
        if (!node.path(name).isInt()) {
            fault("\"" + name + "\" is not a number");
            return 0;
        }
        return node.get(name).intValue();
    }

    /// One of these words in small letters.
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return constant(type, text(name));
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(constant);
            }
        }
        fault("\"" + word + "\" is none of " + List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    /// What the program could not make a value of.
    <T> Optional<T> made(String from, Function<String, T> constructor) {
        try {
            return Optional.of(constructor.apply(from));
        } catch (IllegalArgumentException e) {
            fault(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    Bilingual bilingual(String name) {
        if (!node.path(name).isObject()) {
            fault("\"" + name + "\" is missing, a text in ru and en");
            return NOTHING;
        }
        return new RunbookNode(file, place, node.get(name), faults).words(name);
    }

    Optional<Bilingual> maybeBilingual(String name) {
        return has(name) ? Optional.of(bilingual(name)) : Optional.empty();
    }

    /// The text in both languages that this map holds itself.
    Bilingual words(String called) {
        var ru = node.path("ru").asString("").strip();
        var en = node.path("en").asString("").strip();
        if (ru.isEmpty() || en.isEmpty()) {
            fault("\"" + called + "\" has no text in " + (ru.isEmpty() ? "ru" : "en"));
            return NOTHING;
        }
        return new Bilingual(ru, en);
    }

    /// The systems a field names; `otherwise` where it is absent.
    Set<Platform> systems(String name, Set<Platform> otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var systems = EnumSet.noneOf(Platform.class);
        for (var word : strings(name)) {
            constant(Platform.class, word).ifPresent(systems::add);
        }
        return systems;
    }

    List<String> strings(String name) {
        var strings = new ArrayList<String>();
        for (var item : node.path(name)) {
            if (item.isValueNode()) {
                strings.add(item.asString());
            } else {
                fault("\"" + name + "\" holds something that is no text");
            }
        }
        return strings;
    }

    /// The names that lie behind a field, by system: one for all, or a map.
    Map<Platform, String> bySystem(String name, Set<Platform> systems) {
        var names = new LinkedHashMap<Platform, String>();
        var value = node.path(name);
        if (value.isObject()) {
            for (var entry : value.properties()) {
                constant(Platform.class, entry.getKey())
                        .ifPresent(os -> names.put(os, entry.getValue().asString("")));
            }
        } else {
            var one = text(name);
            systems.forEach(os -> names.put(os, one));
        }
        for (var os : systems) {
            if (!names.containsKey(os)) {
                fault("\"" + name + "\" does not say where to go on " + os.shown());
            }
        }
        return names;
    }

    List<String> names(String name) {
        return has(name) ? List.copyOf(node.get(name).propertyNames()) : List.of();
    }

    RunbookNode part(String name) {
        return new RunbookNode(file, place, node.path(name), faults);
    }

    List<RunbookNode> each(String name) {
        var items = new ArrayList<RunbookNode>();
        for (var item : node.path(name)) {
            items.add(new RunbookNode(file, place, item, faults));
        }
        return items;
    }
}
