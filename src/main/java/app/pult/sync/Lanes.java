package app.pult.sync;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What is going on in the lanes at this moment, in memory only: who is under way, which tickets
/// pull must leave alone, which lanes rest after a failure that no outbox row tells of. Thread:
/// any.
final class Lanes {
    private final ReentrantLock moves = new ReentrantLock();
    private final Set<TicketId> running = ConcurrentHashMap.newKeySet();
    private final Set<OperationId> calls = ConcurrentHashMap.newKeySet();
    private final Map<TicketId, RemoteId> shielded = new ConcurrentHashMap<>();
    private final Map<TicketId, Rest> resting = new ConcurrentHashMap<>();

    private record Rest(int failures, Instant until) {
        static final Rest NONE = new Rest(0, Instant.MIN);
    }

    /// False if somebody is in it already.
    boolean enter(TicketId lane) {
        return running.add(lane);
    }

    void leave(TicketId lane) {
        running.remove(lane);
    }

    boolean isRunning(TicketId lane) {
        return running.contains(lane);
    }

    /// A call is under way: until [#callEnded] its row, sending without an end, is nobody's
    /// leftover.
    void callBegins(OperationId id) {
        calls.add(id);
    }

    void callEnded(OperationId id) {
        calls.remove(id);
    }

    boolean isCalling(OperationId id) {
        return calls.contains(id);
    }

    /// From now on pull does not touch the ticket: a push on it is under way, or its outcome
    /// unknown.
    void shield(TicketId ticket, RemoteId remote) {
        shielded.put(ticket, remote);
    }

    void unshield(TicketId ticket) {
        shielded.remove(ticket);
    }

    /// Pull's question, asked inside its transaction: memory only.
    boolean inFlight(RemoteId ticket) {
        return shielded.containsValue(ticket);
    }

    /// Whether what is done can be mirrored: not while another push is in flight on the ticket that
    /// has it, as happens where the server has merged two tickets.
    boolean settles(OutboxEntry done) {
        return done.receipt().filter(receipt -> inFlight(receipt.ticket())).isEmpty();
    }

    /// Looks at an outbox row and moves it, with nobody else doing so in between: the operator's
    /// cancel and a push that begins exclude each other.
    <T> T alone(Supplier<T> move) {
        moves.lock();
        try {
            return move.get();
        } finally {
            moves.unlock();
        }
    }

    /// How often the lane failed in a row, if it fails now.
    int failures(TicketId lane) {
        return resting.getOrDefault(lane, Rest.NONE).failures() + 1;
    }

    void rest(TicketId lane, int failures, Instant until) {
        resting.put(lane, new Rest(failures, until));
    }

    /// It went well, or somebody does not want to wait.
    void wake(TicketId lane) {
        resting.remove(lane);
    }

    void wakeAll() {
        resting.clear();
    }

    /// When the lane may be looked at again; [Instant#MIN] if it does not rest.
    Instant restsUntil(TicketId lane) {
        return resting.getOrDefault(lane, Rest.NONE).until();
    }
}
