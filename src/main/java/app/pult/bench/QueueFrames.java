package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.Directory;
import app.pult.desk.Queue;
import app.pult.desk.Tickets;
import app.pult.desk.operation.OperationId;
import app.pult.launch.HeadlessToolkit;
import app.pult.launch.Threads;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.queue.Arrangements;
import app.pult.ui.queue.BulkModel;
import app.pult.ui.queue.Marks;
import app.pult.ui.queue.QueueModel;
import app.pult.ui.queue.QueuePane;
import app.pult.ui.queue.Sections;
import app.pult.ui.shell.Selection;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The real pane of a queue over the real store, divided by headings, scrolled on a screen that
/// nobody sees: five pictures of a turning wheel, then the thumb somewhere else, where nothing is
/// loaded yet. A frame is what the JavaFX thread has to do between two pictures: the handlers, rows
/// that arrived, style and layout.
final class QueueFrames {
    static final int WIDTH = 306;
    static final int HEIGHT = 860;

    private static final int ROUNDS = 20;
    private static final int FRAMES_A_ROUND = 30;
    private static final int READERS = 4;
    private static final int PATIENCE_SECONDS = 120;
    private static final double LIMIT_MS = 16.7;

    private final Tickets tickets;
    private final Directory directory;
    private final Plan plan;

    QueueFrames(Tickets tickets, Directory directory, Plan plan) {
        this.tickets = tickets;
        this.directory = directory;
        this.plan = plan;
    }

    Figure figure() {
        var readers = Threads.pool("pult-read", READERS);
        try {
            HeadlessToolkit.start();
            var scrolled = new CompletableFuture<FrameMeter.Result>();
            var frames = FRAMES_A_ROUND * plan.rounds(ROUNDS, ROUNDS);
            var meter = new FrameMeter(frames, plan.seed(), scrolled);
            UiThread.run(() -> begin(meter, readers, scrolled));
            var result = scrolled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return figure(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailure(e);
        } finally {
            Threads.close(readers);
        }
    }

    private static Figure figure(FrameMeter.Result result) {
        var frames = result.frames().spread();
        var more =
                new More()
                        .spread("", frames)
                        .count("n", frames.n())
                        .count("seed", result.seed())
                        .number("max", frames.max())
                        .spread("cpu_", result.cpu().spread())
                        .spread("interval_", result.intervals().spread())
                        .count("rows", result.rows())
                        .count("blank", result.blank());
        return new Figure(
                "queue",
                "frames",
                frames.p99(),
                0,
                "ms",
                "p99 <= 16.7 ms",
                Figure.met(frames.p99() <= LIMIT_MS),
                more.values());
    }

    private void begin(
            FrameMeter meter,
            java.util.concurrent.Executor readers,
            CompletableFuture<FrameMeter.Result> scrolled) {
        try {
            var threads =
                    new app.pult.ui.shell.Threads(
                            readers,
                            meter.counted(UiThread::run),
                            UiThread::after,
                            scrolled::completeExceptionally);
            var selection = new Selection(new Queue.AllOpen());
            var model =
                    new QueueModel(
                            tickets,
                            directory,
                            selection,
                            new Arrangements("open=urgency grouped", written -> {}),
                            new Sections(() -> SeededTickets.NOW, ZoneOffset.UTC),
                            threads);
            var texts = Texts.in(Locale.of("ru", "RU"));
            var pane =
                    new QueuePane(
                            model,
                            new BulkModel(
                                    tickets,
                                    directory,
                                    new NoOutbox(),
                                    () -> new OperationId(new UUID(0, 0)),
                                    new Marks(model, threads),
                                    threads),
                            texts,
                            new Ages(texts, ZoneOffset.UTC),
                            () -> SeededTickets.NOW,
                            new Commands(texts, Map.of()));
            var scene = new Scene(pane, WIDTH, HEIGHT);
            new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            meter.scroll(scene, model);
        } catch (RuntimeException e) {
            scrolled.completeExceptionally(e);
        }
    }
}
