package app.pult.ui.outbox;

import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One waiting operation in words. Empty strings are not shown. `what` is what the operator did,
/// `about` which ticket, `to` to whom it goes, `state` and `when` how it stands and since or until
/// when, `why` the reason and the next step, `said` the server's own words, `text` what was
/// written, `clash` what the operator is to choose between.
///
/// Thread: any, immutable.
record OutboxLine(
        OperationId id,
        TicketId ticket,
        String what,
        String about,
        String to,
        String state,
        Tone tone,
        String when,
        String why,
        String said,
        String text,
        List<String> files,
        Optional<ClashLines> clash,
        Set<Action> actions) {
    enum Tone {
        /// Goes by itself.
        WAITING,
        UNDER_WAY,
        /// Wants the operator.
        HELD,
        REFUSED
    }

    /// What the operator can do. [#SEND_ANYWAY] and [#SEND_AGAIN] are the same order in other
    /// words.
    enum Action {
        SEND_NOW,
        SEND_ANYWAY,
        SEND_AGAIN,
        EDIT,
        CANCEL
    }

    OutboxLine {
        files = List.copyOf(files);
        actions = Set.copyOf(actions);
    }

    boolean can(Action action) {
        return actions.contains(action);
    }
}
