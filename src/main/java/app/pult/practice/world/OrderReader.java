package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.operation.FieldChange;
import app.pult.practice.world.Order.Addressee;
import app.pult.practice.world.Order.FileOrder;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads an operation, strictly: an unknown property could be something that was meant to happen,
/// so it is refused.
final class OrderReader {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_FILES = 100;
    private static final long MOST_SECONDS = 366L * 24 * 3600;

    private OrderReader() {}

    static Order read(JsonNode json) {
        if (!json.isObject()) {
            throw DeskProblem.invalid("An operation is an object.");
        }
        var id = text(json, "id");
        if (!UUID.matcher(id).matches()) {
            throw DeskProblem.invalid("The id of an operation is a UUID in lower case.");
        }
        var kind = text(json, "kind");
        return switch (kind) {
            case "reply" -> {
                only(json, "ticket", "to", "cc", "seen", "text", "files");
                yield new Order.Reply(
                        id,
                        text(json, "ticket"),
                        addressees(json, "to"),
                        addressees(json, "cc"),
                        text(json, "text"),
                        files(json));
            }
            case "note" -> {
                only(json, "ticket", "text", "files");
                yield new Order.Note(id, text(json, "ticket"), text(json, "text"), files(json));
            }
            case "create" -> {
                only(json, "requester", "fields", "text", "files");
                yield new Order.Create(
                        id,
                        addressee(part(json, "requester")),
                        fields(part(json, "fields")),
                        text(json, "text"),
                        files(json));
            }
            case "change" -> {
                only(json, "ticket", "base", "changes");
                whole(json, "base", 0);
                yield new Order.Change(id, text(json, "ticket"), changes(json));
            }
            case "take" -> {
                only(json, "ticket");
                yield new Order.Take(id, text(json, "ticket"));
            }
            case "log_time" -> {
                only(json, "ticket", "seconds");
                yield new Order.LogTime(id, text(json, "ticket"), seconds(json));
            }
            default -> throw DeskProblem.invalid("There is no operation \"" + kind + "\".");
        };
    }

    private static void only(JsonNode json, String... names) {
        var known = new ArrayList<>(List.of(names));
        known.add("id");
        known.add("kind");
        onlyThese(json, Set.copyOf(known));
    }

    private static void onlyThese(JsonNode json, Set<String> known) {
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw DeskProblem.invalid("\"" + name + "\" is not known here.");
            }
        }
    }

    private static JsonNode part(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isObject()) {
            throw DeskProblem.invalid("\"" + name + "\" has to be an object.");
        }
        return value;
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isString()) {
            throw DeskProblem.invalid("\"" + name + "\" has to be text.");
        }
        return value.stringValue();
    }

    private static Optional<String> optionalText(JsonNode json, String name) {
        return json.has(name) ? Optional.of(text(json, name)) : Optional.empty();
    }

    private static long whole(JsonNode json, String name, long least) {
        var value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
            throw DeskProblem.invalid(
                    "\"" + name + "\" has to be a whole number of at least " + least + ".");
        }
        return value.longValue();
    }

    private static <T> List<T> each(JsonNode json, String name, Function<JsonNode, T> reader) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw DeskProblem.invalid("\"" + name + "\" has to be a list.");
        }
        var items = new ArrayList<T>();
        value.forEach(item -> items.add(reader.apply(item)));
        return List.copyOf(items);
    }

    private static List<Addressee> addressees(JsonNode json, String name) {
        return each(json, name, OrderReader::addressee);
    }

    private static Addressee addressee(JsonNode json) {
        onlyThese(json, Set.of("name", "address"));
        var address = text(json, "address").strip();
        if (address.isEmpty()) {
            throw DeskProblem.invalid("An address is empty.");
        }
        return new Addressee(optionalText(json, "name").orElse(""), address);
    }

    private static List<FileOrder> files(JsonNode json) {
        var files = each(json, "files", OrderReader::file);
        if (files.size() > MOST_FILES) {
            throw DeskProblem.invalid("At most " + MOST_FILES + " files.");
        }
        return files;
    }

    private static FileOrder file(JsonNode json) {
        onlyThese(json, Set.of("name", "mediaType", "size", "sha256"));
        var digest = text(json, "sha256");
        if (!SHA256.matcher(digest).matches()) {
            throw DeskProblem.invalid("\"sha256\" has to be 64 hexadecimal digits in lower case.");
        }
        return new FileOrder(
                text(json, "name"), text(json, "mediaType"), whole(json, "size", 0), digest);
    }

    private static app.pult.desk.TicketFields fields(JsonNode json) {
        onlyThese(
                json,
                Set.of("subject", "state", "priority", "group", "assignee", "tags", "custom"));
        var custom = Values.object();
        if (json.has("custom")) {
            for (var entry : part(json, "custom").properties()) {
                custom.set(entry.getKey(), Values.array(strings(entry.getValue())));
            }
        }
        return Values.fields(
                text(json, "subject"),
                Values.state(text(json, "state")),
                priority(whole(json, "priority", 0)),
                optionalText(json, "group"),
                optionalText(json, "assignee"),
                Values.array(each(json, "tags", OrderReader::string)).toString(),
                custom.toString());
    }

    private static long seconds(JsonNode json) {
        var seconds = whole(json, "seconds", 1);
        if (seconds > MOST_SECONDS) {
            throw DeskProblem.invalid("Nobody works longer than a year on a ticket.");
        }
        return seconds;
    }

    private static int priority(long value) {
        if (value > 100) {
            throw DeskProblem.invalid("A priority is at most 100.");
        }
        return (int) value;
    }

    private static List<FieldChange> changes(JsonNode json) {
        var changes = each(json, "changes", OrderReader::change);
        if (changes.isEmpty()
                || changes.stream().map(FieldChange::field).distinct().count() < changes.size()) {
            throw DeskProblem.invalid("Changes name at least one field, each once.");
        }
        return changes;
    }

    private static FieldChange change(JsonNode json) {
        onlyThese(json, Set.of("field", "name", "base", "value"));
        var field = Values.field(text(json, "field"), optionalText(json, "name"));
        return new FieldChange(
                field,
                Values.canonical(field, strings(json.path("base"))),
                Values.canonical(field, checked(field, strings(json.path("value")))));
    }

    private static List<String> checked(Field field, List<String> values) {
        var one = values.size() == 1;
        var fits =
                switch (field.kind()) {
                    case SUBJECT, STATE -> one;
                    case PRIORITY -> one && values.getFirst().matches("\\d{1,2}|100");
                    case GROUP, ASSIGNEE -> values.size() <= 1;
                    case TAGS, CUSTOM -> true;
                };
        if (!fits || values.stream().anyMatch(String::isBlank)) {
            throw DeskProblem.invalid(
                    "This is no value of the field " + Values.json(field).toString() + ".");
        }
        return values;
    }

    private static List<String> strings(JsonNode array) {
        if (!array.isArray()) {
            throw DeskProblem.invalid("Values are a list of text.");
        }
        var strings = new ArrayList<String>();
        array.forEach(value -> strings.add(string(value)));
        return strings;
    }

    private static String string(JsonNode value) {
        if (!value.isString()) {
            throw DeskProblem.invalid("Values are a list of text.");
        }
        return value.stringValue();
    }
}
