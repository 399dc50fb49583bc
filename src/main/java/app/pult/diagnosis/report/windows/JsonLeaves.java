package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/// The leaves of a document in JSON, one after another: nothing is kept of it but the way to the
/// place, and no value is looked at that nobody asks for.
///
/// Thread: confined to one reading.
final class JsonLeaves {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /// In characters.
    private static final int LONGEST = 4_000;

    private final JsonParser parser;
    private final Predicate<String> isWanted;
    private final Deque<String> names = new ArrayDeque<>();
    private String path = "";
    private String left = "";
    private String value = "";
    private int line = 1;

    /// `isWanted` is asked for each way, `log.entries.request.url`, whether its value is of use.
    JsonLeaves(InputStream in, Predicate<String> isWanted) {
        this.isWanted = isWanted;
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        } catch (JacksonException e) {
            throw new java.io.UncheckedIOException(new RefusedException(Reason.DAMAGED));
        }
    }

    /// Goes to the next wanted leaf or to the end of the next object; false at the end.
    boolean advance() throws IOException {
        try {
            while (true) {
                var token = parser.nextToken();
                if (token == null) {
                    return false;
                }
                line = Math.max(line, parser.currentLocation().getLineNr());
                left = "";
                if (step(token)) {
                    return true;
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new RefusedException(Reason.DAMAGED);
        }
    }

    private boolean step(JsonToken token) {
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                var name = parser.streamReadContext().getParent();
                names.addLast(name == null || name.currentName() == null ? "" : name.currentName());
                yield false;
            }
            case END_OBJECT, END_ARRAY -> {
                left = way("");
                names.removeLast();
                yield token == JsonToken.END_OBJECT;
            }
            case PROPERTY_NAME -> false;
            default -> {
                var name = parser.currentName();
                path = way(name == null ? "" : name);
                if (!isWanted.test(path)) {
                    yield false;
                }
                var said = parser.getString();
                value = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
                yield true;
            }
        };
    }

    private String way(String name) {
        var way = new StringBuilder();
        for (var each : names) {
            append(way, each);
        }
        append(way, name);
        return way.toString();
    }

    private static void append(StringBuilder way, String name) {
        if (!name.isEmpty()) {
            way.append(way.isEmpty() ? "" : ".").append(name);
        }
    }

    /// The way to the object that was left; empty at a leaf.
    String left() {
        return left;
    }

    String path() {
        return path;
    }

    String value() {
        return value;
    }

    int line() {
        return line;
    }
}
