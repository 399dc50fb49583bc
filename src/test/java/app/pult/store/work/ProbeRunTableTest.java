package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.TicketId;
import app.pult.fixture.Told;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.OldDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class ProbeRunTableTest {
    @TempDir Path folder;

    @Test
    void theLastRunsStayOverARestartTheNewestFirst() {
        try (var work = open()) {
            var table = new ProbeRunTable(work);
            table.add(entry("mail.example.com:25"));
            table.add(entry("shop.example.com:443"));
            table.add(entry("db.example.com:1433"));
        }

        try (var work = open()) {
            assertThat(new ProbeRunTable(work).last(2))
                    .containsExactly(entry("db.example.com:1433"), entry("shop.example.com:443"));
        }
    }

    @Test
    void onlySoManyAreKept() {
        try (var work = open()) {
            var table = new ProbeRunTable(work);
            work.run(
                    "as after years",
                    tx ->
                            tx.update(
                                    "INSERT INTO probe_runs (id, ran_at, kind, target, outcome,"
                                            + " operator) VALUES (?, 0, '', 'old', '', '')",
                                    1));
            work.run(
                    "as after years",
                    tx ->
                            tx.update(
                                    "INSERT INTO probe_runs (id, ran_at, kind, target, outcome,"
                                            + " operator) VALUES (?, 0, '', 'younger', '', '')",
                                    ProbeRunTable.MOST));

            table.add(entry("new"));

            assertThat(table.last(10))
                    .extracting(ProbeRunTable.Entry::target)
                    .containsExactly("new", "younger");
        }
    }

    @Test
    void whatAnOlderPultKeptHasNoTicket() throws Exception {
        OldDatabase.make(
                folder.resolve("work.db"),
                Role.WORK,
                12,
                "INSERT INTO probe_runs (ran_at, kind, target, outcome, operator)"
                        + " VALUES (0, 'tls', 'old.example.com:443', 'good', 'anna')");

        try (var work = open()) {
            var table = new ProbeRunTable(work);
            table.add(entry("new.example.com:443"));

            assertThat(table.last(2))
                    .extracting(ProbeRunTable.Entry::target, ProbeRunTable.Entry::ticket)
                    .containsExactly(
                            tuple("new.example.com:443", Optional.of(new TicketId(7))),
                            tuple("old.example.com:443", Optional.empty()));
        }
    }

    private static ProbeRunTable.Entry entry(String target) {
        return new ProbeRunTable.Entry(
                Told.NOON, "tls", target, "good", "anna", Optional.of(new TicketId(7)));
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }
}
