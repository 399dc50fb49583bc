package app.pult.store.cache;

import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.search.Excerpt;
import app.pult.search.Hit;
import app.pult.search.Related;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.cache.Candidates.Range;
import app.pult.store.cache.Judge.Ranked;
import app.pult.store.cache.Judge.Read;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tickets that fit a question, at one moment of the database: by their own words or by those of
/// one of their messages. `+s.kind` in its SQL: by the index over kinds SQLite would go through all
/// messages of the desk to find a few. Thread: a reader, one question.
final class FoundTickets {
    private static final double FRESH = 0.25;
    private static final double HALF_LIFE_DAYS = 60;
    private static final double OPEN = 0.05;

    /// As `tickets.phase` has them, from 1.
    private static final int PHASES = 4;

    static final String MESSAGES =
            """
            SELECT s.doc, s.digest, m.ticket_id, m.id, m.at, t.subject, t.active, b.text
            FROM search_texts s JOIN messages m ON m.row = s.owner JOIN bodies b ON b.message = m.row
            JOIN tickets t ON t.id = m.ticket_id
            WHERE s.doc IN (SELECT value FROM json_each(?)) AND +s.kind = 'MESSAGE'
            """;

    static final String FILES =
            """
            SELECT s.doc, s.digest, m.ticket_id, m.id, m.at, t.subject, t.active, a.id AS file, f.text
            FROM search_texts s JOIN attachments a ON a.id = s.owner
            JOIN downloads d ON d.attachment = a.id JOIN file_texts f ON f.blob = d.blob
            JOIN messages m ON m.row = a.message JOIN tickets t ON t.id = m.ticket_id
            WHERE s.doc IN (SELECT value FROM json_each(?)) AND +s.kind = 'FILE'
            """;

    static final String TICKETS =
            """
            SELECT s.doc, s.digest, t.id, t.updated_at, t.subject, t.number, t.tags, t.custom, t.active
            FROM search_texts s JOIN tickets t ON t.id = s.owner
            WHERE s.doc IN (SELECT value FROM json_each(?)) AND +s.kind = 'TICKET'
            """;

    private final Session session;
    private final Judge judge;

    FoundTickets(Session session, Judge judge) {
        this.session = session;
        this.judge = judge;
    }

    /// `file` is an AttachmentId, if it is what that file says.
    private record TicketText(
            long ticket,
            Optional<MessageId> message,
            Optional<String> file,
            Instant at,
            String subject,
            boolean open) {
        /// Of a row, whose column `at` has the time.
        static TicketText of(
                Row row, long ticket, Optional<String> message, Optional<String> file, String at)
                throws SQLException {
            return new TicketText(
                    ticket,
                    message.map(MessageId::new),
                    file,
                    row.instant(at),
                    row.text("subject"),
                    row.flag("active"));
        }
    }

    /// `now` is what freshness counts from. Without words: those that changed last.
    List<Hit.OfTicket> tickets(TicketFilters filters, Instant now, int limit) throws SQLException {
        if (judge.hasNoWords()) {
            return hits(newest(filters, limit));
        }
        var docs =
                judge.candidates(
                        session,
                        new Range(
                                0,
                                SearchText.Kind.ARTICLE.base(),
                                filters.ofDocs(),
                                filters.values()),
                        limit);
        var ids = Json.ids(docs.keySet());
        var read = new ArrayList<Read<TicketText>>();
        readWritten(MESSAGES, row -> Optional.empty(), ids, docs, read);
        readWritten(FILES, row -> Optional.of(row.text("file")), ids, docs, read);
        readTickets(ids, docs, read);
        var best = new HashMap<Long, Ranked<TicketText>>();
        double mean = Judge.meanLength(read);
        for (var ranked : judge.ranked(read, mean, text -> freshness(text, now), read.size())) {
            best.merge(
                    ranked.found().ticket(),
                    ranked,
                    (one, other) -> one.score() >= other.score() ? one : other);
        }
        return hits(
                best.values().stream()
                        .sorted(
                                Comparator.<Ranked<TicketText>>comparingDouble(Ranked::score)
                                        .reversed())
                        .limit(limit)
                        .map(Ranked::found)
                        .toList());
    }

    private void readWritten(
            String sql,
            Row.Mapping<Optional<String>> file,
            String docs,
            Map<Long, Double> codes,
            List<Read<TicketText>> read)
            throws SQLException {
        session.each(
                sql,
                row -> {
                    var text =
                            TicketText.of(
                                    row,
                                    row.number("ticket_id"),
                                    Optional.of(row.text("id")),
                                    file.of(row),
                                    "at");
                    judge.add(read, row, codes, text, text.subject(), () -> row.text("text"));
                },
                docs);
    }

    private void readTickets(String docs, Map<Long, Double> codes, List<Read<TicketText>> read)
            throws SQLException {
        session.each(
                TICKETS,
                row -> {
                    var text =
                            TicketText.of(
                                    row,
                                    row.number("id"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    "updated_at");
                    judge.add(
                            read,
                            row,
                            codes,
                            text,
                            text.subject(),
                            () ->
                                    SearchSource.ticket(
                                            row.text("number"),
                                            row.text("tags"),
                                            row.text("custom")));
                },
                docs);
    }

    /// Solved tickets like it, with what their operator wrote last.
    List<Related.OfTicket> suggestedTickets(
            TicketFilters filters, TicketId but, Instant now, int limit) throws SQLException {
        var suggested = new ArrayList<Related.OfTicket>();
        for (var hit : tickets(filters, now, limit + 1)) {
            var because = judge.because(hit.subject().text() + "\n" + hit.excerpt().text());
            if (!hit.id().equals(but) && suggested.size() < limit && !because.isEmpty()) {
                suggested.add(new Related.OfTicket(hit, because, fix(hit.id())));
            }
        }
        return suggested;
    }

    /// Those of each phase come in their order from its index: nothing is sorted.
    static String newest(String condition) {
        return IntStream.rangeClosed(1, PHASES)
                        .mapToObj(
                                phase ->
                                        "SELECT t.id, t.subject, t.updated_at, t.active FROM tickets t WHERE t.phase = "
                                                + phase
                                                + condition)
                        .collect(Collectors.joining(" UNION ALL "))
                + " ORDER BY t.updated_at DESC, t.id DESC LIMIT ?";
    }

    private List<TicketText> newest(TicketFilters filters, int limit) throws SQLException {
        var values = new ArrayList<Object>();
        for (int phase = 1; phase <= PHASES; phase++) {
            values.addAll(filters.values());
        }
        values.add(limit);
        return session.list(
                newest(filters.condition()),
                row ->
                        TicketText.of(
                                row,
                                row.number("id"),
                                Optional.empty(),
                                Optional.empty(),
                                "updated_at"),
                values.toArray());
    }

    private List<Hit.OfTicket> hits(List<TicketText> texts) throws SQLException {
        var hits = new ArrayList<Hit.OfTicket>();
        for (var text : texts) {
            session.find(
                            "SELECT number, requester_name, state FROM tickets WHERE id = ?",
                            row ->
                                    new Hit.OfTicket(
                                            new TicketId(text.ticket()),
                                            row.text("number"),
                                            judge.whole(text.subject()),
                                            row.text("requester_name"),
                                            TicketState.valueOf(row.text("state")),
                                            text.at(),
                                            text.message(),
                                            excerpt(text)),
                            text.ticket())
                    .ifPresent(hits::add);
        }
        return hits;
    }

    private Excerpt excerpt(TicketText text) throws SQLException {
        if (text.message().isEmpty()) {
            return Excerpt.EMPTY;
        }
        if (text.file().isPresent()) {
            return ofFile(text.file().get());
        }
        return session.find(
                        """
                        SELECT b.text FROM messages m JOIN bodies b ON b.message = m.row
                        WHERE m.ticket_id = ? AND m.id = ?
                        """,
                        row -> row.text("text"),
                        text.ticket(),
                        text.message().get().value())
                .map(judge::best)
                .orElse(Excerpt.EMPTY);
    }

    /// Led by the name of the file.
    private Excerpt ofFile(String file) throws SQLException {
        return session.find(
                        """
                        SELECT a.name, f.text FROM attachments a JOIN downloads d ON d.attachment = a.id
                        JOIN file_texts f ON f.blob = d.blob WHERE a.id = ?
                        """,
                        row -> judge.best(row.text("text")).after(row.text("name") + ": "),
                        file)
                .orElse(Excerpt.EMPTY);
    }

    private String fix(TicketId ticket) throws SQLException {
        return session.find(
                        """
                        SELECT b.text FROM messages m JOIN bodies b ON b.message = m.row
                        WHERE m.ticket_id = ? AND m.kind IN ('REPLY', 'NOTE')
                        ORDER BY m.at DESC, m.position DESC, m.row DESC LIMIT 1
                        """,
                        row -> row.text("text"),
                        ticket.value())
                .map(text -> judge.best(text).text())
                .orElse("");
    }

    private static double freshness(TicketText text, Instant now) {
        double days = Math.max(0, Duration.between(text.at(), now).toHours() / 24.0);
        return 1 + FRESH * Math.pow(0.5, days / HALF_LIFE_DAYS) + (text.open() ? OPEN : 0);
    }
}
