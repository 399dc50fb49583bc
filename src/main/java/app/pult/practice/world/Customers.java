package app.pult.practice.world;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.practice.content.CaseFile;
import app.pult.practice.content.CaseFile.Rule;
import app.pult.practice.content.CaseFile.When;
import app.pult.practice.content.Scripts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The simulated customers of the hand-written cases: they answer what operators write, after a
/// while, and grow impatient when nobody does. What is still to come is in the desk's file, so that
/// an exercise survives a restart. Thread: any; answers are written by the workers.
public final class Customers implements World.Witness {
    private static final Logger log = LoggerFactory.getLogger(Customers.class);

    private final World world;
    private final Scripts scripts;
    private final double pace;
    private final Executor workers;
    private final ScheduledExecutorService timer;

    /// @param pace how much faster than the exercise's own time they answer; more than 0
    public Customers(
            World world,
            Scripts scripts,
            double pace,
            Executor workers,
            ScheduledExecutorService timer) {
        this.world = world;
        this.scripts = scripts;
        this.pace = pace;
        this.workers = workers;
        this.timer = timer;
    }

    private record Answer(long ticket, int rule, Instant due) {}

    /// Takes up what was still to come, and starts the clocks of those who wait.
    public void begin() {
        var now = world.now();
        for (var answer : world.database().run(db -> takeUp(db, now))) {
            schedule(answer, now);
        }
    }

    private List<Answer> takeUp(Connection db, Instant now) throws SQLException {
        for (var ticket :
                Sql.list(
                        db,
                        "SELECT id FROM tickets WHERE case_id IS NOT NULL AND active = 1 AND fate = 'alive'"
                                + " ORDER BY id",
                        row -> row.getLong(1))) {
            if (isWaiting(db, ticket)) {
                growImpatient(db, ticket, now);
            }
        }
        return Sql.list(
                db,
                "SELECT ticket, rule, due_at FROM script_pending ORDER BY due_at, ticket, rule",
                row ->
                        new Answer(
                                row.getLong(1),
                                row.getInt(2),
                                Instant.ofEpochMilli(row.getLong(3))));
    }

    /// Whether the customer spoke last, notes aside.
    private static boolean isWaiting(Connection db, long ticket) throws SQLException {
        return Sql.find(
                        db,
                        "SELECT kind FROM messages WHERE ticket = ? AND kind IN ('customer', 'reply')"
                                + " ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        ticket)
                .filter("customer"::equals)
                .isPresent();
    }

    private void growImpatient(Connection db, long ticket, Instant from) throws SQLException {
        var script = script(db, ticket);
        for (int i = 0; i < script.size(); i++) {
            if (script.get(i).when() == When.IDLE && !isUsed(db, ticket, i)) {
                plan(db, new Answer(ticket, i, from.plus(inExercise(script.get(i)))));
            }
        }
    }

    private Duration inExercise(Rule rule) {
        return Duration.ofMillis((long) (rule.afterSeconds() * 1000 / pace));
    }

    private List<Rule> script(Connection db, long ticket) throws SQLException {
        return TicketTable.load(db, ticket)
                .caseId()
                .map(scripts::caseFile)
                .map(CaseFile::script)
                .orElse(List.of());
    }

    private static boolean isUsed(Connection db, long ticket, int rule) throws SQLException {
        return Sql.number(
                        db,
                        "SELECT count(*) FROM script_used WHERE ticket = ? AND rule = ?",
                        ticket,
                        rule)
                > 0;
    }

    private static void plan(Connection db, Answer answer) throws SQLException {
        Sql.run(
                db,
                "INSERT OR REPLACE INTO script_pending (ticket, rule, due_at) VALUES (?, ?, ?)",
                answer.ticket(),
                answer.rule(),
                answer.due());
    }

    @Override
    public void wrote(long ticket, String kind, String text) {
        var now = world.now();
        world.database()
                .run(db -> answerTo(db, ticket, kind, text, now))
                .ifPresent(answer -> schedule(answer, now));
    }

    private Optional<Answer> answerTo(
            Connection db, long ticket, String kind, String text, Instant now) throws SQLException {
        var script = script(db, ticket);
        var when = kind.equals("reply") ? When.REPLY : When.NOTE;
        for (int i = 0; i < script.size(); i++) {
            if (when == When.REPLY && script.get(i).when() == When.IDLE) {
                Sql.run(db, "DELETE FROM script_pending WHERE ticket = ? AND rule = ?", ticket, i);
            }
        }
        for (int i = 0; i < script.size(); i++) {
            var rule = script.get(i);
            if (rule.when() == when && rule.fits(text) && !isUsed(db, ticket, i)) {
                Sql.run(db, "INSERT INTO script_used (ticket, rule) VALUES (?, ?)", ticket, i);
                var answer = new Answer(ticket, i, now.plus(inExercise(rule)));
                plan(db, answer);
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private void schedule(Answer answer, Instant now) {
        var delay = Math.max(0, Duration.between(now, answer.due()).toMillis());
        ScheduledFuture<?> later =
                timer.schedule(
                        () -> workers.execute(() -> give(answer)), delay, TimeUnit.MILLISECONDS);
        log.debug("An answer in ticket {} comes later: {}", answer.ticket(), later);
    }

    /// Writes an answer, unless it was overtaken meanwhile.
    private void give(Answer answer) {
        var rule =
                world.database()
                        .run(
                                db -> {
                                    var due = claim(db, answer);
                                    return due
                                            ? Optional.of(
                                                    script(db, answer.ticket()).get(answer.rule()))
                                            : Optional.<Rule>empty();
                                });
        if (rule.isPresent()) {
            write(answer.ticket(), rule.get());
        }
    }

    private static boolean claim(Connection db, Answer answer) throws SQLException {
        var claimed =
                Sql.run(
                                db,
                                "DELETE FROM script_pending WHERE ticket = ? AND rule = ? AND due_at = ?",
                                answer.ticket(),
                                answer.rule(),
                                answer.due())
                        == 1;
        if (claimed) {
            Sql.run(
                    db,
                    "INSERT OR IGNORE INTO script_used (ticket, rule) VALUES (?, ?)",
                    answer.ticket(),
                    answer.rule());
        }
        return claimed && TicketTable.load(db, answer.ticket()).fate() == StoredTicket.Fate.ALIVE;
    }

    private void write(long ticket, Rule rule) {
        var files =
                rule.attachments().stream()
                        .flatMap(name -> scripts.file(name).stream())
                        .map(info -> Founding.file(world, info, Optional.empty()))
                        .toList();
        var kind = rule.kind().orElse("customer");
        var then =
                rule.then()
                        .or(
                                () ->
                                        kind.equals("customer")
                                                ? Optional.of(TicketState.OPEN)
                                                : Optional.empty());
        new Backstage(world)
                .write(
                        new RemoteId(Names.ticket(ticket)),
                        rule.by(),
                        kind,
                        rule.text(),
                        files,
                        then);
        if (kind.equals("customer")) {
            startWaiting(ticket);
        }
    }

    private void startWaiting(long ticket) {
        var now = world.now();
        var pending =
                world.database()
                        .run(
                                db -> {
                                    growImpatient(db, ticket, now);
                                    return Sql.list(
                                            db,
                                            "SELECT ticket, rule, due_at FROM script_pending WHERE ticket = ?",
                                            row ->
                                                    new Answer(
                                                            row.getLong(1),
                                                            row.getInt(2),
                                                            Instant.ofEpochMilli(row.getLong(3))),
                                            ticket);
                                });
        pending.forEach(answer -> schedule(answer, now));
    }
}
