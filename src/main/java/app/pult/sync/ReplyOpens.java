package app.pult.sync;

import app.pult.desk.Field;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;

import java.util.List;
import java.util.Optional;

/// Servers open a ticket when it is replied to. Where that was our own reply, the change of state
/// behind it in the lane ("send and solve") was not overtaken by anybody: its base moves on.
/// Thread: the lane's step.
final class ReplyOpens {
    private static final List<String> OPEN = List.of(TicketState.OPEN.name());

    private final OutboxRows rows;
    private final Mirror mirror;
    private final Lanes lanes;

    ReplyOpens(OutboxRows rows, Mirror mirror, Lanes lanes) {
        this.rows = rows;
        this.mirror = mirror;
        this.lanes = lanes;
    }

    /// The mirrored state, in canonical form; empty if the ticket is not mirrored.
    Optional<List<String>> state(TicketId ticket) {
        return mirror.find(ticket).map(snapshot -> snapshot.fields().get(Field.STATE));
    }

    /// `done` is mirrored now; `before` was the state before it.
    void mirrored(OutboxEntry done, TicketId ticket, Optional<List<String>> before) {
        boolean opened =
                done.operation() instanceof SendReply
                        && !before.equals(Optional.of(OPEN))
                        && state(ticket).equals(Optional.of(OPEN));
        if (opened && before.isPresent()) {
            rows.open().stream()
                    .filter(entry -> entry.operation().ticket().equals(ticket))
                    .filter(entry -> entry.sequence() > done.sequence())
                    .forEach(entry -> lanes.alone(() -> moveBase(entry, before.get())));
        }
    }

    private boolean moveBase(OutboxEntry entry, List<String> before) {
        boolean queued =
                rows.find(entry.operation().id())
                        .filter(now -> now.state() == OutboxState.QUEUED)
                        .isPresent();
        if (queued && entry.operation() instanceof ChangeFields change) {
            var moved = change.changes().stream().map(one -> onOpen(one, before)).toList();
            rows.rewrite(new ChangeFields(change.id(), change.ticket(), change.base(), moved));
        }
        return queued;
    }

    private static FieldChange onOpen(FieldChange change, List<String> before) {
        return change.field().equals(Field.STATE) && change.base().equals(before)
                ? new FieldChange(Field.STATE, OPEN, change.mine())
                : change;
    }
}
