package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.deskapi.DeskApiJson.Malformed;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Failures;
import app.pult.backend.http.Json;
import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What an answer to an operation means. Whatever does not look like a Desk API leaves the outcome
/// unknown: something on the way may have answered in its place. Thread: any.
final class PushAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AFTER_LOST_UPLOAD = Duration.ofSeconds(5);

    private PushAnswers() {}

    /// @throws BackendException if the server wants a sign-in first
    static PushResult result(Outgoing outgoing, Answer answer, Instant serverTime)
            throws BackendException {
        return switch (answer.status()) {
            case 200, 201 -> done(outgoing, answer);
            case 401 -> throw Failures.of(answer, serverTime);
            case 429, 503 ->
                    new PushResult.RetryAfter(
                            answer.retryAfter(serverTime).orElse(PATIENCE), words(answer));
            case 413 -> new PushResult.Rejected(Refusal.TOO_LARGE, words(answer));
            case 400, 403, 404, 409, 410, 412, 415, 422 -> refused(outgoing, answer);
            default -> new PushResult.Unknown("The server answered " + answer.status());
        };
    }

    private static String words(Answer answer) {
        return Problem.of(answer).map(Problem::words).orElse("");
    }

    private static PushResult done(Outgoing outgoing, Answer answer) {
        try {
            var json = DeskApiJson.of(Json.tree(answer));
            if (!json.text("id", DeskApiJson.ID_LENGTH)
                    .equals(outgoing.operation().id().toString())) {
                return new PushResult.Unknown("The answer is about another operation");
            }
            var receipt = receipt(json);
            var echo = echo(json);
            return switch (json.text("status", 20)) {
                case "accepted" -> new PushResult.Accepted(receipt, echo);
                case "duplicate" -> new PushResult.Duplicate(receipt, echo);
                case "partial" -> partial(outgoing, json, receipt, echo);
                default -> new PushResult.Unknown("The answer has a status that nobody knows");
            };
        } catch (BackendException | Malformed e) {
            return new PushResult.Unknown("The answer cannot be understood: " + e.getMessage());
        }
    }

    static Receipt receipt(DeskApiJson json) {
        return new Receipt(
                new RemoteId(json.id("ticket")), json.optionalId("message").map(MessageId::new));
    }

    static List<Change> echo(DeskApiJson json) {
        return DeskApiMapper.changes(json.list("changes"));
    }

    private static PushResult partial(
            Outgoing outgoing, DeskApiJson json, Receipt receipt, List<Change> echo) {
        var refused = new ArrayList<FieldChange>();
        if (outgoing.operation() instanceof ChangeFields change) {
            for (var item : json.list("refused")) {
                var field = FieldJson.field(DeskApiJson.of(item));
                change.changes().stream()
                        .filter(one -> one.field().equals(field))
                        .forEach(refused::add);
            }
        }
        var words = json.optionalText("detail", DeskApiJson.NAME_LENGTH).orElse("");
        return refused.isEmpty()
                ? new PushResult.Unknown("A part was refused, and it is not said which: " + words)
                : new PushResult.Partial(receipt, refused, words, echo);
    }

    private static PushResult refused(Outgoing outgoing, Answer answer) {
        var found = Problem.of(answer);
        if (found.isEmpty()) {
            return new PushResult.Unknown(
                    "Something that is no Desk API answered " + answer.status());
        }
        var problem = found.get();
        return switch (problem.type()) {
            case "conflict" -> conflicted(outgoing, problem);
            case "already-taken" -> new PushResult.Rejected(Refusal.ALREADY_TAKEN, problem.words());
            case "operation-in-progress" -> new PushResult.Unknown(problem.words());
            case "upload-missing" -> new PushResult.RetryAfter(AFTER_LOST_UPLOAD, problem.words());
            case "digest-mismatch" ->
                    new PushResult.Rejected(Refusal.FILE_MISSING, problem.words());
            case "not-found", "ticket-deleted", "ticket-merged" ->
                    new PushResult.Rejected(Refusal.TICKET_GONE, problem.words());
            default -> byStatus(outgoing, answer.status(), problem);
        };
    }

    private static PushResult byStatus(Outgoing outgoing, int status, Problem problem) {
        return switch (status) {
            case 403 -> new PushResult.Rejected(Refusal.NO_PERMISSION, problem.words());
            case 404, 410 -> new PushResult.Rejected(Refusal.TICKET_GONE, problem.words());
            case 409, 412 -> conflicted(outgoing, problem);
            default -> new PushResult.Rejected(Refusal.INVALID, problem.words());
        };
    }

    /// A server that does not name the fields at odds has refused all of them.
    private static PushResult conflicted(Outgoing outgoing, Problem problem) {
        try {
            var conflicts = new ArrayList<Merge.Conflict>();
            for (var item : problem.json().list("conflicts")) {
                var json = DeskApiJson.of(item);
                var field = FieldJson.field(json);
                conflicts.add(
                        new Merge.Conflict(
                                field,
                                FieldJson.values(field, json, "base"),
                                FieldJson.values(field, json, "value"),
                                FieldJson.values(field, json, "server")));
            }
            var echo = echo(problem.json());
            if (conflicts.isEmpty()) {
                conflicts.addAll(fromEcho(outgoing, echo));
            }
            return conflicts.isEmpty()
                    ? new PushResult.Rejected(Refusal.INVALID, problem.words())
                    : new PushResult.Conflicted(conflicts, echo);
        } catch (Malformed e) {
            return new PushResult.Rejected(Refusal.INVALID, problem.words());
        }
    }

    private static List<Merge.Conflict> fromEcho(Outgoing outgoing, List<Change> echo) {
        if (outgoing.operation() instanceof ChangeFields change) {
            for (var one : echo) {
                if (one instanceof Change.TicketChanged ticket) {
                    return Merge.merge(ticket.ticket().fields(), change.changes()).conflicts();
                }
            }
        }
        return List.of();
    }
}
