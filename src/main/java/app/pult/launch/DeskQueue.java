package app.pult.launch;

import app.pult.ui.kit.Command;
import app.pult.ui.queue.BulkModel;
import app.pult.ui.queue.Marks;
import app.pult.ui.queue.QueueModel;
import app.pult.ui.queue.QueuePane;
import app.pult.ui.queue.SavedViewsModel;
import app.pult.ui.queue.SavedViewsSheet;
import app.pult.ui.queue.Sections;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;
import app.pult.ui.snooze.SnoozeBar;
import app.pult.ui.snooze.SnoozeModel;
import app.pult.ui.snooze.SnoozeSheet;

import javafx.scene.layout.BorderPane;

/// The list of tickets of a window, or of its chats, put together, with what is put off below it.
/// The clock of what is put off is followed as long as the window is there, whatever is on the
/// screen. Thread: FX only.
final class DeskQueue implements AutoCloseable {
    private final DeskMeans means;
    private final SnoozeModel snoozes;
    private final SavedViewsModel views;
    private final DeskChats chats;
    private final Part part;

    /// Lays a sheet over the window; see [MainWindow#toggleOver].
    interface Over {
        void toggle(String command, MainWindow.Palette sheet);
    }

    /// `window` is not asked before it is there.
    DeskQueue(Workplace place, DeskMeans means, Over window) {
        this.means = means;
        var tickets = place.tickets();
        var threads = means.threads();
        var time = place.engine().serverTime();
        var rows =
                new QueueModel(
                        tickets,
                        place.directory(),
                        means.selection(),
                        means.habits().arrangements(place.account()),
                        new Sections(time, means.zone()),
                        threads);
        chats = new DeskChats(place, means);
        means.moving()
                .along(
                        ticket ->
                                means.selection().atChats()
                                        ? chats.model().following(ticket)
                                        : rows.following(ticket));
        var marks = new Marks(rows, threads);
        var bulk =
                new BulkModel(
                        tickets, place.directory(), place.outbox(), means.ids(), marks, threads);
        var pane = new QueuePane(rows, bulk, means.texts(), means.ages(), time, means.commands());
        snoozes =
                new SnoozeModel(
                        tickets,
                        place.snoozes(),
                        means.selection(),
                        new SnoozeModel.Marked(marks.markedProperty(), marks::clear),
                        means.moving(),
                        time,
                        means.zone(),
                        threads);
        means.habits().ending(place.account(), snoozes.endProperty());
        var bar =
                new SnoozeBar(
                        snoozes,
                        means.texts(),
                        means.ages(),
                        means.commands(),
                        () -> window.toggle("snooze.open", this::sheet));
        bar.commands().forEach(means.commands()::add);
        views = new SavedViewsModel(place.savedViews(), rows, means.selection(), threads);
        means.commands()
                .add(
                        Command.of(
                                        "queue.views",
                                        () -> window.toggle("queue.views", this::viewsSheet))
                                .on("Ctrl+S"));
        var list = chats.or(new Part(pane, pane::keyboard));
        var both = new BorderPane(list.node());
        both.setBottom(bar);
        both.setMinWidth(0);
        part = new Part(both, list.keyboard());
        snoozes.attach();
    }

    Part part() {
        return part;
    }

    @Override
    public void close() {
        snoozes.detach();
        chats.close();
    }

    private Part viewsSheet(Runnable close) {
        var sheet = new SavedViewsSheet(views, means.texts(), close);
        return new Part(sheet, sheet::keyboard);
    }

    private Part sheet(Runnable close) {
        return SnoozeSheet.of(snoozes, means.texts(), means.ages(), close)
                .map(sheet -> new Part(sheet, sheet::keyboard))
                .orElseThrow();
    }
}
