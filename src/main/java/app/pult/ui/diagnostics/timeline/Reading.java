package app.pult.ui.diagnostics.timeline;

import app.pult.ui.kit.Coalescer;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The reading of files that is under way, one at a time: a later one ends the one before. One that
/// takes long says how far it is.
///
/// Thread: FX only, but for [#reach].
final class Reading {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Progress BEGINNING = new Progress("", 0);

    /// How far it is; no file is named before the first line.
    record Progress(String file, long lines) {}

    private final Threads threads;
    private final Coalescer progressed;
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Written by the work.
    private volatile Progress reached = BEGINNING;

    private Optional<Runnable> stop = Optional.empty();
    private int number;

    Reading(Threads threads) {
        this.threads = threads;
        progressed = threads.coalescer(this::tell);
    }

    /// Of a reading that takes long; empty otherwise.
    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean isUnderWay() {
        return stop.isPresent();
    }

    /// @param broken called after the failure was told to whoever hears of failures
    <T> void begin(Callable<T> work, Consumer<T> deliver, Runnable broken) {
        end();
        int mine = number;
        reached = BEGINNING;
        var begun =
                threads.begin(
                        work,
                        result -> over(mine, () -> deliver.accept(result)),
                        failure ->
                                over(
                                        mine,
                                        () -> {
                                            threads.failed().accept(failure);
                                            broken.run();
                                        }));
        // It may be over already.
        stop = mine == number ? Optional.of(begun) : stop;
        threads.delay()
                .after(
                        PATIENCE,
                        () -> {
                            if (mine == number && isUnderWay()) {
                                progress.set(Optional.of(reached));
                            }
                        });
    }

    private void over(int which, Runnable then) {
        if (which == number) {
            end();
            then.run();
        }
    }

    /// Nothing comes of it any more.
    void end() {
        number++;
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
        progress.set(Optional.empty());
    }

    /// Where the work is. Thread: any.
    void reach(String file, long lines) {
        reached = new Progress(file, lines);
        progressed.signal();
    }

    private void tell() {
        if (progress.get().isPresent()) {
            progress.set(Optional.of(reached));
        }
    }
}
