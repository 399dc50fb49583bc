package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.event.Event;
import javafx.event.EventType;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;

class HandlerClockTest {
    private final HandlerClock clock = new HandlerClock();

    @Test
    void eachPieceOfWorkIsCountedOnce() {
        var later = new ArrayDeque<Runnable>();
        var ui = clock.executor(later::add);
        clock.delay((delay, action) -> action.run()).after(Duration.ZERO, () -> {});
        ui.execute(() -> clock.executor(Runnable::run).execute(() -> {}));

        assertThat(clock.spread().n()).isEqualTo(1);
        later.forEach(Runnable::run);
        assertThat(clock.spread().n()).isEqualTo(2);
    }

    @Test
    void anEventIsTimedAndHandedOn() {
        var event = new Event(EventType.ROOT);
        var handled = new Event(EventType.ROOT);

        var left = clock.events((given, tail) -> handled).dispatchEvent(event, null);

        assertThat(left).isSameAs(handled);
        assertThat(clock.spread().n()).isEqualTo(1);
    }

    @Test
    void workThatFailsIsTimedToo() {
        var ui = clock.executor(Runnable::run);

        assertThatThrownBy(
                        () ->
                                ui.execute(
                                        () -> {
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        ui.execute(() -> {});

        assertThat(clock.spread().n()).isEqualTo(2);
    }

    @Test
    void theNinetyNinthOfAHundredIsNotTheLongest() {
        var ui = clock.executor(Runnable::run);
        for (var i = 0; i < 199; i++) {
            ui.execute(() -> {});
        }
        var until = System.nanoTime() + Duration.ofMillis(30).toNanos();
        ui.execute(
                () -> {
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                });

        var spread = clock.spread();

        assertThat(spread.longest()).isGreaterThan(25);
        assertThat(spread.p99()).isLessThan(25);
    }
}
