package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Json;
import app.pult.backend.http.ServerClock;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.StringJoiner;

/// What a status means for a write. Thread: any.
final class Refusals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Refusals() {}

    /// Whether RT took it, or says so: whoever answers with something else than JSON is not RT but
    /// stands before it.
    static boolean isDone(Answer answer) {
        return answer.isSuccess() && answer.saysJson();
    }

    /// Whether a status says that certainly nothing was done. A 500 does not: it also follows
    /// messages that were written; a 408 or a gateway's 5xx neither.
    static boolean isCertain(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 408;
    }

    /// `badRequest`: what a 400 means for this kind of write; RT has it for denied messages too.
    static PushResult of(Answer answer, Refusal badRequest, ServerClock clock) {
        return switch (answer.status()) {
            case 429 ->
                    new PushResult.RetryAfter(
                            answer.retryAfter(clock.now()).orElse(PATIENCE), words(answer));
            case 400 -> new Rejected(badRequest, words(answer));
            case 403 -> new Rejected(Refusal.NO_PERMISSION, words(answer));
            case 404 -> new Rejected(Refusal.TICKET_GONE, words(answer));
            case 413 -> new Rejected(Refusal.TOO_LARGE, words(answer));
            default -> new Rejected(Refusal.INVALID, words(answer));
        };
    }

    /// RT's sentence out of its JSON; shown, never parsed.
    static String words(Answer answer) {
        if (!answer.saysJson()) {
            return answer.words();
        }
        try {
            var json = Json.tree(answer);
            var message = RtJson.text(json, "message");
            return message.isEmpty() ? joined(json) : message;
        } catch (BackendException malformed) {
            return answer.words();
        }
    }

    private static String joined(JsonNode json) {
        var words = new StringJoiner(" ");
        for (var part : json) {
            words.add(part.isContainer() ? joined(part) : part.asString(""));
        }
        return words.toString().strip();
    }
}
