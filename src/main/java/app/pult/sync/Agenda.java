package app.pult.sync;

import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.store.OutboxRows;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which lanes have something to do, and when. Thread: any.
final class Agenda {
    /// As an instant of the outbox: whatever any clock shows, it is past.
    static final Instant AT_ONCE = Instant.EPOCH;

    private final OutboxRows rows;
    private final EngineParts parts;

    Agenda(OutboxRows rows, EngineParts parts) {
        this.rows = rows;
        this.parts = parts;
    }

    /// Lanes that have something to do now, in order, and nobody in them.
    List<TicketId> ready(Instant now) {
        if (parts.session().profile().isEmpty() || !parts.connectivity().reachable()) {
            return List.of();
        }
        var lanes = new LinkedHashSet<TicketId>();
        rows.unsettled().stream()
                .filter(parts.lanes()::settles)
                .forEach(entry -> lanes.add(entry.operation().ticket()));
        rows.heads(now).stream()
                .filter(entry -> isDue(entry, now))
                .forEach(entry -> lanes.add(entry.operation().ticket()));
        return lanes.stream()
                .filter(
                        lane ->
                                !parts.lanes().isRunning(lane)
                                        && !parts.lanes().restsUntil(lane).isAfter(now))
                .toList();
    }

    /// When something becomes due that was not at `now`; empty if nothing waits for a time.
    Optional<Instant> nextDue(Instant now) {
        var waiting =
                Stream.concat(rows.heads(now).stream(), rows.unsettled().stream())
                        .filter(entry -> entry.state() != OutboxState.HELD)
                        .filter(entry -> entry.state() != OutboxState.FAILED)
                        .map(this::dueAt)
                        .filter(now::isBefore);
        return Stream.concat(waiting, rows.nextDeparture(now).stream()).min(Instant::compareTo);
    }

    private Instant dueAt(OutboxEntry entry) {
        var row =
                entry.state() == OutboxState.DONE
                        ? Instant.MIN
                        : entry.nextAt().orElse(Instant.MIN);
        var rest = parts.lanes().restsUntil(entry.operation().ticket());
        return row.isAfter(rest) ? row : rest;
    }

    private static boolean isDue(Instant at, Instant now) {
        // No wait is that long: it was written by a clock that was wrong.
        return !at.isAfter(now) || at.isAfter(now.plus(Backoff.PATIENCE));
    }

    /// By the server's clock as it is known now.
    boolean isDue(OutboxEntry entry) {
        return isDue(entry, parts.serverTime().instant());
    }

    private boolean isDue(OutboxEntry entry, Instant now) {
        // A grace that begins in the future was written by such a clock, too.
        boolean time =
                isDue(entry.nextAt().orElse(AT_ONCE), now)
                        || (entry.attempts() == 0 && entry.createdAt().isAfter(now));
        return switch (entry.state()) {
            case QUEUED -> time && !entry.notBefore().filter(now::isBefore).isPresent();
            // One without an end and with nobody in its lane was left behind by a failing disk.
            case SENDING ->
                    entry.attemptEnded().isPresent()
                            ? time
                            : !parts.lanes().isCalling(entry.operation().id());
            case HELD, FAILED, DONE, CANCELLED -> false;
        };
    }

    /// What a lane's step has to move now.
    Optional<OutboxEntry> head(TicketId lane) {
        var now = parts.serverTime().instant();
        return rows.heads(now).stream()
                .filter(entry -> entry.operation().ticket().equals(lane))
                .filter(entry -> isDue(entry, now))
                .findFirst();
    }

    /// The server is there again: what only waited for that does not wait any longer.
    void reconnected() {
        parts.lanes().wakeAll();
        rows.heads(parts.serverTime().instant()).stream()
                .filter(Agenda::waitsForConnection)
                .forEach(this::hurry);
    }

    /// Unless a step, which may move the row, is in the lane.
    private void hurry(OutboxEntry entry) {
        var lane = entry.operation().ticket();
        if (parts.lanes().enter(lane)) {
            try {
                parts.lanes().alone(() -> dueNow(entry.operation().id()));
            } finally {
                parts.lanes().leave(lane);
            }
        }
    }

    private boolean dueNow(OperationId id) {
        boolean waits = rows.find(id).filter(Agenda::waitsForConnection).isPresent();
        if (waits) {
            rows.due(id, AT_ONCE);
        }
        return waits;
    }

    private static boolean waitsForConnection(OutboxEntry entry) {
        var code = entry.reason().map(Reason::code);
        return switch (entry.state()) {
            case QUEUED ->
                    code.equals(Optional.of(Code.OFFLINE))
                            || code.equals(Optional.of(Code.SIGN_IN));
            case SENDING -> isUncertain(entry) && entry.absences() == 0;
            case HELD, FAILED, DONE, CANCELLED -> false;
        };
    }

    private static boolean isUncertain(OutboxEntry entry) {
        return entry.state() == OutboxState.SENDING && entry.attemptEnded().isPresent();
    }
}
