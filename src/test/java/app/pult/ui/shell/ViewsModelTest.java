package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Chat;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeChats;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeSavedViews;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Rows;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class ViewsModelTest {
    private final FakeTickets tickets = new FakeTickets();
    private final FakeDirectory directory =
            new FakeDirectory().with(new Group(new GroupId("3"), "Servers"));
    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeChats chats = new FakeChats();
    private final FakeTime time = new FakeTime();
    private final HandExecutor work = new HandExecutor();
    private final Selection selection = new Selection(new Queue.Mine());
    private final ViewsModel views =
            new ViewsModel(
                    tickets,
                    directory,
                    outbox,
                    chats,
                    new FakeSavedViews(),
                    selection,
                    Texts.in(Locale.UK),
                    new Threads(work, Runnable::run, time, failure -> {}));

    @Test
    void everyViewHasItsCountAndEveryGroupItsLine() {
        tickets.put(new Queue.Unassigned(), Rows.plain(31));
        tickets.put(new Queue.OfGroup(new GroupId("3")), Rows.plain(17));

        views.attach();
        work.runAll();

        assertThat(views.lines())
                .contains(
                        new ViewLine.OfQueue(new Queue.Unassigned(), "Unassigned", 31),
                        new ViewLine.OfQueue(new Queue.OfGroup(new GroupId("3")), "Servers", 17));
    }

    @Test
    void chatsAreAViewWhereTheServerHasSomeAndItsCountIsOfThoseWhoWait() {
        views.attach();
        work.runAll();
        assertThat(views.lines()).extracting(ViewLine::words).doesNotContain("Chats");

        directory.withChats();
        chats.put(chat(1, Optional.empty()), chat(2, Optional.of(time.instant())));
        tickets.changed(Set.of());
        time.advance(Duration.ofMillis(50));
        work.runAll();

        var line = new ViewLine.OfChats("Chats", 1);
        assertThat(views.lines()).contains(line);
        views.choose(line);
        assertThat(views.current()).contains(line);
    }

    private static Chat chat(long id, Optional<Instant> since) {
        return new Chat(
                new TicketId(id),
                "Ivan",
                "",
                Chat.Holder.ME,
                Optional.empty(),
                since,
                TicketRow.Reading.READ,
                0,
                0);
    }

    @Test
    void theViewsAreThereBeforeTheFirstRead() {
        assertThat(views.lines()).extracting(ViewLine::words).contains("Mine", "Outbox");
    }

    @Test
    void aCommitIsCountedShortlyAfter() {
        views.attach();
        work.runAll();

        tickets.put(new Queue.Mine(), Rows.plain(2));
        outbox.submit(List.of(take(1)));
        time.advance(Duration.ofMillis(50));
        work.runAll();

        assertThat(views.lines()).contains(new ViewLine.OfQueue(new Queue.Mine(), "Mine", 2));
        assertThat(views.lines()).contains(new ViewLine.OfOutbox("Outbox", 1, 0));
    }

    @Test
    void aFloodOfCommitsIsFewReads() {
        views.attach();
        work.runAll();

        for (int i = 0; i < 1000; i++) {
            tickets.changed(Set.of());
        }
        time.advance(Duration.ofMillis(50));

        assertThat(work.waiting()).isEqualTo(1);
    }

    @Test
    void whatWantsTheOperatorIsToldApart() {
        outbox.submit(List.of(take(1), take(2), take(3)));
        outbox.move(CountedIds.id(1), OutboxState.HELD, Reason.Code.STALE_REPLY, "");
        outbox.move(CountedIds.id(2), OutboxState.QUEUED, Reason.Code.OFFLINE, "");
        outbox.done(CountedIds.id(3));

        views.attach();
        work.runAll();

        assertThat(views.outboxProperty().get()).isEqualTo(new OutboxSummary(1, 1, 0, 0, 1, 0));
        assertThat(views.lines()).contains(new ViewLine.OfOutbox("Outbox", 2, 1));
    }

    @Test
    void aViewIsChosenByItsNumberAndHeadingsDoNotCount() {
        views.attach();
        work.runAll();

        views.choose(5);

        assertThat(selection.queue()).isEqualTo(new Queue.OfGroup(new GroupId("3")));
        views.choose(6);
        assertThat(selection.place()).isEqualTo(new Place.Outbox());
        assertThat(views.current()).map(ViewLine::words).contains("Outbox");
        views.choose(7);
        assertThat(selection.queue()).isEqualTo(new Queue.Snoozed());
    }

    @Test
    void aNumberWithoutAViewDoesNothing() {
        views.choose(8);

        assertThat(selection.queue()).isEqualTo(new Queue.Mine());
    }

    private static Operation take(long n) {
        return new Operation.Take(CountedIds.id(n), new TicketId(n));
    }
}
