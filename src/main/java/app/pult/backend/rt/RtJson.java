package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads RT's JSON, in which a number may be text, an object may be `""` or `0`, and an unset date
/// is 1970. Thread: any.
final class RtJson {
    /// Dates in transactions and in JSON searches: raw UTC, without a zone.
    static final DateTimeFormatter RAW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private RtJson() {}

    /// A field as text; empty where it is absent, null or no scalar.
    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /// The `id` of a record, or of an object in a field.
    static long id(JsonNode node) throws BackendException {
        return number(node.path("id"));
    }

    /// A field that is an object with an `id` in some answers and the id itself in others; zero
    /// where there is none.
    static long reference(JsonNode node, String field) throws BackendException {
        var value = node.path(field);
        return value.isObject() ? number(value.path("id")) : optionalNumber(value);
    }

    static long number(JsonNode value) throws BackendException {
        try {
            return Long.parseLong(value.asString(""));
        } catch (NumberFormatException e) {
            throw unexpected("a number", e);
        }
    }

    /// Zero where there is nothing.
    static long optionalNumber(JsonNode value) throws BackendException {
        return value.asString("").isEmpty() ? 0 : number(value);
    }

    /// The rows of a list; an answer without any is no list.
    static List<JsonNode> items(JsonNode list) throws BackendException {
        var items = list.path("items");
        if (!items.isArray()) {
            throw unexpected("a list", new IllegalArgumentException("no items"));
        }
        var rows = new ArrayList<JsonNode>(items.size());
        items.forEach(rows::add);
        return rows;
    }

    /// An instant, ISO or raw UTC; 1970 is RT's "never".
    static Optional<Instant> instant(String text) throws BackendException {
        if (text.isBlank() || text.startsWith("1970-01-01")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text, RAW).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw unexpected("a date", e);
        }
    }

    static Instant when(JsonNode node, String field) throws BackendException {
        return instant(text(node, field)).orElse(Instant.EPOCH);
    }

    static String raw(Instant instant) {
        return RAW.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    static BackendException unexpected(String wanted, Exception e) {
        return new BackendException(
                Kind.PROTOCOL,
                "Request Tracker's answer has no " + wanted + " where one belongs",
                e);
    }
}
