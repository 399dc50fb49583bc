package app.pult.ui.palette;

import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.ui.kit.Command;
import app.pult.ui.shell.ViewLine;

import java.util.Optional;

/// One line of the palette.
sealed interface Entry {
    /// `other` is its name in the other language. `keys` as a button shows them, empty for none;
    /// `hindrance` says why it cannot be given now, empty if it can.
    record OfCommand(Command command, String name, String other, String keys, String hindrance)
            implements Entry {}

    record OfView(ViewLine line, String other, String keys) implements Entry {}

    /// `number` is empty until the server gave one; `message` is the one it was found by.
    record OfTicket(
            TicketId id,
            String number,
            String subject,
            String requester,
            TicketState state,
            Optional<MessageId> message)
            implements Entry {}

    /// The search over everything on this desk, for these words.
    record OfSearch(String words, String keys) implements Entry {}

    /// What is chosen with it; the same however it reads by now.
    default Object what() {
        return switch (this) {
            case OfCommand of -> of.command().id();
            case OfView of ->
                    of.line() instanceof ViewLine.OfQueue view
                            ? view.queue()
                            : of.line().getClass();
            case OfTicket of -> of.id();
            case OfSearch of -> OfSearch.class;
        };
    }
}
