package app.pult.sync;

import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.desk.operation.Receipt;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;

import java.util.Optional;

/// Puts in order what a process, a thread or a server left in between. Thread: any.
final class Recovery {
    private final OutboxRows rows;
    private final Mirror mirror;
    private final IdentityMap identities;
    private final EngineParts parts;

    Recovery(SyncEngine.Local local, EngineParts parts) {
        this.rows = local.rows();
        this.mirror = local.mirror();
        this.identities = local.identities();
        this.parts = parts;
    }

    /// Calls that nobody waits for any more. Before anything is pulled or sent. (Effective rows of
    /// an older outbox are put right when the store opens.)
    void recover() {
        rows.open().stream()
                .filter(entry -> entry.state() == OutboxState.SENDING)
                .forEach(this::adopt);
    }

    /// A call that ended without anybody there to hear its answer.
    void adopt(OutboxEntry entry) {
        var ticket = entry.operation().ticket();
        identities.remote(ticket).ifPresent(remote -> parts.lanes().shield(ticket, remote));
        if (entry.attemptEnded().isEmpty()) {
            var now = parts.serverTime().instant();
            rows.uncertain(
                    entry.operation().id(), now, Agenda.AT_ONCE, Reason.of(Code.OUTCOME_UNKNOWN));
        }
    }

    /// A message of an operation that nobody could tell about has come back by itself.
    void recogniseHeld() {
        rows.open().stream()
                .filter(entry -> entry.state() == OutboxState.HELD)
                .filter(
                        entry ->
                                entry.reason()
                                        .filter(r -> r.code() == Code.CANNOT_TELL)
                                        .isPresent())
                .filter(entry -> mirror.hasMessageOf(entry.operation().id()))
                .forEach(this::recognise);
    }

    private void recognise(OutboxEntry entry) {
        var remote = identities.remote(entry.operation().ticket());
        if (remote.isPresent()) {
            var receipt = new Receipt(remote.get(), Optional.empty());
            parts.lanes().alone(() -> recogniseNow(entry, receipt));
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
