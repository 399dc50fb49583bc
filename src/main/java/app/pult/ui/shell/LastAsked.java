package app.pult.ui.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// One question at a time: the next one interrupts the work on the one before, of which nobody
/// hears any more.
///
/// Thread: FX only; the work runs where [Threads] says.
public final class LastAsked {
    private final Threads threads;
    private Runnable stop = () -> {};
    private int asked;

    public LastAsked(Threads threads) {
        this.threads = threads;
    }

    /// Works, then calls exactly one of the two, unless something else is asked before.
    public <T> void ask(
            Callable<T> work, Consumer<? super T> answered, Consumer<? super Throwable> onFailure) {
        forget();
        int mine = asked;
        try {
            stop =
                    threads.begin(
                            work,
                            answer -> ifLast(mine, () -> answered.accept(answer)),
                            failure -> ifLast(mine, () -> onFailure.accept(failure)));
        } catch (RejectedExecutionException afterTheEnd) {
            // The window has closed: there is nobody left to answer.
            stop = () -> {};
        }
    }

    /// Interrupts what is being worked on; nobody hears of it.
    public void forget() {
        asked++;
        stop.run();
        stop = () -> {};
    }

    private void ifLast(int which, Runnable action) {
        if (which == asked) {
            action.run();
        }
    }
}
