package app.pult.launch;

import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.OutboxEntry;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Command;
import app.pult.ui.notices.NoticeCard;
import app.pult.ui.notices.NoticeSheet;
import app.pult.ui.notices.Notices.Desktop;
import app.pult.ui.notices.NoticesModel;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;

import java.time.InstantSource;

/// What pops up in the window of one account, and the sheet that says of what.
///
/// Thread: FX only.
final class DeskNotices implements AutoCloseable {
    /// The newest operations among which one that made a new ticket would be.
    private static final int REGISTERED = 500;

    private final DesktopNotices desktop = DesktopNotices.ofThisDesktop();
    private final DeskMeans means;
    private final DeskQueue.Over over;
    private final NoticesModel model;

    /// `clock` is this computer's.
    DeskNotices(Workplace place, DeskMeans means, InstantSource clock, DeskQueue.Over over) {
        this.means = means;
        this.over = over;
        var serverTime = place.engine().serverTime();
        model =
                new NoticesModel(
                        new NoticesModel.Sources(
                                place.tickets(),
                                place.directory(),
                                ticket -> isRegisteredBy(place.outbox(), ticket),
                                means.selection(),
                                () ->
                                        place.store()
                                                .mirror()
                                                .caughtUpAt()
                                                .orElseGet(serverTime::instant),
                                clock,
                                means.zone()),
                        means.habits().notices(place.account()),
                        means.threads());
        model.settingsProperty()
                .subscribe((before, now) -> means.habits().keep(place.account(), now));
    }

    private static boolean isRegisteredBy(Outbox outbox, TicketId ticket) {
        return outbox.list(REGISTERED).stream()
                .map(OutboxEntry::operation)
                .anyMatch(done -> done instanceof CreateTicket && done.ticket().equals(ticket));
    }

    /// Somebody is at the computer.
    void touch() {
        model.touch();
    }

    void joinTo(MainWindow window) {
        var commands = means.commands();
        window.addCard(new NoticeCard(model, means.texts(), commands, this::tell));
        commands.add(
                Command.of("notices.settings", () -> over.toggle("notices.settings", this::sheet))
                        .on("Ctrl+Shift+J"));
    }

    private Part sheet(Runnable close) {
        var sheet = new NoticeSheet(model, means.texts(), close);
        return new Part(sheet, sheet::keyboard);
    }

    private void tell(String title, String sentence) {
        if (model.settingsProperty().get().desktop() == Desktop.ON) {
            means.threads().work().execute(() -> desktop.tell(title, sentence));
        }
    }

    @Override
    public void close() {
        model.detach();
        means.threads().work().execute(desktop::close);
    }
}
