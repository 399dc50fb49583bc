package app.pult.sync;

import java.time.Duration;

/// How one loop waits. Thread: [#sleep] is its loop's; [#wake] any.
public interface Sleeper {
    /// Returns after `most`, or as soon as somebody woke it, or at once if somebody did since the
    /// last time.
    ///
    /// @throws InterruptedException if the loop is to end
    void sleep(Duration most) throws InterruptedException;

    void wake();
}
