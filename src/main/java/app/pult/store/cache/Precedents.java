package app.pult.store.cache;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.pult.desk.TicketId;
import app.pult.search.Related.Used;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.cache.Judge.Read;
import app.pult.store.work.ExperienceTable.Use;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tickets in which articles were of use: those that are like a question speak for their articles,
/// as far as they say what it says. Thread: a reader, one question.
final class Precedents {
    /// So many uses are looked at, the newest.
    static final int MOST = 1_000;

    /// A ticket that says less of what is asked is not like it.
    private static final double LIKE = 0.2;

    private static final int NEAREST = 10;
    private static final int COMPARED = 5 * NEAREST;

    /// Of what a customer wrote first so many letters are compared.
    private static final int OPENING = 1_000;

    /// `-s.doc` keeps a beginning apart from its whole text where texts are remembered.
    static final String TICKETS =
            """
            SELECT -s.doc AS doc, s.digest, t.id, t.number, t.subject, t.state = 'SOLVED' AS solved,
              substr(b.text, 1, ?) AS text
            FROM json_each(?) used CROSS JOIN tickets t ON t.id = used.value
            JOIN messages m ON m.row = (SELECT row FROM messages WHERE ticket_id = t.id AND kind = 'CUSTOMER'
              ORDER BY at, position, row LIMIT 1)
            JOIN bodies b ON b.message = m.row
            JOIN search_texts s ON s.kind = 'MESSAGE' AND s.owner = +m.row
            WHERE t.id <> ? AND t.number <> ''
            """;

    private final Judge judge;
    private final double all;
    private final Map<String, Vote> votes = new HashMap<>();

    /// What speaks for a page: its tickets leave this share of the question `open`.
    private record Vote(double open, Used used) {
        Vote and(double share) {
            return new Vote(
                    open * (1 - share * share),
                    new Used(used.tickets() + 1, used.nearest(), used.because()));
        }
    }

    /// A ticket, what it begins with, and the pages that were of use in it.
    private record Precedent(String number, String opening, List<String> pages) {}

    /// `all` is what a text counts for that says all that is asked.
    Precedents(Judge judge, double all) {
        this.judge = judge;
        this.all = all;
    }

    /// Takes in those of `uses` that are in tickets like the question, `but` one. Where an article
    /// was only inserted, its ticket must be solved.
    void add(Session session, List<Use> uses, TicketId but) throws SQLException {
        var read = new ArrayList<Read<Precedent>>();
        var tickets = uses.stream().collect(groupingBy(Use::ticket, LinkedHashMap::new, toList()));
        session.each(
                TICKETS,
                row -> read(row, tickets.getOrDefault(ticket(row), List.of()), read),
                OPENING,
                Json.ids(tickets.keySet().stream().map(TicketId::value).toList()),
                but.value());
        double mean = Judge.meanLength(read);
        var likeliest = judge.likeliest(read, COMPARED);
        for (var near : judge.ranked(likeliest, mean, precedent -> 1.0, NEAREST)) {
            double share = Math.min(1, near.score() / all);
            var because = judge.because(near.found().opening());
            if (share >= LIKE && !because.isEmpty()) {
                var first = new Vote(1, new Used(0, near.found().number(), because));
                near.found()
                        .pages()
                        .forEach(
                                page ->
                                        votes.put(
                                                page, votes.getOrDefault(page, first).and(share)));
            }
        }
    }

    private void read(Row row, List<Use> uses, List<Read<Precedent>> read) throws SQLException {
        boolean solved = row.flag("solved");
        var pages = uses.stream().filter(use -> solved || use.helped()).map(Use::page).toList();
        if (!pages.isEmpty()) {
            var text = row.text("text");
            var precedent =
                    new Precedent(row.text("number"), row.text("subject") + "\n" + text, pages);
            judge.add(read, row, Map.of(), precedent, row.text("subject"), () -> text);
        }
    }

    private static TicketId ticket(Row row) throws SQLException {
        return new TicketId(row.number("id"));
    }

    /// What they add to what each page counts for.
    Map<String, Double> worth() {
        var worth = new HashMap<String, Double>();
        votes.forEach((page, vote) -> worth.put(page, all * (1 - vote.open())));
        return worth;
    }

    Used used(String page) {
        return votes.containsKey(page) ? votes.get(page).used() : Used.NOWHERE;
    }
}
