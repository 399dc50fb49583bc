package app.pult.backend;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.fixture.rt.RtEye;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ids of all that an operator of some queues may see at a Request Tracker, by its own SQL.
record RtTruth(Set<String> tickets, Set<String> messages, Set<String> files, Set<String> articles) {
    RtTruth {
        tickets = Set.copyOf(tickets);
        messages = Set.copyOf(messages);
        files = Set.copyOf(files);
        articles = Set.copyOf(articles);
    }

    /// @param queues a set of their ids, in SQL
    /// @param kinds of transactions, quoted
    /// @param classes the one class of articles, quoted
    static RtTruth of(RtEye eye, String queues, String kinds, String classes) {
        var visible =
                " FROM tickets t WHERE t.status <> 'deleted' AND t.type = 'ticket' AND t.queue IN "
                        + queues;
        var said =
                " FROM transactions x WHERE x.objecttype = 'RT::Ticket' AND x.type IN (%s) AND x.objectid IN (SELECT t.id%s)"
                        .formatted(kinds, visible);
        return new RtTruth(
                ids(eye, "SELECT t.id" + visible + " AND t.effectiveid = t.id"),
                ids(eye, "SELECT x.id" + said),
                ids(
                        eye,
                        "SELECT a.id FROM attachments a WHERE a.contenttype NOT LIKE 'multipart/%'"
                                + " AND (a.filename IS NOT NULL OR a.contenttype NOT IN"
                                + " ('text/plain', 'text/html')) AND a.transactionid IN (SELECT x.id"
                                + said
                                + ")"),
                ids(
                        eye,
                        "SELECT a.id FROM articles a JOIN classes c ON c.id = a.class WHERE c.name ="
                                + classes
                                + " AND a.disabled = 0"));
    }

    private static Set<String> ids(RtEye eye, String sql) {
        return new HashSet<>(eye.column(sql.replace("%", "%%")));
    }

    /// What was there before and after has come, and nothing that was there neither before nor
    /// after.
    static void isWhatCame(RtTruth before, RtTruth after, List<Change> changes) {
        same(before.tickets, after.tickets, ticketIds(changes), "tickets");
        same(before.messages, after.messages, messageIds(changes), "messages");
        same(
                before.files,
                after.files,
                attachments(changes).map(a -> a.id().value()).collect(Collectors.toSet()),
                "files");
        same(before.articles, after.articles, articleIds(changes), "articles");
        assertThat(before.tickets).isNotEmpty();
        assertThat(before.files).isNotEmpty();
    }

    static Set<String> ticketIds(List<Change> changes) {
        return changes.stream()
                .filter(Change.TicketChanged.class::isInstance)
                .map(change -> ((Change.TicketChanged) change).ticket().id().value())
                .collect(Collectors.toSet());
    }

    static Stream<Attachment> attachments(List<Change> changes) {
        return changes.stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message().content())
                .filter(Written.class::isInstance)
                .flatMap(content -> ((Written) content).attachments().stream());
    }

    private static Set<String> messageIds(List<Change> changes) {
        return changes.stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message())
                .filter(message -> message.content() instanceof Written)
                .map(message -> message.id().value())
                .collect(Collectors.toSet());
    }

    private static Set<String> articleIds(List<Change> changes) {
        return changes.stream()
                .filter(Change.ArticleChanged.class::isInstance)
                .map(change -> ((Change.ArticleChanged) change).article().id().value())
                .collect(Collectors.toSet());
    }

    private static void same(
            Set<String> before, Set<String> after, Set<String> pulled, String what) {
        var sure = new HashSet<>(before);
        sure.retainAll(after);
        var possible = new HashSet<>(before);
        possible.addAll(after);
        assertThat(pulled).as(what).containsAll(sure);
        assertThat(possible).as(what).containsAll(pulled);
    }
}
