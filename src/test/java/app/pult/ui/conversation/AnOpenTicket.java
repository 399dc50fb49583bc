package app.pult.ui.conversation;

import app.pult.desk.Ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ticket on the screen that nobody wrote to. Thread: any.
final class AnOpenTicket {
    private AnOpenTicket() {}

    static ConversationModel.View.Open of(Ticket ticket) {
        return new ConversationModel.View.Open(
                ticket,
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                ConversationModel.Talk.LETTERS);
    }
}
