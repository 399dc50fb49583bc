package app.pult.ui.shell;

import app.pult.ui.kit.Coalescer;

import javafx.util.Subscription;

import java.time.Duration;

/// Repeats an action as time passes, for ages and clocks on the screen.
///
/// Thread: FX only.
public final class Ticker {
    private final Coalescer.Delay delay;
    private final Duration every;
    private final Runnable action;
    private int round;

    private Ticker(Coalescer.Delay delay, Duration every, Runnable action) {
        this.delay = delay;
        this.every = every;
        this.action = action;
    }

    /// Runs the action after each `every`, until the subscription ends.
    public static Subscription start(Coalescer.Delay delay, Duration every, Runnable action) {
        var ticker = new Ticker(delay, every, action);
        ticker.wait(ticker.round);
        return () -> ticker.round++;
    }

    private void wait(int mine) {
        delay.after(
                every,
                () -> {
                    if (mine == round) {
                        action.run();
                        wait(mine);
                    }
                });
    }
}
