package app.pult.sync;

import app.pult.backend.BackendException;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.desk.Ids;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.desk.operation.Receipt;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.Mirror.Applied;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints.Point;
import app.pult.sync.Freshness.Mark;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes down what became of an operation: the right half of the picture in `src/docs/sync.md`.
/// First the outbox row, then the mirror. Thread: the lane's step.
final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final OutboxRows rows;
    private final Mirror mirror;
    private final IdentityMap identities;
    private final Lanes lanes;
    private final Freshness freshness;
    private final Arrivals arrivals;
    private final Rebases rebases;
    private final Pull pull;
    private final ServerTime serverTime;
    private final Backoff backoff;
    private final ReplyOpens replyOpens;
    private final Ids ids;
    private final CrashPoints crash;

    Answers(SyncEngine.Local local, SyncEngine.World world, EngineParts parts) {
        this.rows = local.rows();
        this.mirror = local.mirror();
        this.identities = local.identities();
        this.lanes = parts.lanes();
        this.freshness = parts.freshness();
        this.arrivals = parts.arrivals();
        this.rebases = parts.rebases();
        this.pull = parts.pull();
        this.serverTime = parts.serverTime();
        this.backoff = parts.backoff();
        this.replyOpens = new ReplyOpens(rows, mirror, lanes);
        this.ids = world.ids();
        this.crash = world.crashPoints();
    }

    /// What a call read back, and when the call began.
    record Echo(Mark begun, List<Change> changes) {
        static final Echo NONE = new Echo(Mark.NEVER, List.of());
    }

    /// `entry` as it was before the call, which began at `begun`.
    void record(OutboxEntry entry, Mark begun, PushResult result) throws BackendException {
        switch (result) {
            case PushResult.Accepted yes -> done(entry, yes.receipt(), new Echo(begun, yes.echo()));
            case PushResult.Duplicate had ->
                    done(entry, had.receipt(), new Echo(begun, had.echo()));
            case PushResult.Partial part -> partly(entry, begun, part);
            case PushResult.RetryAfter wait ->
                    later(
                            entry,
                            new Reason(Code.SERVER_BUSY, wait.words()),
                            Optional.of(wait.delay()));
            case PushResult.Rejected no -> refused(entry, no);
            case PushResult.Conflicted clash -> {
                rows.hold(idOf(entry), Reason.of(Code.CONFLICT));
                stopped(entry, new Echo(begun, clash.echo()));
            }
            case PushResult.Unknown lost -> uncertain(entry, lost.words());
        }
    }

    /// The server certainly did nothing by this call.
    void notDone(OutboxEntry entry, BackendException failure) {
        var words = failure.words();
        switch (failure.kind()) {
            case UNAUTHORIZED -> later(entry, Reason.of(Code.SIGN_IN), Optional.of(Duration.ZERO));
            case OFFLINE, TIMEOUT ->
                    later(entry, new Reason(Code.OFFLINE, words), failure.retryAfter());
            case RATE_LIMITED, SERVER, PROTOCOL, TLS ->
                    later(entry, new Reason(Code.SERVER_BUSY, words), failure.retryAfter());
            case FORBIDDEN -> forbidden(entry, words);
        }
    }

    /// Nor may anybody ask any more what became of an earlier attempt.
    private void forbidden(OutboxEntry entry, String words) {
        if (entry.state() == OutboxState.QUEUED) {
            refused(entry, new PushResult.Rejected(Refusal.NO_PERMISSION, words));
        } else {
            cannotTell(entry, words);
        }
    }

    void done(OutboxEntry entry, Receipt receipt, Echo echo) throws BackendException {
        var before = replyOpens.state(entry.operation().ticket());
        rows.done(idOf(entry), receipt);
        // From here pull may bring the ticket again; a read that begins now holds all it left out.
        known(entry);
        crash.at(Point.PUSH_RECORDED);
        settle(entry, receipt, echo, before);
    }

    /// What is done and was not settled, of one lane. Tried again by the lane's next step if the
    /// ticket cannot be read now, and by a later one while it is in flight.
    void settleOpen(TicketId lane) throws BackendException {
        for (var entry : rows.unsettled()) {
            if (entry.operation().ticket().equals(lane) && lanes.settles(entry)) {
                settle(entry, entry.receipt().orElseThrow(), Echo.NONE, replyOpens.state(lane));
            }
        }
    }

    /// The mirror learns it, then the operation is no longer laid over. Where it cannot learn it
    /// now, the operation stays done and laid over.
    private void settle(
            OutboxEntry entry, Receipt receipt, Echo echo, Optional<List<String>> before)
            throws BackendException {
        var ticket = ticketOf(entry);
        if (learn(entry, receipt, echo) == Applied.IN_PART) {
            mirror.rebase(union(entry.operation().ticket(), ticketOf(entry)));
            return;
        }
        crash.at(Point.PUSH_ECHOED);
        replyOpens.mirrored(entry, ticket, before);
        rows.settled(idOf(entry));
        mirror.rebase(union(entry.operation().ticket(), ticketOf(entry)));
        crash.at(Point.PUSH_SETTLED);
        log.info("{} {} is done", entry.operation().getClass().getSimpleName(), idOf(entry));
    }

    private Applied learn(OutboxEntry entry, Receipt receipt, Echo echo) throws BackendException {
        if (!echo.changes().isEmpty()) {
            return arrivals.echo(echo.begun(), echo.changes());
        }
        var ticket = ticketOf(entry);
        mirror.rebase(union(entry.operation().ticket(), ticket));
        return readBack(ticket, receipt);
    }

    private static Set<TicketId> union(TicketId one, TicketId other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    /// Of the ticket that has it now.
    private Applied readBack(TicketId ticket, Receipt receipt) throws BackendException {
        try {
            var applied = pull.fetch(ticket);
            // A reply to a merged ticket is in the one it lives on as.
            if (!identities.remote(ticket).equals(Optional.of(receipt.ticket()))) {
                for (var into : identities.localIds(Set.of(receipt.ticket())).entrySet()) {
                    applied = pull.fetch(into.getValue(), into.getKey());
                }
            }
            return applied;
        } catch (BackendException e) {
            if (e.kind() != BackendException.Kind.FORBIDDEN) {
                throw e;
            }
            // Done, but not for our eyes any more; what we may know of it comes with pull.
            mirror.markForRefetch(receipt.ticket());
            return Applied.WHOLE;
        }
    }

    private void partly(OutboxEntry entry, Mark begun, PushResult.Partial part)
            throws BackendException {
        var echo = new Echo(begun, part.echo());
        var reason = new Reason(Code.PARTLY_REJECTED, part.words());
        switch (entry.operation()) {
            case ChangeFields change when !part.refused().isEmpty() -> {
                rows.fail(change.id(), reason);
                rows.rewrite(
                        new ChangeFields(
                                change.id(), change.ticket(), change.base(), part.refused()));
                stopped(entry, echo);
            }
            case CreateTicket create when !part.refused().isEmpty() -> {
                rest(create, part.refused(), reason);
                done(entry, part.receipt(), echo);
            }
            case Operation whole -> done(entry, part.receipt(), echo);
        }
    }

    /// The ticket is there without some of its fields: they become an operation of their own, which
    /// is written first, so that a crash leaves one too many rather than none.
    private void rest(CreateTicket create, List<FieldChange> refused, Reason reason) {
        var rest = new ChangeFields(ids.nextOperation(), create.ticket(), Revision.NONE, refused);
        rows.append(List.of(rest), Set.of(), serverTime.instant());
        rows.fail(rest.id(), reason);
    }

    private void refused(OutboxEntry entry, PushResult.Rejected no) {
        var code =
                switch (no.refusal()) {
                    case INVALID, NO_PERMISSION, TOO_LARGE -> Code.REJECTED;
                    case TICKET_GONE -> Code.TICKET_GONE;
                    case ALREADY_TAKEN -> Code.ALREADY_TAKEN;
                    case FILE_MISSING -> Code.FILE_MISSING;
                };
        rows.fail(idOf(entry), new Reason(code, no.words()));
        // Whatever made the server refuse is to be seen.
        identities.remote(entry.operation().ticket()).ifPresent(mirror::markForRefetch);
        stopped(entry, Echo.NONE);
        log.warn("{} was refused: {}", idOf(entry), no.refusal());
    }

    /// Certainly not done by this call. If an earlier one may have done it, that is still unknown.
    private void later(OutboxEntry entry, Reason reason, Optional<Duration> wish) {
        var now = serverTime.instant();
        var next = now.plus(backoff.after(entry.attempts() + 1, wish));
        if (entry.state() == OutboxState.QUEUED) {
            rows.retry(idOf(entry), reason.code() == Code.SIGN_IN ? Agenda.AT_ONCE : next, reason);
            stopped(entry, Echo.NONE);
        } else {
            rows.uncertain(
                    idOf(entry), now, next, new Reason(Code.OUTCOME_UNKNOWN, reason.words()));
        }
    }

    /// The ticket stays out of pull's reach until a look-up knows. The first look is at once, the
    /// others as the failures have it.
    private void uncertain(OutboxEntry entry, String words) {
        var now = serverTime.instant();
        boolean again = entry.state() == OutboxState.SENDING;
        var next = again ? now.plus(backoff.after(entry.attempts())) : Agenda.AT_ONCE;
        rows.uncertain(idOf(entry), now, next, new Reason(Code.OUTCOME_UNKNOWN, words));
        log.warn("Nobody knows whether {} arrived; it is looked up", idOf(entry));
    }

    void cannotTell(OutboxEntry entry, String words) {
        rows.hold(idOf(entry), new Reason(Code.CANNOT_TELL, words));
        stopped(entry, Echo.NONE);
    }

    /// It is not there and will not be: a fresh start.
    void proveAbsent(OutboxEntry entry) {
        rows.retry(idOf(entry), Agenda.AT_ONCE, Reason.of(Code.OUTCOME_UNKNOWN));
        stopped(entry, Echo.NONE);
    }

    /// A guard has just held it.
    void held(OutboxEntry entry, Reason reason) {
        rebases.after(Set.of(entry.operation().ticket()));
        log.info("{} is held: {}", idOf(entry), reason.code());
    }

    /// The call is over and its outcome written down: the ticket is everybody's again.
    private void stopped(OutboxEntry entry, Echo echo) {
        known(entry);
        crash.at(Point.PUSH_RECORDED);
        if (!echo.changes().isEmpty()) {
            arrivals.echo(echo.begun(), echo.changes());
        }
        rebases.after(Set.of(entry.operation().ticket()));
    }

    private void known(OutboxEntry entry) {
        lanes.unshield(entry.operation().ticket());
        freshness.written(entry.operation().ticket());
    }

    /// A created ticket may turn out to be one that pull met first.
    private TicketId ticketOf(OutboxEntry entry) {
        return rows.find(idOf(entry))
                .map(now -> now.operation().ticket())
                .orElse(entry.operation().ticket());
    }

    private static OperationId idOf(OutboxEntry entry) {
        return entry.operation().id();
    }
}
