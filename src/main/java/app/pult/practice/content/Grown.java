package app.pult.practice.content;

import app.pult.desk.TicketState;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket grown from phrases.
public record Grown(
        String language,
        String subject,
        TicketState state,
        int priority,
        String group,
        Optional<String> assignee,
        String requester,
        String channel,
        List<String> tags,
        String product,
        String host,
        Instant created,
        Optional<Instant> due,
        long workedMinutes,
        List<Said> messages) {
    public Grown {
        tags = List.copyOf(tags);
        messages = List.copyOf(messages);
    }

    /// `kind` as the Desk API names it: customer, reply or note.
    public record Said(String by, String kind, Instant at, String text) {}

    public Instant updated() {
        return messages.getLast().at();
    }
}
