package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

class CoalescerTest {
    private final Deque<Runnable> timers = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Coalescer coalescer = new Coalescer(this::remember, runs::incrementAndGet);

    @Test
    void aFloodOfSignalsRunsOnce() {
        for (int i = 0; i < 1000; i++) {
            coalescer.signal();
        }

        assertThat(timers).hasSize(1);
        timers.remove().run();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aSignalAfterTheRunStartsTheNextWait() {
        coalescer.signal();
        timers.remove().run();
        coalescer.signal();
        timers.remove().run();

        assertThat(runs).hasValue(2);
    }

    @Test
    void aSignalFromTheActionIsNotLost() {
        var rounds = new AtomicInteger();
        var holder = new Coalescer[1];
        holder[0] =
                new Coalescer(
                        this::remember,
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                holder[0].signal();
                            }
                        });
        holder[0].signal();
        timers.remove().run();

        assertThat(timers).hasSize(1);
        timers.remove().run();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void afterClosingNothingRunsAnyMore() {
        coalescer.signal();
        coalescer.close();
        timers.remove().run();
        coalescer.signal();

        assertThat(runs).hasValue(0);
        assertThat(timers).isEmpty();
    }

    private void remember(Duration delay, Runnable action) {
        assertThat(delay).isEqualTo(Duration.ofMillis(50));
        timers.add(action);
    }
}
