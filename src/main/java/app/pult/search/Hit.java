package app.pult.search;

import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.knowledge.ArticleId;

import java.time.Instant;
import java.util.Optional;

/// Something that was found. Titles and excerpts say which of their characters were asked for.
public sealed interface Hit {
    /// A ticket, with its best message where the words are in one; `at` is when that was written,
    /// else when the ticket last changed.
    record OfTicket(
            TicketId id,
            String number,
            Excerpt subject,
            String requester,
            TicketState state,
            Instant at,
            Optional<MessageId> message,
            Excerpt excerpt)
            implements Hit {}

    /// `page` is shared by its translations.
    record OfArticle(
            ArticleId id,
            String page,
            String language,
            String category,
            Excerpt title,
            Excerpt excerpt,
            Instant updated)
            implements Hit {}

    /// `matched` is the name and address with what was asked for marked.
    record OfPerson(Person person, Excerpt matched) implements Hit {}
}
