package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.TicketId;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.diagnosis.runbook.run.RunId;
import app.pult.fixture.ARun;
import app.pult.knowledge.Platform;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.OldDatabase;
import app.pult.store.work.RunbookRunTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

final class DeskRunsTest {
    private static final TicketId TICKET = new TicketId(7);

    @TempDir Path folder;

    @Test
    void aRunGoesOnAtItsStepAfterARestart() {
        RunId id;
        var run = ARun.on(Platform.WINDOWS);
        try (var work = open()) {
            var runs = runs(work);
            id = runs.add(TICKET, run.run()).id();
            runs.save(id, run.after(5).paste("вывод").answer("Stuck").run());
        }

        try (var work = open()) {
            var runs = runs(work);
            assertThat(runs.find(id)).contains(new KeptRun(id, TICKET, run.run()));
            assertThat(runs.open()).containsExactly(new KeptRun(id, TICKET, run.run()));

            runs.save(id, run.after(9000).resume().after(5).answer("Empty").run());
        }

        try (var work = open()) {
            var runs = runs(work);
            assertThat(runs.open()).isEmpty();
            assertThat(runs.ended()).extracting(KeptRun::run).containsExactly(run.run());
        }
    }

    @Test
    void thoseOfATicketAreListedTheNewestFirst() {
        try (var work = open()) {
            var runs = runs(work);
            var first = runs.add(TICKET, ARun.on(Platform.WINDOWS).stop().run());
            runs.add(new TicketId(8), ARun.on(Platform.LINUX).run());
            var second = runs.add(TICKET, ARun.on(Platform.LINUX).run());

            assertThat(runs.of(TICKET)).containsExactly(second, first);
            assertThat(runs.ended()).isEmpty();
        }
    }

    @Test
    void anOlderStateDoesNotOverwriteANewerOne() {
        try (var work = open()) {
            var runs = runs(work);
            var run = ARun.on(Platform.WINDOWS);
            var begun = run.run();
            var id = runs.add(TICKET, begun).id();
            runs.save(id, run.after(1).answer("Stuck").run());

            assertThatThrownBy(() -> runs.save(id, begun))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> runs.save(new RunId(99), begun))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(runs.find(id)).map(KeptRun::run).contains(run.run());
        }
    }

    @Test
    void eachChangeIsToldOnce() {
        try (var work = open()) {
            var runs = runs(work);
            var told = new AtomicInteger();
            var watching = runs.watch(told::incrementAndGet);
            var run = ARun.on(Platform.WINDOWS);
            var id = runs.add(TICKET, run.run()).id();
            runs.save(id, run.after(1).answer("Stuck").run());
            watching.close();
            runs.save(id, run.after(1).answer("Empty").run());

            assertThat(told).hasValue(2);
        }
    }

    @Test
    void whatALaterPultWroteIsLeftAloneAndNotListed() throws Exception {
        try (var work = open()) {
            runs(work).add(TICKET, ARun.on(Platform.WINDOWS).run());
            work.run(
                    "be a later Pult",
                    tx -> tx.update("UPDATE runbook_runs SET payload_version = 2, payload = '[]'"));

            assertThat(runs(work).open()).isEmpty();
            assertThat(runs(work).find(new RunId(1))).isEmpty();
            assertThat(new RunbookRunTable(work).open()).hasSize(1);
        }
    }

    @Test
    void aDeskOfTheVersionBeforeKeepsItsVerdictsAndTakesRuns() throws Exception {
        OldDatabase.make(
                folder.resolve("work.db"),
                Role.WORK,
                9,
                "INSERT INTO verdicts VALUES ('article:print-spooler', 7, 1, 5)");

        try (var work = open()) {
            assertThat(runs(work).open()).isEmpty();
            runs(work).add(TICKET, ARun.on(Platform.WINDOWS).run());

            assertThat(runs(work).open()).hasSize(1);
            long verdicts =
                    work.read(
                            "count verdicts",
                            session -> session.number("SELECT count(*) FROM verdicts"));
            assertThat(verdicts).isOne();
        }
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }

    private static DeskRuns runs(Database work) {
        return new DeskRuns(new RunbookRunTable(work));
    }
}
