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
import app.pult.desk.operation.Receipt;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the outbox shorter, one lane's head at a time: `src/docs/sync.md`, step by step.
/// Thread: any; two steps of one lane exclude each other.
final class Push {
    /// How much later than an attempt's end, by the server's clock, absence begins to prove something.
    static final Duration PROOF = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(Push.class);

    private final Backend backend;
    private final OutboxRows rows;
    private final Mirror mirror;
    private final IdentityMap identities;
    private final Guards guards;
    private final Answers answers;
    private final SyncEngine.Shared shared;
    private final CrashPoints crash;

    Push(SyncEngine.Local local, SyncEngine.World world, SyncEngine.Shared shared) {
        this.backend = world.backend();
        this.rows = local.rows();
        this.mirror = local.mirror();
        this.identities = local.identities();
        this.guards = new Guards(mirror, rows, local.directory(), local.blobs());
        this.answers = new Answers(local, world, shared);
        this.shared = shared;
        this.crash = world.crashPoints();
    }

    /// What the end of a process left behind: calls that nobody waits for any more, effective rows of an
    /// older outbox. Before anything is pulled or sent.
    void recover() {
        rows.open().stream().filter(entry -> entry.state() == OutboxState.SENDING).forEach(this::adopt);
        var tickets = new LinkedHashSet<>(rows.ticketsWithOverlay());
        tickets.addAll(mirror.overlaid());
        mirror.rebase(tickets);
    }

    /// A call that ended without anybody there to hear its answer.
    private void adopt(OutboxEntry entry) {
        var ticket = entry.operation().ticket();
        identities.remote(ticket).ifPresent(remote -> shared.lanes().shield(ticket, remote));
        if (entry.attemptEnded().isEmpty()) {
            var now = shared.serverTime().instant();
            rows.uncertain(entry.operation().id(), now, now, Reason.of(Code.OUTCOME_UNKNOWN));
        }
    }

    /// Lanes that have something to do now, in order, and nobody in them.
    List<TicketId> ready(Instant now) {
        if (shared.session().profile().isEmpty() || !shared.connectivity().reachable()) {
            return List.of();
        }
        var lanes = new LinkedHashSet<TicketId>();
        rows.unsettled().forEach(entry -> lanes.add(entry.operation().ticket()));
        rows.heads().stream()
                .filter(entry -> isDue(entry, now))
                .forEach(entry -> lanes.add(entry.operation().ticket()));
        return lanes.stream()
                .filter(lane -> !shared.lanes().isRunning(lane) && !shared.lanes().restsUntil(lane).isAfter(now))
                .toList();
    }

    /// When something becomes due that was not at `now`; empty if nothing waits for a time.
    Optional<Instant> nextDue(Instant now) {
        return Stream.concat(rows.heads().stream(), rows.unsettled().stream())
                .filter(entry -> entry.state() != OutboxState.HELD)
                .filter(entry -> entry.state() != OutboxState.FAILED)
                .map(this::dueAt)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private Instant dueAt(OutboxEntry entry) {
        var row = entry.state() == OutboxState.DONE ? Instant.MIN : entry.nextAt().orElse(Instant.MIN);
        var rest = shared.lanes().restsUntil(entry.operation().ticket());
        return row.isAfter(rest) ? row : rest;
    }

    private boolean isDue(OutboxEntry entry, Instant now) {
        boolean time = !entry.nextAt().orElse(Instant.MIN).isAfter(now);
        return switch (entry.state()) {
            case QUEUED -> time;
            // One without an end and with nobody in its lane was left behind by a failing disk.
            case SENDING ->
                    entry.attemptEnded().isPresent()
                            ? time
                            : !shared.lanes().isCalling(entry.operation().id());
            case HELD, FAILED, DONE, CANCELLED -> false;
        };
    }

    private static boolean isUncertain(OutboxEntry entry) {
        return entry.state() == OutboxState.SENDING && entry.attemptEnded().isPresent();
    }

    /// One step of one lane: settles what is done, then moves its head on.
    void step(TicketId lane) {
        var us = shared.session().profile();
        if (us.isEmpty() || !shared.lanes().enter(lane)) {
            return;
        }
        try {
            for (var done : answers.open(lane)) {
                answers.settle(done, done.receipt().orElseThrow(), List.of());
            }
            var head = head(lane);
            if (head.isPresent()) {
                move(head.get(), us.get());
            }
            shared.lanes().wake(lane);
        } catch (BackendException e) {
            rest(lane, us, e);
        } finally {
            shared.lanes().leave(lane);
        }
    }

    private Optional<OutboxEntry> head(TicketId lane) {
        return rows.heads().stream()
                .filter(entry -> entry.operation().ticket().equals(lane))
                .filter(entry -> isDue(entry, shared.serverTime().instant()))
                .findFirst();
    }

    /// Reading failed before or after a call: the row says nothing of it, the lane waits.
    private void rest(TicketId lane, Optional<Profile> us, BackendException failure) {
        rest(lane, failure.retryAfter());
        shared.trouble(failure, us);
        log.debug("Lane {} rests", lane.value(), failure);
    }

    void rest(TicketId lane, Optional<Duration> wish) {
        int failures = shared.lanes().failures(lane);
        var until = shared.serverTime().instant().plus(shared.backoff().after(failures, wish));
        shared.lanes().rest(lane, failures, until);
    }

    private void move(OutboxEntry head, Profile us) throws BackendException {
        if (head.state() == OutboxState.QUEUED) {
            send(head, us);
        } else if (head.attemptEnded().isEmpty()) {
            adopt(head);
        } else if (shared.session().can(Capability.IDEMPOTENT_PUSH)) {
            count(head, head.operation(), us);
        } else {
            lookUp(head);
        }
    }

    private void send(OutboxEntry head, Profile us) throws BackendException {
        var ticket = head.operation().ticket();
        if (!isKnown(ticket, head)) {
            refresh(ticket);
        }
        // Pull, or the reading just now, may have found the ticket merged, or the operator have taken it back.
        var entry = rows.find(head.operation().id()).filter(now -> isStillHead(now, ticket));
        if (entry.isEmpty() || !shared.serverTime().isMeasured()) {
            return;
        }
        switch (guards.check(entry.get(), us.me().id())) {
            case Guards.Verdict.Hold(var reason) -> hold(entry.get(), reason);
            case Guards.Verdict.Go(var operation) -> {
                crash.at(Point.PUSH_PICKED);
                count(entry.get(), operation, us);
            }
        }
    }

    private boolean isKnown(TicketId ticket, OutboxEntry head) {
        return head.operation() instanceof CreateTicket || shared.freshness().of(ticket);
    }

    private void refresh(TicketId ticket) throws BackendException {
        try {
            shared.pull().fetch(ticket);
        } catch (BackendException e) {
            if (e.kind() != BackendException.Kind.FORBIDDEN) {
                throw e;
            }
            log.info("Ticket {} cannot be read: the server shall say whether it can be written", ticket);
        }
    }

    private static boolean isStillHead(OutboxEntry now, TicketId lane) {
        return now.state() == OutboxState.QUEUED && now.operation().ticket().equals(lane);
    }

    private void hold(OutboxEntry entry, Reason reason) {
        boolean held =
                shared.lanes()
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

    /// Counts the attempt, then makes the call. From the count on only an answer or a look-up knows.
    private void count(OutboxEntry entry, Operation operation, Profile us) throws BackendException {
        var ticket = operation.ticket();
        var remote = identities.remote(ticket);
        if (remote.isEmpty() && !(operation instanceof CreateTicket)) {
            hold(entry, Reason.of(Code.TICKET_GONE));
            return;
        }
        remote.ifPresent(id -> shared.lanes().shield(ticket, id));
        shared.lanes().callBegins(operation.id());
        try {
            var counted = shared.lanes().alone(() -> sending(entry, operation));
            if (counted.isEmpty()) {
                shared.lanes().unshield(ticket);
                return;
            }
            crash.at(Point.PUSH_COUNTED);
            call(entry, outgoing(counted.get(), remote), us);
        } finally {
            shared.lanes().callEnded(operation.id());
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
        rows.sending(id, mirror.revision(operation.ticket()), shared.serverTime().instant());
        return rows.find(id);
    }

    private void call(OutboxEntry entry, Outgoing outgoing, Profile us) throws BackendException {
        PushResult result;
        try {
            result = backend.push(outgoing);
        } catch (BackendException e) {
            answers.notDone(entry, e);
            shared.trouble(e, Optional.of(us));
            return;
        } finally {
            // Whoever ended the call by an interrupt still gets its outcome written down.
            Thread.interrupted();
        }
        crash.at(Point.PUSH_ANSWERED);
        answers.record(entry, result);
    }

    private static Outgoing outgoing(OutboxEntry entry, Optional<RemoteId> remote) {
        return new Outgoing(
                entry.operation(),
                remote,
                entry.known(),
                entry.attemptStarted().orElse(entry.createdAt()));
    }

    private void lookUp(OutboxEntry entry) throws BackendException {
        var remote = identities.remote(entry.operation().ticket());
        switch (backend.lookUp(outgoing(entry, remote))) {
            case Lookup.Found(var receipt, var echo) -> answers.done(entry, receipt, echo);
            case Lookup.CannotTell(var words) -> answers.cannotTell(entry, words);
            case Lookup.Absent(var at) -> absent(entry, at);
        }
    }

    private void absent(OutboxEntry entry, Instant at) {
        shared.serverTime().measured(at);
        var proof = entry.attemptEnded().orElse(at).plus(PROOF);
        if (entry.absences() > 0 && !at.isBefore(proof)) {
            answers.proveAbsent(entry);
        } else {
            var again = entry.absences() > 0 ? proof : at.plus(PROOF);
            rows.absent(entry.operation().id(), at, again);
        }
    }

    /// The server is there again: what only waited for that does not wait any longer.
    void reconnected() {
        shared.lanes().wakeAll();
        var now = shared.serverTime().instant();
        rows.heads().stream()
                .filter(entry -> entry.nextAt().filter(now::isBefore).isPresent())
                .filter(Push::waitsForConnection)
                .forEach(entry -> rows.due(entry.operation().id(), now));
    }

    private static boolean waitsForConnection(OutboxEntry entry) {
        var code = entry.reason().map(Reason::code);
        return switch (entry.state()) {
            case QUEUED -> code.equals(Optional.of(Code.OFFLINE)) || code.equals(Optional.of(Code.SIGN_IN));
            case SENDING -> isUncertain(entry) && entry.absences() == 0;
            case HELD, FAILED, DONE, CANCELLED -> false;
        };
    }

    /// A message of an operation that nobody could tell about has come back by itself.
    void recogniseHeld() {
        rows.open().stream()
                .filter(entry -> entry.state() == OutboxState.HELD)
                .filter(entry -> entry.reason().filter(r -> r.code() == Code.CANNOT_TELL).isPresent())
                .filter(entry -> mirror.hasMessageOf(entry.operation().id()))
                .forEach(this::recognise);
    }

    private void recognise(OutboxEntry entry) {
        var remote = identities.remote(entry.operation().ticket());
        if (remote.isPresent()) {
            var receipt = new Receipt(remote.get(), Optional.empty());
            shared.lanes().alone(() -> recogniseNow(entry, receipt));
        }
    }

    private boolean recogniseNow(OutboxEntry entry, Receipt receipt) {
        var id = entry.operation().id();
        boolean held = rows.find(id).filter(now -> now.state() == OutboxState.HELD).isPresent();
        if (held) {
            rows.done(id, receipt);
        }
        return held;
    }
}
