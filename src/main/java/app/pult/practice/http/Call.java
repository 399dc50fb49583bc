package app.pult.practice.http;

import app.pult.practice.world.DeskProblem;
import app.pult.practice.world.Operator;
import app.pult.practice.world.World;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// One request and its answer. Thread: one request.
final class Call {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORTH_ZIPPING = 1024;
    private static final int MOST_JSON_BYTES = 16 * 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final HttpExchange exchange;
    private final World world;

    /// How much of an answer is really sent.
    enum Ending {
        WHOLE,
        TRUNCATED
    }

    private Ending ending = Ending.WHOLE;

    Call(HttpExchange exchange, World world) {
        this.exchange = exchange;
        this.world = world;
    }

    HttpExchange exchange() {
        return exchange;
    }

    void truncate() {
        ending = Ending.TRUNCATED;
    }

    Ending ending() {
        return ending;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /// The decoded parts of the path behind a prefix.
    List<String> path(String prefix) {
        var raw = exchange.getRequestURI().getRawPath().substring(prefix.length());
        return java.util.Arrays.stream(raw.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> decoded(part.replace("+", "%2B")))
                .toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw DeskProblem.badRequest("The address is not well encoded.");
        }
    }

    Optional<String> query(String name) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return Optional.of(decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    void answerHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    Operator operator() {
        return header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> world.operatorByToken(value.substring(BEARER.length()).strip()))
                .orElseThrow(
                        () ->
                                new DeskProblem(
                                        401, "unauthorized", "This token is not known here."));
    }

    JsonNode json() throws IOException {
        var type = header("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new DeskProblem(
                    415, "bad-request", "The content type has to be application/json.");
        }
        var bytes = exchange.getRequestBody().readNBytes(MOST_JSON_BYTES + 1);
        if (bytes.length > MOST_JSON_BYTES) {
            throw new DeskProblem(413, "too-large", "An operation may have up to 16 MB.");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw DeskProblem.badRequest("The body is not JSON.");
        }
    }

    void answer(int status, JsonNode json) throws IOException {
        answer(status, "application/json", JSON.writeValueAsBytes(json));
    }

    void problem(DeskProblem problem) throws IOException {
        if (problem.status() == 401) {
            answerHeader("WWW-Authenticate", "Bearer");
        }
        answer(
                problem.status(),
                "application/problem+json",
                JSON.writeValueAsBytes(problem.json().put("serverTime", world.now().toString())));
    }

    void answer(int status, String type, byte[] plain) throws IOException {
        var bytes = plain;
        answerHeader("Content-Type", type);
        answerHeader("Cache-Control", "no-store");
        if (plain.length > WORTH_ZIPPING && header("Accept-Encoding").orElse("").contains("gzip")) {
            answerHeader("Content-Encoding", "gzip");
            bytes = zipped(plain);
        }
        if (method().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody()
                .write(bytes, 0, ending == Ending.WHOLE ? bytes.length : bytes.length / 2);
    }

    /// An answer that has nothing to say beyond its status.
    void answer(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream(plain.length / 4);
        try (var zip = new FastGzip(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    /// On loopback a byte costs less than the time to save it.
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
