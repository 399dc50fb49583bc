package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.operator;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketRow.Reading;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.operation.Reason;
import app.pult.fixture.Told;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SqliteTicketsTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                customer(CUSTOMER),
                operator(BORIS),
                new Change.GroupChanged(new Group(new GroupId("1"), "Первая линия")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachQueueHoldsWhatItsNameSays() {
        desk.told(
                ticket("1").heldBy(ANNA).told(),
                ticket("2").heldBy(BORIS).told(),
                ticket("3").state(TicketState.NEW).told(),
                ticket("4").state(TicketState.WAITING).heldBy(ANNA).told(),
                ticket("5").state(TicketState.SOLVED).heldBy(ANNA).told(),
                ticket("6").state(TicketState.REJECTED).told(),
                ticket("7").group("2").told());
        desk.does(desk.did().note(desk.id("5"), "noch etwas"));

        assertThat(numbers(new Queue.Mine())).containsExactly("1", "4");
        assertThat(numbers(new Queue.Unassigned())).containsExactly("3", "7");
        assertThat(numbers(new Queue.AllOpen())).containsExactly("1", "2", "3", "7");
        assertThat(numbers(new Queue.Waiting())).containsExactly("4");
        assertThat(numbers(new Queue.Solved())).containsExactly("5", "6");
        assertThat(numbers(new Queue.OfGroup(new GroupId("1"))))
                .containsExactly("1", "2", "3", "4");
        assertThat(numbers(new Queue.Unsent())).containsExactly("5");
    }

    @Test
    void nobodySignedInHoldsNothing() {
        try (var stranger = new Desk(folder.resolve("new"))) {
            stranger.told(ticket("1").told(), ticket("2").heldBy(ANNA).told());

            assertThat(stranger.store().tickets().count(new Queue.Mine(), "")).isZero();
            assertThat(stranger.store().tickets().count(new Queue.Unassigned(), "")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "URGENCY, 4 3 2 10 1",
        "NEWEST_CHANGE, 10 3 2 1 4",
        "OLDEST_CHANGE, 4 1 2 3 10",
        "PRIORITY, 2 10 1 4 3",
        "NUMBER, 1 2 3 4 10"
    })
    void eachOrderIsTotalAndSortsAsItSays(QueueOrder order, String expected) {
        desk.told(
                ticket("1").priority(25).updated(NOON.plusSeconds(1)).told(),
                ticket("2").priority(90).updated(NOON.plusSeconds(2)).told(),
                ticket("3")
                        .priority(10)
                        .updated(NOON.plusSeconds(3))
                        .due(NOON.plusSeconds(9))
                        .told(),
                ticket("4").priority(10).updated(NOON).due(NOON.plusSeconds(8)).told(),
                ticket("10").priority(50).updated(NOON.plusSeconds(4)).told());

        assertThat(String.join(" ", numbers(new Queue.AllOpen(), order))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void pagesFollowEachOtherWithoutGapOrRepetition(QueueOrder order) {
        var changes = new ArrayList<Change>();
        for (var i = 1; i <= 95; i++) {
            changes.add(ticket(Integer.toString(i)).priority(i % 3).told());
        }
        desk.told(changes.toArray(Change[]::new));
        var whole = numbers(new Queue.AllOpen(), order);

        var paged = new ArrayList<String>();
        for (var offset = 0; offset < 100; offset += 10) {
            desk.store().tickets().page(new Queue.AllOpen(), order, "", offset, 10).stream()
                    .map(TicketRow::number)
                    .forEach(paged::add);
        }

        assertThat(paged).hasSize(95).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "еж, 1 2",
        "ЁЖ, 1 2",
        "ёж в тумане, 1",
        "тумане ёж, 1",
        "1024, 1024",
        "иван, 1 2 1024",
        "IVAN@SHOP, 1 2 1024",
        "vip, 2",
        "туман vip, ''",
        "100%, ''"
    })
    void theQuickFilterFindsEveryWordSomewhereWhateverTheCase(String filter, String expected) {
        desk.told(
                ticket("1").subject("Ёж в тумане").told(),
                ticket("2").subject("еж и Слон").tags("VIP").told(),
                ticket("1024").subject("100 процентов").told());

        var found =
                desk.store().tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, filter, 0, 10);

        assertThat(String.join(" ", found.stream().map(TicketRow::number).toList()))
                .isEqualTo(expected);
        assertThat(desk.store().tickets().count(new Queue.AllOpen(), filter))
                .isEqualTo(found.size());
    }

    @Test
    void aRowShowsNamesAndWhatWaits() {
        desk.told(ticket("1").heldBy(BORIS).due(NOON).told());
        var stuck = desk.did().note(desk.id("1"), "stuck");
        desk.does(stuck);
        desk.store().outbox().fail(stuck.id(), Reason.of(Reason.Code.REJECTED));
        desk.does(desk.did().note(desk.id("1"), "waits"));

        assertThat(desk.store().tickets().page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 1))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.requester()).isEqualTo("Иван Петров");
                            assertThat(row.assignee()).isEqualTo("Борис Ёлкин");
                            assertThat(row.group()).isEqualTo("Первая линия");
                            assertThat(row.due()).contains(NOON);
                            assertThat(row.waiting()).isEqualTo(1);
                            assertThat(row.stuck()).isEqualTo(1);
                        });
    }

    @Test
    void aTicketIsUnreadUntilItsNewestMessageOfAnotherIsSeen() {
        desk.told(ticket("1").told(), message("11", "1").told());
        assertThat(reading("1")).isEqualTo(Reading.UNREAD);

        desk.store().tickets().markRead(desk.id("1"));
        assertThat(reading("1")).isEqualTo(Reading.READ);
        desk.told(message("12", "1").by(ANNA).at(NOON.plusSeconds(1)).reply("mine").told());
        assertThat(reading("1")).isEqualTo(Reading.READ);

        desk.told(message("13", "1").at(NOON.plusSeconds(2)).told());
        assertThat(reading("1")).isEqualTo(Reading.UNREAD);
        desk.store().tickets().markRead(desk.id("1"));
        desk.store().mirror().rebuild();
        assertThat(reading("1")).isEqualTo(Reading.READ);
    }

    @Test
    void whatWasOverBeforeThisDeskSawItNobodyHasToRead() {
        desk.told(ticket("1").state(TicketState.SOLVED).told(), message("11", "1").told());

        assertThat(desk.store().tickets().page(new Queue.Solved(), QueueOrder.NUMBER, "", 0, 1))
                .singleElement()
                .extracting(TicketRow::reading)
                .isEqualTo(Reading.READ);
    }

    @Test
    void countsOfAllQueuesAreOfOneMoment() {
        desk.told(ticket("1").heldBy(ANNA).told(), ticket("2").told());
        Set<Queue> queues = Set.of(new Queue.Mine(), new Queue.AllOpen(), new Queue.Waiting());

        assertThat(desk.store().tickets().counts(queues))
                .isEqualTo(
                        Map.of(
                                new Queue.Mine(), 1,
                                new Queue.AllOpen(), 2,
                                new Queue.Waiting(), 0));
    }

    @Test
    void aTicketIsFoundByTheNumberACustomerQuotes() {
        desk.told(ticket("1024").told());

        assertThat(desk.store().tickets().findByNumber("1024")).contains(desk.id("1024"));
        assertThat(desk.store().tickets().findByNumber("")).isEmpty();
        assertThat(desk.store().tickets().find(new TicketId(999))).isEmpty();
    }

    @Test
    void aTicketWithoutAKnownRequesterShowsTheIdTheServerGave() {
        desk.told(ticket("1").by(Told.person("nobody@example.org", "Unknown to us")).told());

        assertThat(desk.store().tickets().find(desk.id("1")).orElseThrow().requester())
                .hasValueSatisfying(
                        person -> assertThat(person.name()).isEqualTo("nobody@example.org"));
    }

    private Reading reading(String remote) {
        return desk.store()
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.NUMBER, remote, 0, 1)
                .getFirst()
                .reading();
    }

    private List<String> numbers(Queue queue) {
        return numbers(queue, QueueOrder.NUMBER);
    }

    private List<String> numbers(Queue queue, QueueOrder order) {
        return desk.store().tickets().page(queue, order, "", 0, 1_000).stream()
                .map(TicketRow::number)
                .toList();
    }
}
