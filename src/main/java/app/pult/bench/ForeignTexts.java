package app.pult.bench;

import app.pult.desk.Body;
import app.pult.desk.Channel;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.change.TicketSnapshot;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.store.Store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Texts of a foreign corpus on a desk: JSON objects with `_id`, `title` and `text`, one a line.
/// Thread: any but JavaFX.
final class ForeignTexts {
    private static final Person ASKING =
            new Person(new PersonId("asking"), "Asking", "asking@example.org");

    /// So many in a transaction, as pages of a server would be.
    private static final int PAGE = 500;

    private ForeignTexts() {}

    /// Empty where it is not there.
    static String field(String line, String name) {
        return JsonStrings.find(line, name).orElse("");
    }

    static void asArticles(Store store, List<String> lines) {
        for (int from = 0; from < lines.size(); from += PAGE) {
            tell(
                    store,
                    lines.subList(from, Math.min(lines.size(), from + PAGE)).stream()
                            .<Change>map(line -> new Change.ArticleChanged(article(line)))
                            .toList());
        }
    }

    /// Each an open ticket with one message, called at the server as it is in the corpus.
    static void asTickets(Store store, List<String> lines) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.PersonChanged(ASKING, Change.Role.CUSTOMER));
        for (var line : lines) {
            var id = new RemoteId(field(line, "_id"));
            changes.add(new Change.TicketChanged(ticket(id, field(line, "title"))));
            changes.add(new Change.MessageAdded(message(id, field(line, "text"))));
        }
        tell(store, changes);
    }

    private static Article article(String line) {
        return new Article(
                new ArticleId(field(line, "_id")),
                field(line, "_id"),
                "ru",
                field(line, "title"),
                "",
                "",
                List.of(),
                Article.Format.MARKDOWN,
                field(line, "text"),
                List.of(),
                Instant.EPOCH);
    }

    private static TicketSnapshot ticket(RemoteId id, String subject) {
        return new TicketSnapshot(
                id,
                id.value(),
                new TicketFields(
                        subject,
                        TicketState.OPEN,
                        Priority.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                Optional.of(ASKING.id()),
                List.of(),
                Channel.MAIL,
                new TicketTimes(Instant.EPOCH, Instant.EPOCH, Optional.empty(), Duration.ZERO),
                new Revision(1));
    }

    private static MessageSnapshot message(RemoteId ticket, String text) {
        return new MessageSnapshot(
                new MessageId("m" + ticket.value()),
                ticket,
                ASKING.id(),
                Instant.EPOCH,
                0,
                new Written(MessageSnapshot.Kind.CUSTOMER, Body.ofText(text), List.of()),
                Optional.empty());
    }

    private static void tell(Store store, List<Change> changes) {
        store.mirror()
                .apply(
                        new ChangeBatch(
                                changes,
                                new Cursor("bench"),
                                ChangeBatch.More.CAUGHT_UP,
                                OptionalLong.empty(),
                                Instant.EPOCH),
                        ticket -> false);
    }
}
