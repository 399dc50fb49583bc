package app.pult.bench;

import app.pult.ui.kit.rows.RowList;
import app.pult.ui.queue.QueueModel;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Scrolls a queue, one step a pulse, and looks at the clock around whatever the JavaFX thread does
/// for it. Thread: FX only, once it scrolls.
final class FrameMeter {
    private static final int WARM_UP = 120;
    private static final int JUMP_EVERY = 6;
    private static final double WHEEL_NOTCH_PX = 40;

    private final int frames;
    private final long seed;
    private final SplittableRandom random;
    private final CompletableFuture<Result> done;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Samples worked = new Samples();
    private final Samples cpu = new Samples();
    private final Samples intervals = new Samples();
    private int frame;
    private int blank;
    private long began;
    private long lastBegan;
    private long cpuBefore;
    private long busy;

    /// `frames` and `cpu`: time and processor time of the JavaFX thread a frame; `intervals`: from
    /// one pulse to the next, where 16.7 ms is a steady 60 a second; `blank`: frames whose
    /// uppermost row had not been read yet.
    record Result(Samples frames, Samples cpu, Samples intervals, int rows, int blank, long seed) {}

    FrameMeter(int frames, long seed, CompletableFuture<Result> done) {
        this.frames = frames;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.done = done;
    }

    /// What comes back to the JavaFX thread counts as work of the frame it falls into.
    Executor counted(Executor ui) {
        return task -> ui.execute(() -> count(task));
    }

    /// Begins as soon as the queue is shown, and hides the window at the end.
    void scroll(Scene scene, QueueModel model) {
        scene.addPostLayoutPulseListener(() -> busy += System.nanoTime() - began);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                began = System.nanoTime();
                if (model.phaseProperty().get() == QueueModel.Phase.SHOWN) {
                    step(scene, model, this);
                }
            }
        }.start();
    }

    private void count(Runnable task) {
        var before = System.nanoTime();
        task.run();
        busy += System.nanoTime() - before;
    }

    private void step(Scene scene, QueueModel model, AnimationTimer timer) {
        note();
        if (frame == WARM_UP + frames) {
            timer.stop();
            scene.getWindow().hide();
            done.complete(new Result(worked, cpu, intervals, model.size(), blank, seed));
            return;
        }
        if (scene.lookup("#queue-list") instanceof RowList list) {
            look(model, list);
            frame++;
            if (frame % JUMP_EVERY == 0) {
                list.showFirst(random.nextInt(list.sizeProperty().get()));
            } else {
                turnWheel(list);
            }
        }
    }

    /// The frame that just ended.
    private void note() {
        var cpuNow = threads.getCurrentThreadCpuTime();
        if (frame > WARM_UP) {
            worked.add(busy);
            cpu.add(cpuNow - cpuBefore);
            intervals.add(began - lastBegan);
        }
        lastBegan = began;
        cpuBefore = cpuNow;
        busy = 0;
    }

    private void look(QueueModel model, RowList list) {
        if (frame > WARM_UP && model.row(list.first()).isEmpty()) {
            blank++;
        }
    }

    private static void turnWheel(RowList list) {
        var x = list.getWidth() / 2;
        var y = list.getHeight() / 2;
        Event.fireEvent(
                list,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        -WHEEL_NOTCH_PX,
                        0,
                        0,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(list, x, y)));
    }
}
