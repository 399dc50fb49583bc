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
    private final Database work;
    private final InstantSource clock;

    /// What was said of a remedy, what about one ticket, and into which tickets it was inserted.
    public record Entry(int helped, int judged, Optional<Verdict> here, List<TicketId> inserted) {
        public Entry {
            inserted = List.copyOf(inserted);
        }
    }

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
            case Remedy.OfArticle article -> "article:" + article.page();
            case Remedy.OfTicket solved -> "ticket:" + solved.ticket().value();
        };
    }
}
