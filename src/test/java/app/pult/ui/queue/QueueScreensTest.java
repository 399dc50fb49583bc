package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Lists;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.scene.Parent;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;

@Tag("slow")
class QueueScreensTest {
    private static final double WIDTH = 306;
    private static final double HEIGHT = 860;

    @Test
    void aBusyQueue() {
        Screens.take("queue", WIDTH, HEIGHT, in -> pane(in, BusyShift.tickets(in), 2));
        var compact = Screens.compact(Theme.LIGHT);
        Screens.take(
                "queue", WIDTH, HEIGHT, compact, in -> pane(in, BusyShift.tickets(in), 2), s -> {});
    }

    @Test
    void aQueueInGroupsOneOfThemFolded() {
        Screens.take(
                "queue-groups",
                WIDTH,
                HEIGHT,
                in -> pane(in, BusyShift.tickets(in), 2, "mine=urgency grouped due_tomorrow"));
    }

    @Test
    void anEmptyQueue() {
        Screens.take("queue-empty", WIDTH, 400, in -> pane(in, new FakeTickets(), 0));
    }

    @Test
    void aBrokenStore() {
        Screens.take(
                "queue-failed",
                WIDTH,
                400,
                in -> {
                    var tickets = new FakeTickets();
                    tickets.failWith(new IllegalStateException("disk"));
                    return pane(in, tickets, 0);
                });
    }

    private static Parent pane(Variant in, FakeTickets tickets, int open) {
        return pane(in, tickets, open, "");
    }

    private static Parent pane(Variant in, FakeTickets tickets, int open, String arranged) {
        var time = new FakeTime(BusyShift.NOW);
        var selection = new Selection(new Queue.Mine());
        if (open > 0) {
            selection.open(new TicketId(open));
        }
        var threads = new Threads(Runnable::run, Runnable::run, time, failure -> {});
        var model = Lists.arranged(arranged, tickets, BusyShift.directory(in), selection, threads);
        var bulk =
                new BulkModel(
                        tickets,
                        BusyShift.directory(in),
                        new FakeOutbox(),
                        new CountedIds(),
                        new Marks(model, threads),
                        threads);
        return new QueuePane(
                model, bulk, in.texts(), in.ages(), time, new Commands(in.texts(), Map.of()));
    }
}
