package app.pult.practice.http;

import app.pult.practice.world.Contents;
import app.pult.practice.world.DeskProblem;
import app.pult.practice.world.Operator;
import app.pult.practice.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The routes of the Desk API, `desk-api.yaml`, but for files and wake-ups. Thread: any.
final class DeskRoutes {
    static final String NOTICE =
            "This is a practice desk, not a production server: its customers are simulated and its"
                    + " data may be thrown away.";

    private static final int DEFAULT_LIMIT = 500;
    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_OPERATIONS = 100;
    private static final List<String> CHANGES =
            List.of(
                    "reply",
                    "note",
                    "create_ticket",
                    "take",
                    "assign",
                    "change_state",
                    "change_priority",
                    "change_group",
                    "change_subject",
                    "tags",
                    "custom_fields",
                    "log_time");

    private final World world;
    private final String version;
    private final ZoneId zone;

    DeskRoutes(World world, String version, ZoneId zone) {
        this.world = world;
        this.version = version;
        this.zone = zone;
    }

    /// What a profile says, for one operator.
    void profile(Call call, Operator operator) throws IOException {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("me", world.me(operator));
        json.putObject("server")
                .put("name", "Practice desk")
                .put("version", version)
                .put("notice", NOTICE);
        var capabilities = json.putArray("capabilities");
        if (operator.rights() == Operator.Rights.FULL) {
            CHANGES.forEach(capabilities::add);
        }
        capabilities.add("articles").add("chat").add("wake_up");
        json.put("timeZone", zone.getId());
        json.put("idempotencyRetentionDays", World.RETENTION.toDays());
        json.put("maxUploadBytes", Contents.MOST_BYTES);
        json.put("serverTime", world.now().toString());
        call.answer(200, json);
    }

    void changes(Call call, Operator operator) throws IOException {
        call.answer(200, world.changes(operator, call.query("cursor"), limit(call)));
    }

    private static int limit(Call call) {
        var text = call.query("limit");
        if (text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!text.get().matches("[1-9]\\d{0,3}") || Integer.parseInt(text.get()) > MOST_CHANGES) {
            throw DeskProblem.badRequest("The limit is a number from 1 to " + MOST_CHANGES + ".");
        }
        return Integer.parseInt(text.get());
    }

    void ticket(Call call, Operator operator, String id) throws IOException {
        var whole = world.ticket(operator, id);
        var tag = "\"" + whole.get("ticket").get("revision").asString() + "\"";
        call.answerHeader("ETag", tag);
        if (call.header("If-None-Match").filter(tag::equals).isPresent()) {
            call.answer(304);
        } else {
            call.answer(200, whole);
        }
    }

    void operation(Call call, Operator operator, String id) throws IOException {
        call.answer(200, world.operation(operator, id));
    }

    void operations(Call call, Operator operator) throws IOException {
        var json = call.json();
        if (json.has("operations")) {
            call.answer(200, batch(call, operator, json));
        } else {
            call.answer(200, single(call, operator, json));
        }
    }

    private ObjectNode single(Call call, Operator operator, JsonNode json) {
        var key =
                call.header("Idempotency-Key")
                        .orElseThrow(
                                () ->
                                        DeskProblem.badRequest(
                                                "The header Idempotency-Key is missing."));
        if (!json.path("id").asString("").equals(key)) {
            throw DeskProblem.badRequest("Idempotency-Key is not the id of the operation.");
        }
        var ifMatch = call.header("If-Match");
        if (ifMatch.isPresent() && !json.path("kind").asString("").equals("change")) {
            throw DeskProblem.badRequest("If-Match goes with a change only.");
        }
        return world.carryOut(operator, json, ifMatch);
    }

    private ObjectNode batch(Call call, Operator operator, JsonNode json) {
        var operations = json.get("operations");
        if (!operations.isArray()
                || operations.isEmpty()
                || operations.size() > MOST_OPERATIONS
                || json.size() != 1
                || call.header("Idempotency-Key").isPresent()) {
            throw DeskProblem.badRequest(
                    "A batch has 1 to "
                            + MOST_OPERATIONS
                            + " operations, nothing else, and no key.");
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var results = answer.putArray("results");
        var refused = new java.util.HashSet<String>();
        for (var operation : operations) {
            var ticket = operation.path("ticket").asString("");
            var result = results.addObject();
            if (operation.path("id").isString()) {
                result.put("id", operation.path("id").stringValue());
            }
            if (refused.contains(ticket)) {
                result.put("status", "skipped");
                continue;
            }
            var problem = outcome(operator, operation, result);
            if (problem.isPresent() && !ticket.isEmpty()) {
                refused.add(ticket);
            }
        }
        return answer;
    }

    private Optional<DeskProblem> outcome(
            Operator operator, JsonNode operation, ObjectNode result) {
        try {
            var done = world.carryOut(operator, operation, Optional.empty());
            result.put("status", done.get("status").asString());
            result.set("result", done);
            return Optional.empty();
        } catch (DeskProblem problem) {
            result.put("status", "refused");
            result.set("problem", problem.json());
            return Optional.of(problem);
        }
    }
}
