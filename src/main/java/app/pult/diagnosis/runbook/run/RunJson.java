package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer.Observation;
import app.pult.diagnosis.runbook.End;
import app.pult.diagnosis.runbook.End.Outcome;
import app.pult.diagnosis.runbook.EndId;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunEvent.Next;
import app.pult.knowledge.Platform;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// A run as JSON, complete: what is read is equal to what was written. Instants are milliseconds
/// UTC, as everywhere in the store. Thread: any.
public final class RunJson {
    /// Of what [#write] makes. A reader of a later one reads all earlier ones.
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RunJson() {}

    public static String write(RunbookRun run) {
        var json = MAPPER.createObjectNode();
        json.put("runbook", run.runbook().value());
        json.put("version", run.version());
        json.set("title", write(run.title()));
        json.put("os", run.os().name());
        json.put("startedAt", run.startedAt().toEpochMilli());
        json.put("first", run.first().value());
        var events = json.putArray("events");
        run.events().forEach(event -> events.add(write(event)));
        return MAPPER.writeValueAsString(json);
    }

    /// @throws IllegalArgumentException if it is not what [#write] makes
    public static RunbookRun read(String json) {
        try {
            var node = MAPPER.readTree(json);
            var events = new ArrayList<RunEvent>();
            for (var event : node.required("events")) {
                events.add(event(event));
            }
            return new RunbookRun(
                    new RunbookId(text(node, "runbook")),
                    node.required("version").intValue(),
                    words(node.required("title")),
                    Platform.valueOf(text(node, "os")),
                    instant(node, "startedAt"),
                    new StepId(text(node, "first")),
                    events);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a run", e);
        }
    }

    private static ObjectNode write(RunEvent event) {
        var json = MAPPER.createObjectNode();
        json.put("at", event.at().toEpochMilli());
        switch (event) {
            case RunEvent.Answered answered -> {
                json.put("did", "answered");
                json.put("step", answered.step().value());
                json.set("title", write(answered.title()));
                answered.changed().ifPresent(what -> json.set("changed", write(what)));
                json.set("answer", write(answered.answer()));
                answered.fact()
                        .ifPresent(
                                fact ->
                                        json.putObject("fact")
                                                .put("key", fact.key())
                                                .put("value", fact.value()));
                switch (answered.next()) {
                    case Next.On(var step) -> json.put("next", step.value());
                    case Next.Done(var end) -> json.set("end", write(end));
                }
            }
            case RunEvent.WentBack back -> json.put("did", "back");
            case RunEvent.Pasted pasted -> json.put("did", "pasted").put("output", pasted.output());
            case RunEvent.Paused paused -> json.put("did", "paused");
            case RunEvent.Resumed resumed -> json.put("did", "resumed");
            case RunEvent.Stopped stopped -> json.put("did", "stopped");
        }
        return json;
    }

    private static ObjectNode write(End end) {
        var json = MAPPER.createObjectNode();
        json.put("id", end.id().value());
        json.put("outcome", end.outcome().name());
        json.set("text", write(end.text()));
        end.customer().ifPresent(words -> json.set("customer", write(words)));
        return json;
    }

    private static ObjectNode write(Bilingual words) {
        return MAPPER.createObjectNode().put("ru", words.ru()).put("en", words.en());
    }

    private static RunEvent event(JsonNode node) {
        var at = instant(node, "at");
        var did = text(node, "did");
        return switch (did) {
            case "answered" -> answered(at, node);
            case "back" -> new RunEvent.WentBack(at);
            case "pasted" -> new RunEvent.Pasted(at, text(node, "output"));
            case "paused" -> new RunEvent.Paused(at);
            case "resumed" -> new RunEvent.Resumed(at);
            case "stopped" -> new RunEvent.Stopped(at);
            default -> throw new IllegalArgumentException("an event of a later Pult: " + did);
        };
    }

    private static RunEvent.Answered answered(Instant at, JsonNode node) {
        return new RunEvent.Answered(
                at,
                new StepId(text(node, "step")),
                words(node.required("title")),
                maybeWords(node, "changed"),
                words(node.required("answer")),
                node.has("fact")
                        ? Optional.of(
                                new Observation(
                                        text(node.get("fact"), "key"),
                                        text(node.get("fact"), "value")))
                        : Optional.empty(),
                node.has("end")
                        ? new Next.Done(end(node.get("end")))
                        : new Next.On(new StepId(text(node, "next"))));
    }

    private static End end(JsonNode node) {
        return new End(
                new EndId(text(node, "id")),
                Outcome.valueOf(text(node, "outcome")),
                words(node.required("text")),
                maybeWords(node, "customer"));
    }

    private static Optional<Bilingual> maybeWords(JsonNode node, String name) {
        return node.has(name) ? Optional.of(words(node.get(name))) : Optional.empty();
    }

    private static Bilingual words(JsonNode node) {
        return new Bilingual(text(node, "ru"), text(node, "en"));
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.ofEpochMilli(node.required(name).longValue());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }
}
