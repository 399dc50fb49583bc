package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Accepted;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.backend.http.Answer;
import app.pult.backend.http.ServerClock;
import app.pult.backend.http.Written;
import app.pult.backend.rt.RtTickets.Sight.Here;
import app.pult.desk.Field;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Receipt;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Fields, owner and time. Each is looked at, compared with what the operator saw, sent with
/// `If-Match`, and read again, because RT answers 200 to everything. Thread: any.
final class FieldPush {
    /// Somebody else may be writing at the same moment.
    private static final int TRIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RtAccount account;
    private final RtTickets tickets;
    private final RtFieldNames names;
    private final RtWrites writes;
    private final RtEchoes echoes;
    private final Doubts doubts;
    private final ServerClock clock;

    FieldPush(
            RtAccount account,
            RtTickets tickets,
            RtFieldNames names,
            RtWrites writes,
            RtEchoes echoes,
            Doubts doubts,
            ServerClock clock) {
        this.account = account;
        this.tickets = tickets;
        this.names = names;
        this.writes = writes;
        this.echoes = echoes;
        this.doubts = doubts;
        this.clock = clock;
    }

    /// One attempt; empty if the ticket changed between the look and the write.
    private interface Attempt {
        Optional<PushResult> on(Here ticket) throws BackendException;
    }

    PushResult change(Outgoing outgoing, Operation.ChangeFields operation, Here ticket)
            throws BackendException {
        return attempts(ticket, here -> change(outgoing, operation.changes(), here));
    }

    PushResult take(Outgoing outgoing, Here ticket) throws BackendException {
        var refusal = ownedByAnother(ticket.row());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (isMine(ticket.row())) {
            return accepted(outgoing, ticket);
        }
        return switch (writes.put(ticket.row().id(), "take")) {
            case Written.Uncertain uncertain -> doubts.settle(outgoing, uncertain.words());
            case Written.Answered(var answer) -> {
                if (!Refusals.isDone(answer)) {
                    yield refused(outgoing, answer);
                }
                var echo = echoes.read(ticket.row().id(), MessagePush.above(outgoing, ticket));
                yield isMine(echo.row())
                        ? new Accepted(receipt(ticket), echo.changes())
                        : ownedByAnother(echo.row())
                                .orElseGet(
                                        () ->
                                                new Rejected(
                                                        Refusal.NO_PERMISSION,
                                                        Refusals.words(answer)));
            }
        };
    }

    /// RT keeps minutes, and a PUT sets their sum.
    PushResult logTime(Outgoing outgoing, Operation.LogTime operation, Here ticket)
            throws BackendException {
        long minutes = minutes(operation.worked());
        return attempts(
                ticket,
                here -> {
                    var sum = here.row().times().worked().toMinutes() + minutes;
                    var json = RtWrites.json().put("TimeWorked", sum);
                    return put(
                            outgoing,
                            here,
                            json,
                            answer -> timeProven(outgoing, here, minutes, answer));
                });
    }

    static long minutes(Duration worked) {
        return Math.max(1, Math.round(worked.toSeconds() / 60.0));
    }

    /// The transaction that adds so many minutes.
    static boolean adds(RtTransaction transaction, long minutes) {
        return transaction.field().equals("TimeWorked")
                && transaction.from().matches("\\d{1,9}")
                && transaction.to().matches("\\d{1,9}")
                && Long.parseLong(transaction.to()) - Long.parseLong(transaction.from()) == minutes;
    }

    private PushResult attempts(Here first, Attempt attempt) throws BackendException {
        var here = first;
        for (int i = 0; i < TRIES; i++) {
            var result = attempt.on(here);
            if (result.isPresent()) {
                return result.get();
            }
            if (!(tickets.look(here.row().id()) instanceof Here again)) {
                return new Rejected(Refusal.TICKET_GONE, "");
            }
            here = again;
        }
        return new PushResult.RetryAfter(PATIENCE, "The ticket keeps changing");
    }

    private Optional<PushResult> change(Outgoing outgoing, List<FieldChange> changes, Here here)
            throws BackendException {
        var server = here.row().fields();
        var conflicts = Merge.merge(server, changes).conflicts();
        if (!conflicts.isEmpty()) {
            var echo = echoes.read(here.row().id(), MessagePush.above(outgoing, here));
            return Optional.of(new PushResult.Conflicted(conflicts, echo.changes()));
        }
        var wanted = changes.stream().filter(change -> !names.isDone(change, server)).toList();
        if (wanted.isEmpty()) {
            return Optional.of(accepted(outgoing, here));
        }
        return put(
                outgoing,
                here,
                names.json(wanted),
                answer -> proven(outgoing, here, wanted, answer));
    }

    @FunctionalInterface
    private interface Proof {
        PushResult of(Answer answer) throws BackendException;
    }

    private Optional<PushResult> put(Outgoing outgoing, Here here, ObjectNode json, Proof proof)
            throws BackendException {
        return switch (writes.put(here.row().id(), json, here.etag())) {
            case Written.Uncertain uncertain ->
                    Optional.of(doubts.settle(outgoing, uncertain.words()));
            case Written.Answered(var answer) -> {
                if (answer.status() == 412) {
                    yield Optional.empty();
                }
                yield Optional.of(
                        Refusals.isDone(answer)
                                ? readAgain(proof, answer)
                                : refused(outgoing, answer));
            }
        };
    }

    private static PushResult readAgain(Proof proof, Answer answer) {
        try {
            return proof.of(answer);
        } catch (BackendException e) {
            return new PushResult.Unknown("Accepted, but not to be read again: " + e.kind());
        }
    }

    private PushResult proven(
            Outgoing outgoing, Here before, List<FieldChange> wanted, Answer answer)
            throws BackendException {
        long id = before.row().id();
        var echo = echoes.read(id, MessagePush.above(outgoing, before));
        var refused = names.undone(wanted, echo, before.newest(), account.me().login());
        if (mustSteal(refused, echo.row())) {
            writes.put(id, "steal");
            echo = echoes.read(id, MessagePush.above(outgoing, before));
            refused = names.undone(wanted, echo, before.newest(), account.me().login());
        }
        if (refused.isEmpty()) {
            return new Accepted(receipt(before), echo.changes());
        }
        var words = Refusals.words(answer);
        if (refused.size() == wanted.size()) {
            return new Rejected(
                    before.mayModify() ? Refusal.INVALID : Refusal.NO_PERMISSION, words);
        }
        return new PushResult.Partial(receipt(before), refused, words, echo.changes());
    }

    /// Where an operator may not give others' tickets away they may still take them over.
    private boolean mustSteal(List<FieldChange> refused, RtTicket row) throws BackendException {
        var me = List.of(account.me().login());
        return ownedByAnother(row).isPresent()
                && refused.stream()
                        .anyMatch(c -> c.field().equals(Field.ASSIGNEE) && c.mine().equals(me));
    }

    private PushResult timeProven(Outgoing outgoing, Here before, long minutes, Answer answer)
            throws BackendException {
        var login = account.me().login();
        var echo = echoes.read(before.row().id(), MessagePush.above(outgoing, before));
        boolean added =
                echo.transactions().stream()
                        .anyMatch(
                                t ->
                                        t.id() > before.newest()
                                                && t.creator().equals(login)
                                                && adds(t, minutes));
        return added
                ? new Accepted(receipt(before), echo.changes())
                : new Rejected(Refusal.NO_PERMISSION, Refusals.words(answer));
    }

    private PushResult refused(Outgoing outgoing, Answer answer) {
        return Refusals.isCertain(answer)
                ? Refusals.of(answer, Refusal.INVALID, clock)
                : doubts.settle(outgoing, "The server answered " + answer.status());
    }

    private PushResult accepted(Outgoing outgoing, Here here) throws BackendException {
        var echo = echoes.read(here.row().id(), MessagePush.above(outgoing, here));
        return new Accepted(receipt(here), echo.changes());
    }

    private boolean isMine(RtTicket row) throws BackendException {
        var login = account.me().login();
        return row.owner().filter(owner -> owner.id().value().equals(login)).isPresent();
    }

    private Optional<PushResult> ownedByAnother(RtTicket row) throws BackendException {
        return isMine(row)
                ? Optional.empty()
                : row.owner().map(owner -> new Rejected(Refusal.ALREADY_TAKEN, owner.name()));
    }

    private static Receipt receipt(Here here) {
        return new Receipt(RtTicket.remote(here.row().id()), Optional.empty());
    }
}
