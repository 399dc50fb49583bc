package app.pult.launch;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Threads;
import app.pult.ui.update.UpdateModel;
import app.pult.ui.update.UpdateNotice;

import java.util.concurrent.ExecutorService;

/// A newer version in an open window, put together. Thread: FX only.
final class DeskUpdates implements AutoCloseable {
    private final ExecutorService work = app.pult.launch.Threads.pool("pult-update", 1);
    private final UpdateModel model;
    private final UpdateNotice notice;

    DeskUpdates(DeskWindow.Setup setup, Texts texts, Threads threads) {
        model =
                new UpdateModel(
                        Updates.of(setup.machine(), setup.settings(), work),
                        new Threads(work, threads.ui(), threads.delay(), threads.failed()));
        notice =
                new UpdateNotice(
                        model,
                        texts,
                        place -> work.execute(() -> setup.browser().accept(place.opened())));
    }

    void joinTo(MainWindow window, Commands commands) {
        notice.joinTo(window, commands);
    }

    /// Nobody waits for a share that does not answer.
    @Override
    public void close() {
        UiThread.run(model::detach);
        work.shutdownNow();
    }
}
