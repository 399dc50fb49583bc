package app.pult.store.cache;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.knowledge.Experience;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.knowledge.Verdict;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.work.ExperienceTable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What helped with which ticket: said in `work.db`; which of them are solved, `cache.db` knows.
/// Thread: any but JavaFX.
public final class SqliteExperience implements Experience {
    private final Database cache;
    private final ExperienceTable table;
    private final ChangeFeed<Boolean> feed = new ChangeFeed<>();

    public SqliteExperience(Database cache, ExperienceTable table) {
        this.cache = cache;
        this.table = table;
    }

    @Override
    public Map<Remedy, Tally> of(TicketId ticket, Collection<? extends Remedy> remedies) {
        var entries = table.of(ticket, remedies);
        var inserted = new HashSet<TicketId>();
        entries.values().forEach(entry -> inserted.addAll(entry.inserted()));
        var solved = inserted.isEmpty() ? Set.<TicketId>of() : solved(inserted);
        var tallies = new HashMap<Remedy, Tally>();
        entries.forEach(
                (remedy, entry) ->
                        tallies.put(
                                remedy,
                                new Tally(
                                        entry.helped(),
                                        entry.judged(),
                                        (int)
                                                entry.inserted().stream()
                                                        .filter(solved::contains)
                                                        .count(),
                                        entry.here())));
        return tallies;
    }

    @Override
    public void say(TicketId ticket, Remedy remedy, Optional<Verdict> verdict) {
        table.say(ticket, remedy, verdict);
        feed.tell(true);
    }

    @Override
    public void inserted(TicketId ticket, Remedy.OfArticle article) {
        table.inserted(ticket, article);
        feed.tell(true);
    }

    @Override
    public Subscription watch(Runnable listener) {
        return feed.watch(news -> listener.run());
    }

    private Set<TicketId> solved(Set<TicketId> tickets) {
        return new HashSet<>(
                cache.read(
                        "look which tickets are solved",
                        session ->
                                session.list(
                                        """
                                        SELECT id FROM tickets
                                        WHERE id IN (SELECT value FROM json_each(?)) AND state = 'SOLVED'
                                        """,
                                        row -> new TicketId(row.number("id")),
                                        Json.ids(tickets.stream().map(TicketId::value).toList()))));
    }
}
