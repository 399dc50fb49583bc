package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.merged;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Snooze;
import app.pult.desk.Snooze.End;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SqliteSnoozesTest {
    private static final Queue SNOOZED = new Queue.Snoozed();
    private static final List<Queue> WORKING =
            List.of(new Queue.Mine(), new Queue.AllOpen(), new Queue.OfGroup(new GroupId("1")));
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    @TempDir Path folder;
    private Desk desk;
    private TicketId id;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(ticket("7").heldBy(ANNA).told(), message("1", "7").told());
        id = desk.id("7");
        desk.store().tickets().markRead(id);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsPutOffIsInItsOwnViewAndNoOther() {
        put(TOMORROW, End.REPLY);

        assertThat(WORKING).allSatisfy(queue -> assertThat(count(queue)).isZero());
        assertThat(count(SNOOZED)).isEqualTo(1);
        assertThat(row(SNOOZED).asleepUntil()).contains(TOMORROW);
        assertThat(row(SNOOZED).state()).isEqualTo(TicketState.OPEN);
        assertThat(desk.store().snoozes().find(id)).contains(new Snooze(id, TOMORROW, End.REPLY));
    }

    @Test
    void soonestBackIsFirst() {
        desk.told(ticket("8").due(NOON).told());
        put(TOMORROW, End.REPLY);
        desk.store().snoozes().put(new Snooze(desk.id("8"), TOMORROW.plusSeconds(60), End.REPLY));

        assertThat(desk.store().tickets().page(SNOOZED, QueueOrder.URGENCY, "", 0, 9))
                .extracting(TicketRow::id)
                .containsExactly(id, desk.id("8"));
    }

    @Test
    void itComesBackAtItsTimeAsUnreadUntilItIsOpened() {
        put(TOMORROW, End.REPLY);
        assertThat(desk.store().snoozes().wake(TOMORROW.minusMillis(1))).isEmpty();
        assertThat(count(SNOOZED)).isEqualTo(1);

        assertThat(desk.store().snoozes().wake(TOMORROW)).containsExactly(id);

        assertThat(count(SNOOZED)).isZero();
        assertThat(row(new Queue.Mine()).reading()).isEqualTo(TicketRow.Reading.UNREAD);
        assertThat(row(new Queue.Mine()).asleepUntil()).isEmpty();
        desk.store().tickets().markRead(id);
        assertThat(row(new Queue.Mine()).reading()).isEqualTo(TicketRow.Reading.READ);
        assertThat(desk.store().snoozes().wake(TOMORROW.plusSeconds(60))).isEmpty();
        assertThat(row(new Queue.Mine()).reading()).isEqualTo(TicketRow.Reading.READ);
    }

    @Test
    void theCustomerBringsItBackAndItsTimeDoesNotRingAgain() {
        put(TOMORROW, End.REPLY);

        desk.told(message("2", "7").at(NOON.plusSeconds(60)).told());
        assertThat(count(new Queue.Mine())).isEqualTo(1);
        assertThat(desk.store().snoozes().find(id)).isEmpty();
        desk.store().tickets().markRead(id);

        assertThat(desk.store().snoozes().wake(TOMORROW)).isEmpty();
        assertThat(row(new Queue.Mine()).reading()).isEqualTo(TicketRow.Reading.READ);
    }

    @Test
    void aColleagueDoesNotBringItBack() {
        put(TOMORROW, End.REPLY);

        desk.told(message("2", "7").by(BORIS).at(NOON.plusSeconds(60)).note("seen").told());

        assertThat(count(SNOOZED)).isEqualTo(1);
    }

    @Test
    void putOffRegardlessItSleepsThroughTheCustomersWords() {
        put(TOMORROW, End.TIME);

        desk.told(message("2", "7").at(NOON.plusSeconds(60)).told());

        assertThat(count(SNOOZED)).isEqualTo(1);
    }

    /// Asked at noon, it was put off with the customer's words in sight.
    @Test
    void puttingItOffAgainKnowsWhatTheCustomerWroteMeanwhile() {
        put(TOMORROW, End.REPLY);
        desk.told(message("2", "7").at(NOON.plusSeconds(60)).told());

        put(TOMORROW, End.REPLY);

        assertThat(count(SNOOZED)).isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfTheSnoozeOfATicketThatWasMergedAway() {
        put(TOMORROW, End.TIME);

        desk.told(ticket("8").heldBy(ANNA).told(), merged("7", "8"));
        desk.store().snoozes().wake(NOON);

        assertThat(count(SNOOZED)).isZero();
        assertThat(count(new Queue.Mine())).isEqualTo(1);
        assertThat(desk.store().snoozes().find(id)).isEmpty();
        assertThat(desk.workDump().get("snoozes")).isEmpty();
    }

    @Test
    void whatIsSolvedMeanwhileNeverComesBack() {
        put(TOMORROW, End.REPLY);
        desk.told(ticket("7").heldBy(ANNA).revision(2).state(TicketState.SOLVED).told());
        assertThat(count(SNOOZED)).isZero();
        assertThat(count(new Queue.Solved())).isEqualTo(1);

        assertThat(desk.store().snoozes().wake(TOMORROW)).isEmpty();

        assertThat(row(new Queue.Solved()).reading()).isEqualTo(TicketRow.Reading.READ);
    }

    @Test
    void broughtBackByHandItIsAsItWas() {
        var before = desk.cacheDump();
        put(TOMORROW, End.REPLY);

        desk.store().snoozes().end(id);

        assertThat(desk.cacheDump()).isEqualTo(before);
        assertThat(desk.store().snoozes().find(id)).isEqualTo(Optional.empty());
    }

    @Test
    void itSleepsOnAfterARestartAndWithoutTheOldCache() throws IOException {
        put(TOMORROW, End.REPLY);
        desk.reopen();
        assertThat(count(SNOOZED)).isEqualTo(1);

        desk.close();
        for (var file : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(message("1", "7").told(), ticket("7").heldBy(ANNA).told());

        assertThat(count(SNOOZED)).isEqualTo(1);
        assertThat(count(new Queue.Mine())).isZero();
        var shown = desk.cacheDump();
        desk.store().mirror().rebuild();
        assertThat(desk.cacheDump()).isEqualTo(shown);
    }

    /// What is said reached the disk, its consequence did not.
    @Test
    void aCrashBetweenTheTwoFilesIsMadeGoodWhenTheDeskIsOpened() throws SQLException {
        put(TOMORROW, End.REPLY);
        desk.close();
        change("work.db", "DELETE FROM snoozes");
        desk = new Desk(folder);
        assertThat(count(SNOOZED)).isZero();
        assertThat(count(new Queue.Mine())).isEqualTo(1);

        desk.close();
        change(
                "work.db",
                "INSERT INTO snoozes VALUES (%d, %d, 'TIME', 0, 0, 'ASLEEP')"
                        .formatted(id.value(), TOMORROW.toEpochMilli()));
        desk = new Desk(folder);
        assertThat(count(SNOOZED)).isEqualTo(1);
        assertThat(count(new Queue.Mine())).isZero();
    }

    private void change(String file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void put(Instant until, End end) {
        desk.store().snoozes().put(new Snooze(id, until, end));
    }

    private int count(Queue queue) {
        return desk.store().tickets().count(queue, "");
    }

    private TicketRow row(Queue queue) {
        return desk.store().tickets().page(queue, QueueOrder.URGENCY, "", 0, 1).getFirst();
    }
}
