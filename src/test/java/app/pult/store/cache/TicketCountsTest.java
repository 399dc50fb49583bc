package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.deleted;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Snooze;
import app.pult.desk.Snooze.End;
import app.pult.desk.TicketState;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.Desk;
import app.pult.store.OldDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What is counted beforehand is what counting the rows would find.
class TicketCountsTest {
    private static final int TICKETS = 40;
    private static final int CHANGES = 400;
    private static final List<Queue> QUEUES =
            List.of(
                    new Queue.Mine(),
                    new Queue.Unassigned(),
                    new Queue.AllOpen(),
                    new Queue.Waiting(),
                    new Queue.Solved(),
                    new Queue.Snoozed(),
                    new Queue.OfGroup(new GroupId("g1")),
                    new Queue.OfGroup(new GroupId("g2")),
                    new Queue.Unsent());
    private static final List<Queue> SAVED =
            List.of(
                    new Queue.Mine(),
                    new Queue.Unassigned(),
                    new Queue.AllOpen(),
                    new Queue.Solved(),
                    new Queue.Snoozed(),
                    new Queue.OfGroup(new GroupId("g2")));

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnyChangesEachViewCountsItsRows(long seed) {
        var random = new Random(seed);
        var views = desk.store().savedViews();
        SAVED.forEach(base -> views.add("own", base, "of 1", QueueOrder.NUMBER));
        for (var i = 0; i < CHANGES; i++) {
            change(random, String.valueOf(1 + random.nextInt(TICKETS)), i + 1);
        }

        var queues = new ArrayList<Queue>(QUEUES);
        queues.addAll(desk.store().savedViews().list());
        for (var queue : queues) {
            assertThat(desk.store().tickets().count(queue, ""))
                    .as("%s with seed %d", queue, seed)
                    .isEqualTo(rows(queue));
        }
        assertThat(rows(new Queue.Mine())).as("seed %d", seed).isPositive();
        assertThat(rows(new Queue.Snoozed())).as("seed %d", seed).isPositive();
    }

    @Test
    void ticketsOfAnOlderFileAreCounted() throws Exception {
        var file = folder.resolve("old.db");
        OldDatabase.make(
                file,
                Role.CACHE,
                1,
                """
                        INSERT INTO tickets (id, number, number_key, subject, state, phase, active, priority,
                          group_id, group_name, assignee, assignee_name, requester, requester_name,
                          requester_address, cc, tags, custom, channel, created_at, updated_at, urgent_at,
                          worked_ms, revision, unread, waiting, stuck, unsent, filter_text)
                        SELECT value, '', '', '', 'OPEN', 1, 1, 0, 'g1', '', '', '', '', '', '', '[]', '[]', '{}',
                          'MAIL', 0, 0, 0, 0, 1, 0, 0, 0, 0, '' FROM json_each('[1,2,3,4,5,6,7]')""");

        try (var cache = Database.open(file, Role.CACHE, Access.OWNER)) {
            var count = QueueSql.count(new Queue.Unassigned(), "", "anna");
            assertThat(
                            cache.<Long>read(
                                    "count",
                                    session ->
                                            session.number(count.sql(), count.values().toArray())))
                    .isEqualTo(7);
        }
    }

    private void change(Random random, String remote, int revision) {
        var told = ticket(remote).revision(revision).group("g" + (1 + random.nextInt(2)));
        told = random.nextBoolean() ? told.heldBy(ANNA) : told;
        told = told.state(TicketState.values()[random.nextInt(TicketState.values().length)]);
        desk.told(random.nextInt(10) == 0 ? deleted(remote) : told.told());
        var snoozes = desk.store().snoozes();
        switch (random.nextInt(16)) {
            case 0, 1 -> snoozes.put(new Snooze(desk.id(remote), NOON.plusSeconds(60), End.TIME));
            case 2 -> snoozes.end(desk.id(remote));
            default -> {}
        }
    }

    private int rows(Queue queue) {
        return desk.store().tickets().page(queue, QueueOrder.NUMBER, "", 0, 1_000).size();
    }
}
