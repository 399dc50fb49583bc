package app.pult.backend.deskapi;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An object of the Desk API as it came, read property by property and never trusted: wrong types,
/// absurd numbers and overlong names are [Malformed]. Thread: any.
record DeskApiJson(JsonNode node) {
    static final int ID_LENGTH = 200;
    static final int NAME_LENGTH = 2_000;
    static final int TEXT_LENGTH = 50_000_000;

    private static final int MOST_ITEMS = 100_000;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// Something is not as the contract says.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String words) {
            super(words);
        }
    }

    static DeskApiJson of(JsonNode node) {
        if (!node.isObject()) {
            throw new Malformed("not an object");
        }
        return new DeskApiJson(node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    DeskApiJson object(String name) {
        if (!node.path(name).isObject()) {
            throw wrong(name);
        }
        return new DeskApiJson(node.path(name));
    }

    /// The items of a list; none if it is absent.
    List<JsonNode> list(String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw wrong(name);
        }
        var items = new ArrayList<JsonNode>(value.size());
        value.forEach(items::add);
        return items;
    }

    List<JsonNode> requiredList(String name) {
        if (!has(name)) {
            throw wrong(name);
        }
        return list(name);
    }

    List<String> strings(String name, int length) {
        return list(name).stream().map(item -> string(item, name, length)).toList();
    }

    String text(String name, int length) {
        return string(node.path(name), name, length);
    }

    Optional<String> optionalText(String name, int length) {
        return has(name) ? Optional.of(text(name, length)) : Optional.empty();
    }

    /// An id is sent back in the path of a URL, where a dot alone would mean something else.
    String id(String name) {
        return id(node.path(name), name);
    }

    Optional<String> optionalId(String name) {
        return has(name) ? Optional.of(id(name)) : Optional.empty();
    }

    List<String> ids(String name) {
        return list(name).stream().map(item -> id(item, name)).toList();
    }

    private static String id(JsonNode value, String name) {
        var id = string(value, name, ID_LENGTH);
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw wrong(name);
        }
        return id;
    }

    static String string(JsonNode value, String name, int length) {
        if (!value.isString() || value.stringValue().length() > length) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    long whole(String name, long least, long most) {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name);
        }
        var number = value.longValue();
        if (number < least || number > most) {
            throw wrong(name);
        }
        return number;
    }

    OptionalLong optionalWhole(String name, long least, long most) {
        return has(name) ? OptionalLong.of(whole(name, least, most)) : OptionalLong.empty();
    }

    Instant instant(String name) {
        try {
            var instant = OffsetDateTime.parse(text(name, 100)).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw wrong(name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    Optional<Instant> optionalInstant(String name) {
        return has(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    static Malformed wrong(String name) {
        return new Malformed("\"" + name + "\" is missing or not as the contract says");
    }
}
