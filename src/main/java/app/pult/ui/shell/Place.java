package app.pult.ui.shell;

import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;

import java.util.Optional;

/// What fills the window beside the views.
public sealed interface Place {
    /// A list of tickets and, beside it, the conversation; `draft` is what to go on writing there,
    /// empty for nothing in particular.
    record Desk(Optional<DraftKey> draft, Beside beside) implements Place {
        /// Which list.
        public enum Beside {
            QUEUE,
            CHATS
        }

        public Desk(Optional<DraftKey> draft) {
            this(draft, Beside.QUEUE);
        }

        public Desk() {
            this(Optional.empty());
        }
    }

    /// The queue and, beside it, the form for a ticket; `draft` is the one to go on with, empty for
    /// a fresh one.
    record NewTicket(Optional<TicketId> draft) implements Place {}

    /// What waits to be sent.
    record Outbox() implements Place {}

    /// Signing in again to the server that refused us.
    record SignIn() implements Place {}

    /// The way to another desk: practice, or a server.
    record Connect() implements Place {}
}
