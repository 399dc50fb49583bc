package app.pult.store.work;

import app.pult.desk.TicketId;
import app.pult.knowledge.RuleExperience;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.store.Database;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How right rules are, in `work.db`. Thread: any but JavaFX.
public final class SqliteRuleExperience implements RuleExperience {
    private static final String NOTHING = "NOTHING";

    private final Database work;
    private final InstantSource clock;

    public SqliteRuleExperience(Database work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Map<String, RuleTally> shown(TicketId ticket, Collection<String> rules) {
        var fresh = fresh(ticket, rules);
        if (!fresh.isEmpty()) {
            work.run(
                    "count findings that are shown",
                    tx -> {
                        for (var rule : fresh) {
                            tx.update(
                                    """
                                    INSERT OR IGNORE INTO rule_verdicts (rule, ticket, said, said_at)
                                    VALUES (?, ?, ?, ?)
                                    """,
                                    rule,
                                    ticket.value(),
                                    NOTHING,
                                    clock.instant());
                        }
                    });
        }
        return work.read(
                "look how right rules are",
                session -> {
                    var tallies = new LinkedHashMap<String, RuleTally>();
                    for (var rule : rules) {
                        tallies.put(rule, tally(session, rule, said(session, ticket, rule)));
                    }
                    return tallies;
                });
    }

    private List<String> fresh(TicketId ticket, Collection<String> rules) {
        return work.read(
                "look which findings were shown",
                session -> {
                    var fresh = new ArrayList<String>();
                    for (var rule : rules) {
                        if (said(session, ticket, rule).isEmpty()) {
                            fresh.add(rule);
                        }
                    }
                    return fresh;
                });
    }

    @Override
    public void say(TicketId ticket, String rule, Optional<RuleVerdict> verdict) {
        work.run(
                "say how right a finding is",
                tx ->
                        tx.update(
                                """
                                INSERT INTO rule_verdicts (rule, ticket, said, said_at) VALUES (?, ?, ?, ?)
                                ON CONFLICT (rule, ticket) DO UPDATE
                                SET said = excluded.said, said_at = excluded.said_at
                                """,
                                rule,
                                ticket.value(),
                                verdict.map(Enum::name).orElse(NOTHING),
                                clock.instant()));
    }

    @Override
    public List<RuleTally> doubted() {
        return work.read(
                "list rules that were wrong",
                session -> {
                    var rules =
                            session.list(
                                    """
                                    SELECT rule FROM rule_verdicts WHERE said = 'WRONG'
                                    GROUP BY rule ORDER BY count(*) DESC, rule
                                    """,
                                    row -> row.text("rule"));
                    var tallies = new ArrayList<RuleTally>();
                    for (var rule : rules) {
                        tallies.add(tally(session, rule, Optional.empty()));
                    }
                    return tallies;
                });
    }

    private static Optional<String> said(Session session, TicketId ticket, String rule)
            throws SQLException {
        return session.find(
                "SELECT said FROM rule_verdicts WHERE rule = ? AND ticket = ?",
                row -> row.text("said"),
                rule,
                ticket.value());
    }

    private static RuleTally tally(Session session, String rule, Optional<String> here)
            throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        session.each(
                "SELECT said, count(*) AS tickets FROM rule_verdicts WHERE rule = ? GROUP BY said",
                row -> counts.put(row.text("said"), row.count("tickets")),
                rule);
        return new RuleTally(
                rule,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(RuleVerdict.RIGHT.name(), 0),
                counts.getOrDefault(RuleVerdict.WRONG.name(), 0),
                here.filter(said -> !said.equals(NOTHING)).map(RuleVerdict::valueOf));
    }
}
