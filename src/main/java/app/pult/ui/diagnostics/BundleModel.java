package app.pult.ui.diagnostics;

import app.pult.ui.kit.Coalescer;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Saves the diagnosis of a ticket as one file, one at a time. It goes on while another ticket is
/// looked at. Work of less than [#SOON] is not shown.
///
/// Thread: FX only; the writing runs on the work executor.
public final class BundleModel {
    static final Duration SOON = Duration.ofSeconds(1);

    /// What there is to show.
    public sealed interface State {
        record Idle() implements State {}

        /// Lines; a `total` of 0 is not known yet.
        record Working(long done, long total) implements State {}

        record Saved(String fileName) implements State {}
    }

    private final CaseBundler bundler;
    private final Threads threads;
    private final Coalescer ticks;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<Runnable> stop = Optional.empty();
    private boolean isAsking;
    private boolean isWriting;
    private boolean isSlow;

    /// Set by the writer.
    private volatile State.Working reached = new State.Working(0, 0);

    public BundleModel(CaseBundler bundler, Threads threads) {
        this.bundler = bundler;
        this.threads = threads;
        ticks = threads.coalescer(this::tick);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Asks where to, then writes it.
    void save(CaseModel.View.Done done, Set<String> doubted) {
        if (isAsking || isWriting) {
            return;
        }
        isAsking = true;
        threads.write(
                () -> bundler.nameFor(done.ticket()),
                name -> {
                    var target = bundler.chooseTarget(name);
                    isAsking = false;
                    target.ifPresent(chosen -> begin(done, doubted, chosen));
                },
                failure -> {
                    isAsking = false;
                    threads.failed().accept(failure);
                });
    }

    /// Nothing of what was begun is left.
    public void stop() {
        stop.ifPresent(Runnable::run);
        end(new State.Idle());
    }

    /// The operator has seen that it is saved.
    void dismiss() {
        if (!isWriting) {
            state.set(new State.Idle());
        }
    }

    private void begin(CaseModel.View.Done done, Set<String> doubted, Path target) {
        isWriting = true;
        reached = new State.Working(0, 0);
        state.set(new State.Idle());
        var stopping =
                threads.begin(
                        () -> {
                            bundler.save(done, doubted, target, this::reached);
                            return target.toFile().getName();
                        },
                        name -> end(new State.Saved(name)),
                        failure -> {
                            end(new State.Idle());
                            threads.failed().accept(failure);
                        });
        if (isWriting) {
            stop = Optional.of(stopping);
            threads.delay().after(SOON, () -> slow(stopping));
        }
    }

    private void reached(long done, long total) {
        reached = new State.Working(done, total);
        ticks.signal();
    }

    private void slow(Runnable which) {
        isSlow = stop.filter(which::equals).isPresent();
        tick();
    }

    private void tick() {
        if (isWriting && isSlow) {
            state.set(reached);
        }
    }

    private void end(State now) {
        isWriting = false;
        isSlow = false;
        stop = Optional.empty();
        state.set(now);
    }
}
