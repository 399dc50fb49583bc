package app.pult.practice.http;

import app.pult.desk.GroupId;
import app.pult.desk.RemoteId;
import app.pult.practice.world.Backstage;
import app.pult.practice.world.DeskProblem;
import app.pult.practice.world.Inspection;
import app.pult.practice.world.Staff;
import app.pult.practice.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `/practice/…`: for tests and trainers, over HTTP. Not part of the Desk API.
///
/// - `GET ledger?after=N`: every time an operation really did something;
/// - `GET counts`, `GET faults`: how much there is; which faults were committed;
/// - `POST faults`: a new plan, as plain JSON text;
/// - `POST act`: what others do, `{"act": "customer_writes", "ticket": …, "text": …}` and the like.
///
/// Thread: any.
final class PracticeRoutes {
    private static final String COLLEAGUE = "boris";

    private final World world;
    private final Faults faults;
    private final Inspection inspection;
    private final Backstage backstage;

    PracticeRoutes(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
        this.inspection = new Inspection(world);
        this.backstage = new Backstage(world);
    }

    void serve(Call call, List<String> path) throws IOException {
        switch (call.method() + " " + String.join("/", path)) {
            case "GET ledger" -> call.answer(200, ledger(call));
            case "GET counts" -> call.answer(200, counts());
            case "GET faults" -> call.answer(200, committed());
            case "POST faults" -> {
                faults.replace(plan(call.json()));
                call.answer(204);
            }
            case "POST act" -> call.answer(200, act(call.json()));
            default -> throw new DeskProblem(404, "not-found", "There is nothing at this address.");
        }
    }

    private static FaultPlan plan(JsonNode json) {
        try {
            return FaultPlan.parse(json.asString(""));
        } catch (IllegalArgumentException e) {
            throw DeskProblem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode ledger(Call call) {
        var json = object();
        var lines = json.putArray("ledger");
        var after = call.query("after").filter(text -> text.matches("\\d{1,15}")).orElse("0");
        for (var line : inspection.ledger(Long.parseLong(after))) {
            var item = lines.addObject();
            item.put("seq", line.seq());
            item.put("operation", line.operation());
            item.put("operator", line.operator());
            item.put("kind", line.kind());
            item.put("ticket", line.ticket().value());
            line.message().ifPresent(message -> item.put("message", message));
            item.put("at", line.at().toString());
            item.put("deliveries", line.deliveries());
        }
        return json;
    }

    private ObjectNode counts() {
        var json = object();
        for (var thing : Inspection.Thing.values()) {
            json.put(thing.name().toLowerCase(java.util.Locale.ROOT), inspection.count(thing));
        }
        return json;
    }

    private ObjectNode committed() {
        var json = object();
        var list = json.putArray("faults");
        for (var fault : faults.log()) {
            list.addObject()
                    .put("request", fault.request())
                    .put("what", fault.what())
                    .put("method", fault.method())
                    .put("path", fault.path());
        }
        return json;
    }

    private ObjectNode act(JsonNode json) {
        var act = text(json, "act");
        var by = json.path("by").asString(COLLEAGUE);
        if (act.equals("customer_asks")) {
            var ticket =
                    backstage.customerAsks(
                            text(json, "requester"),
                            new GroupId(text(json, "group")),
                            text(json, "subject"),
                            text(json, "text"),
                            files(json));
            return object().put("ticket", ticket.value());
        }
        if (act.equals("permit")) {
            backstage.permit(
                    text(json, "operator"),
                    strings(json, "groups").stream().map(GroupId::new).toList());
            return object();
        }
        var ticket = new RemoteId(text(json, "ticket"));
        world.ticket(world.operator(COLLEAGUE), ticket.value());
        switch (act) {
            case "customer_writes" -> backstage.customerWrites(ticket, text(json, "text"));
            case "colleague_replies" -> backstage.colleagueReplies(ticket, by, text(json, "text"));
            case "colleague_notes" -> backstage.colleagueNotes(ticket, by, text(json, "text"));
            case "colleague_takes" -> backstage.colleagueTakes(ticket, by);
            case "colleague_sets" ->
                    backstage.colleagueSets(
                            ticket,
                            by,
                            World.field(text(json, "field"), json.path("name").asString("")),
                            World.canonical(
                                    World.field(
                                            text(json, "field"), json.path("name").asString("")),
                                    strings(json, "value")));
            case "delete" -> backstage.delete(ticket);
            case "merge" -> backstage.merge(ticket, new RemoteId(text(json, "into")));
            case "hide" ->
                    backstage.colleagueSets(
                            ticket, by, app.pult.desk.Field.GROUP, List.of(Staff.RESTRICTED));
            default -> throw DeskProblem.badRequest("There is no act \"" + act + "\".");
        }
        return object();
    }

    private List<Backstage.SentFile> files(JsonNode json) {
        var files = new ArrayList<Backstage.SentFile>();
        for (var file : json.path("files")) {
            files.add(
                    backstage.file(
                            text(file, "name"),
                            text(file, "mediaType"),
                            text(file, "text").getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static List<String> strings(JsonNode json, String name) {
        var strings = new ArrayList<String>();
        json.path(name).forEach(value -> strings.add(value.asString()));
        return strings;
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isString()) {
            throw DeskProblem.badRequest("\"" + name + "\" has to be text.");
        }
        return value.stringValue();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
