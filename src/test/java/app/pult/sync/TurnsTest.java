package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.Thread.State;

@Timeout(30)
final class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void aTurnThatHadBegunIsNotAWholeOne() throws InterruptedException {
        long running = turns.begin();
        var waiting = new Thread(() -> await(() -> turns.finish(running)));
        waiting.start();

        assertThat(settled(waiting)).isEqualTo(State.TIMED_WAITING);
        turns.finish(turns.begin());
        waiting.join();
    }

    @Test
    void aTurnThatLeftSomethingToDoIsNotTheEnd() throws InterruptedException {
        var waiting = new Thread(() -> await(turns::begin));
        waiting.start();

        assertThat(settled(waiting)).isEqualTo(State.TIMED_WAITING);
        turns.finish(turns.begin());
        waiting.join();
    }

    private void await(Runnable wake) {
        try {
            turns.awaitWhole(wake);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// It waits, or has not waited.
    private static State settled(Thread thread) {
        while (thread.getState() != State.TIMED_WAITING && thread.getState() != State.TERMINATED) {
            Thread.onSpinWait();
        }
        return thread.getState();
    }
}
