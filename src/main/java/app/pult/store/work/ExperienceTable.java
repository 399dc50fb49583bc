package app.pult.store.work;

import app.pult.desk.TicketId;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Verdict;
import app.pult.store.Database;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What helped with which ticket, in `work.db`. Thread: any but JavaFX.
public final class ExperienceTable {
    private static final String ARTICLE = "article:";

    private final Database work;
    private final InstantSource clock;

    /// What was said of a remedy, what about one ticket, and into which tickets it was inserted.
    public record Entry(int helped, int judged, Optional<Verdict> here, List<TicketId> inserted) {
        public Entry {
            inserted = List.copyOf(inserted);
        }
    }

    /// An article was of use in a ticket: the operator said that it `helped`, else it was inserted.
    public record Use(String page, TicketId ticket, boolean helped) {}

    public ExperienceTable(Database work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /// At one moment.
    public Map<Remedy, Entry> of(TicketId ticket, Collection<? extends Remedy> remedies) {
        return work.read(
                "look what helped",
                session -> {
                    var entries = new HashMap<Remedy, Entry>();
                    for (var remedy : remedies) {
                        entries.put(remedy, entry(session, ticket, written(remedy)));
                    }
                    return entries;
                });
    }

    /// The newest, the last first: but those of which the operator said that they did not help.
    public List<Use> uses(int limit) {
        return work.read(
                "look what was of use",
                session ->
                        session.list(
                                """
                                SELECT substr(remedy, ?) AS page, ticket, max(helped) AS helped FROM (
                                  SELECT remedy, ticket, helped, said_at AS at FROM verdicts
                                  UNION ALL SELECT remedy, ticket, 0, inserted_at FROM insertions) AS u
                                WHERE remedy LIKE ? || '%' AND NOT EXISTS (SELECT 1 FROM verdicts v
                                  WHERE v.remedy = u.remedy AND v.ticket = u.ticket AND v.helped = 0)
                                GROUP BY remedy, ticket ORDER BY max(at) DESC, ticket DESC, remedy LIMIT ?
                                """,
                                row ->
                                        new Use(
                                                row.text("page"),
                                                new TicketId(row.number("ticket")),
                                                row.flag("helped")),
                                ARTICLE.length() + 1,
                                ARTICLE,
                                limit));
    }

    public void say(TicketId ticket, Remedy remedy, Optional<Verdict> verdict) {
        work.run(
                "say what helped",
                tx -> {
                    if (verdict.isEmpty()) {
                        tx.update(
                                "DELETE FROM verdicts WHERE remedy = ? AND ticket = ?",
                                written(remedy),
                                ticket.value());
                    } else {
                        tx.update(
                                """
                                INSERT INTO verdicts (remedy, ticket, helped, said_at) VALUES (?, ?, ?, ?)
                                ON CONFLICT (remedy, ticket) DO UPDATE
                                SET helped = excluded.helped, said_at = excluded.said_at
                                """,
                                written(remedy),
                                ticket.value(),
                                verdict.get() == Verdict.HELPED,
                                clock.instant());
                    }
                });
    }

    public void inserted(TicketId ticket, Remedy.OfArticle article) {
        work.run(
                "remember an inserted article",
                tx ->
                        tx.update(
                                """
                                INSERT OR IGNORE INTO insertions (remedy, ticket, inserted_at)
                                VALUES (?, ?, ?)
                                """,
                                written(article),
                                ticket.value(),
                                clock.instant()));
    }

    private static Entry entry(Session session, TicketId ticket, String remedy)
            throws SQLException {
        var said = new HashMap<TicketId, Boolean>();
        session.each(
                "SELECT ticket, helped FROM verdicts WHERE remedy = ?",
                row -> said.put(new TicketId(row.number("ticket")), row.flag("helped")),
                remedy);
        return new Entry(
                (int) said.values().stream().filter(helped -> helped).count(),
                said.size(),
                Optional.ofNullable(said.get(ticket))
                        .map(helped -> helped ? Verdict.HELPED : Verdict.DID_NOT),
                session.list(
                        "SELECT ticket FROM insertions WHERE remedy = ?",
                        row -> new TicketId(row.number("ticket")),
                        remedy));
    }

    private static String written(Remedy remedy) {
        return switch (remedy) {
            case Remedy.OfArticle article -> ARTICLE + article.page();
            case Remedy.OfTicket solved -> "ticket:" + solved.ticket().value();
        };
    }
}
