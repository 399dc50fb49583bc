package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.store.OutboxRows;
import app.pult.sync.Freshness.Mark;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Asks the server whether it has an operation, where nothing else knows. Thread: any; one lane's.
final class LookUps {
    /// How much later than an attempt's end, by the server's clock, absence begins to prove
    /// something.
    private static final Duration PROOF = Duration.ofSeconds(60);

    private final Backend backend;
    private final OutboxRows rows;
    private final Answers answers;
    private final EngineParts parts;

    LookUps(Backend backend, OutboxRows rows, Answers answers, EngineParts parts) {
        this.backend = backend;
        this.rows = rows;
        this.answers = answers;
        this.parts = parts;
    }

    /// An attempt ended without an answer: whether the server has it.
    void lookUp(OutboxEntry entry, Outgoing outgoing) throws BackendException {
        var begun = parts.freshness().begin();
        switch (backend.lookUp(outgoing)) {
            case Lookup.Found(var receipt, var echo) ->
                    answers.done(entry, receipt, new Answers.Echo(begun, echo));
            case Lookup.CannotTell(var words) -> answers.cannotTell(entry, words);
            case Lookup.Absent(var at) -> absent(entry, at);
        }
    }

    private void absent(OutboxEntry entry, Instant at) {
        parts.serverTime().measured(at);
        var proof = entry.attemptEnded().orElse(at).plus(PROOF);
        if (entry.absences() > 0 && !at.isBefore(proof)) {
            answers.proveAbsent(entry);
        } else {
            var again = entry.absences() > 0 ? proof : at.plus(PROOF);
            rows.absent(entry.operation().id(), at, again);
        }
    }

    /// A "no" to a repetition says nothing of the first attempt: since then a right may have been
    /// withdrawn, or a file have gone. The server is asked, and one that answers the write and not
    /// this question will not answer it later.
    Optional<Lookup> doubt(OutboxEntry entry, Outgoing outgoing, PushResult result)
            throws BackendException {
        boolean no =
                result instanceof PushResult.Rejected || result instanceof PushResult.Conflicted;
        if (!no || entry.state() != OutboxState.SENDING) {
            return Optional.empty();
        }
        try {
            return Optional.of(backend.lookUp(outgoing));
        } catch (BackendException e) {
            return switch (e.kind()) {
                case FORBIDDEN, PROTOCOL -> Optional.of(new Lookup.CannotTell(e.words()));
                case OFFLINE, TIMEOUT, UNAUTHORIZED, RATE_LIMITED, SERVER, TLS -> throw e;
            };
        }
    }

    /// The refusal is believed if the server has not got the operation.
    void refusedAgain(OutboxEntry entry, Mark begun, PushResult refusal, Lookup look)
            throws BackendException {
        switch (look) {
            case Lookup.Found(var receipt, var echo) ->
                    answers.record(entry, begun, new PushResult.Duplicate(receipt, echo));
            case Lookup.CannotTell(var words) -> answers.cannotTell(entry, words);
            case Lookup.Absent absent -> answers.record(entry, begun, refusal);
        }
    }
}
