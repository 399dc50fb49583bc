package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.Capability;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.Profile;
import app.pult.backend.PushResult;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints.Point;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/// Makes the outbox shorter, one lane's head at a time: `src/docs/sync.md`, step by step. Thread:
/// any; two steps of one lane exclude each other.
final class Push {
    private static final Logger log = LoggerFactory.getLogger(Push.class);

    private final Backend backend;
    private final OutboxRows rows;
    private final Mirror mirror;
    private final IdentityMap identities;
    private final Guards guards;
    private final Answers answers;
    private final LookUps lookUps;
    private final Agenda agenda;
    private final Recovery recovery;
    private final EngineParts parts;
    private final CrashPoints crash;

    Push(
            SyncEngine.Local local,
            SyncEngine.World world,
            EngineParts parts,
            Agenda agenda,
            Recovery recovery) {
        this.backend = world.backend();
        this.rows = local.rows();
        this.mirror = local.mirror();
        this.identities = local.identities();
        this.guards = new Guards(mirror, rows, local.directory(), local.blobs());
        this.answers = new Answers(local, world, parts);
        this.lookUps = new LookUps(backend, rows, answers, parts);
        this.agenda = agenda;
        this.recovery = recovery;
        this.parts = parts;
        this.crash = world.crashPoints();
    }

    /// One step of one lane: settles what is done, then moves its head on.
    void step(TicketId lane) {
        var us = parts.session().profile();
        if (us.isEmpty() || !parts.lanes().enter(lane)) {
            return;
        }
        try {
            answers.settleOpen(lane);
            var head = agenda.head(lane);
            if (head.isPresent()) {
                move(head.get(), us.get());
            }
            parts.lanes().wake(lane);
        } catch (BackendException e) {
            rest(lane, us, e);
        } finally {
            parts.lanes().leave(lane);
        }
    }

    /// Reading failed before or after a call: the row says nothing of it, the lane waits.
    private void rest(TicketId lane, Optional<Profile> us, BackendException failure) {
        rest(lane, failure.retryAfter());
        parts.trouble(failure, us);
        log.debug("Lane {} rests", lane.value(), failure);
    }

    void rest(TicketId lane, Optional<Duration> wish) {
        int failures = parts.lanes().failures(lane);
        var until = parts.serverTime().instant().plus(parts.backoff().after(failures, wish));
        parts.lanes().rest(lane, failures, until);
    }

    private void move(OutboxEntry head, Profile us) throws BackendException {
        if (head.state() == OutboxState.QUEUED) {
            send(head, us);
        } else if (head.attemptEnded().isEmpty()) {
            recovery.adopt(head);
        } else if (parts.session().can(Capability.IDEMPOTENT_PUSH)) {
            count(head, head.operation(), us);
        } else {
            lookUps.lookUp(head, outgoing(head, identities.remote(head.operation().ticket())));
        }
    }

    private void send(OutboxEntry head, Profile us) throws BackendException {
        var ticket = head.operation().ticket();
        if (!isKnown(ticket, head)) {
            refresh(ticket);
        }
        // Pull, or the reading just now, may have found the ticket merged or our clock wrong, or
        // the operator have taken it back, or gone offline.
        var entry =
                rows.find(head.operation().id())
                        .filter(now -> isStillHead(now, ticket))
                        .filter(agenda::isDue);
        if (entry.isEmpty()
                || !parts.serverTime().isMeasured()
                || parts.connectivity().mode() == Connectivity.Mode.OFFLINE) {
            return;
        }
        switch (guards.check(entry.get(), us.me().id(), parts.serverTime().instant())) {
            case Guards.Verdict.Hold(var reason) -> hold(entry.get(), reason);
            case Guards.Verdict.Go(var operation) -> {
                crash.at(Point.PUSH_PICKED);
                count(entry.get(), operation, us);
            }
        }
    }

    private boolean isKnown(TicketId ticket, OutboxEntry head) {
        return head.operation() instanceof CreateTicket || parts.freshness().of(ticket);
    }

    private void refresh(TicketId ticket) throws BackendException {
        try {
            parts.pull().fetch(ticket);
        } catch (BackendException e) {
            if (e.kind() != BackendException.Kind.FORBIDDEN) {
                throw e;
            }
            log.info(
                    "Ticket {} cannot be read: the server shall say whether it can be written",
                    ticket);
        }
    }

    private static boolean isStillHead(OutboxEntry now, TicketId lane) {
        return now.state() == OutboxState.QUEUED && now.operation().ticket().equals(lane);
    }

    private void hold(OutboxEntry entry, Reason reason) {
        boolean held =
                parts.lanes()
                        .alone(
                                () -> {
                                    boolean still = isQueued(entry.operation().id());
                                    if (still) {
                                        rows.hold(entry.operation().id(), reason);
                                    }
                                    return still;
                                });
        if (held) {
            answers.held(entry, reason);
        }
    }

    private boolean isQueued(OperationId id) {
        return rows.find(id).filter(entry -> entry.state() == OutboxState.QUEUED).isPresent();
    }

    /// Counts the attempt, then makes the call. From the count on only an answer or a look-up
    /// knows.
    private void count(OutboxEntry entry, Operation operation, Profile us) throws BackendException {
        var ticket = operation.ticket();
        var remote = identities.remote(ticket);
        if (remote.isEmpty() && !(operation instanceof CreateTicket)) {
            hold(entry, Reason.of(Code.TICKET_GONE));
            return;
        }
        remote.ifPresent(id -> parts.lanes().shield(ticket, id));
        parts.lanes().callBegins(operation.id());
        try {
            var counted = parts.lanes().alone(() -> sending(entry, operation));
            if (counted.isEmpty()) {
                parts.lanes().unshield(ticket);
                return;
            }
            crash.at(Point.PUSH_COUNTED);
            call(entry, outgoing(counted.get(), remote), us);
        } finally {
            parts.lanes().callEnded(operation.id());
        }
    }

    private Optional<OutboxEntry> sending(OutboxEntry entry, Operation operation) {
        var id = operation.id();
        var now = rows.find(id).filter(row -> row.state() == entry.state());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (entry.state() == OutboxState.QUEUED && !operation.equals(entry.operation())) {
            rows.rewrite(operation);
        }
        rows.sending(id, mirror.revision(operation.ticket()), parts.serverTime().instant());
        return rows.find(id);
    }

    private void call(OutboxEntry entry, Outgoing outgoing, Profile us) throws BackendException {
        var begun = parts.freshness().begin();
        PushResult result;
        Optional<Lookup> look;
        try {
            result = backend.push(outgoing);
            look = lookUps.doubt(entry, outgoing, result);
        } catch (BackendException e) {
            answers.notDone(entry, e);
            parts.trouble(e, Optional.of(us));
            return;
        } finally {
            // Whoever ended the call by an interrupt still gets its outcome written down.
            Thread.interrupted();
        }
        crash.at(Point.PUSH_ANSWERED);
        if (look.isPresent()) {
            lookUps.refusedAgain(entry, begun, result, look.get());
        } else {
            answers.record(entry, begun, result);
        }
    }

    private static Outgoing outgoing(OutboxEntry entry, Optional<RemoteId> remote) {
        return new Outgoing(
                entry.operation(),
                remote,
                entry.known(),
                entry.attemptStarted().orElse(entry.createdAt()));
    }
}
