package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;

class HandlerClockTest {
    private long now;
    private long worked;
    private final HandlerClock clock = new HandlerClock(() -> now, () -> worked);
    private final Executor ui = clock.executor(Runnable::run);

    @Test
    void eachPieceOfWorkIsCountedOnce() {
        var later = new ArrayDeque<Runnable>();
        clock.delay((delay, action) -> action.run()).after(Duration.ZERO, () -> {});
        clock.executor(later::add).execute(() -> ui.execute(() -> {}));

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
    void theNinetyNinthOfTwoHundredIsNotTheLongest() {
        for (var i = 0; i < 199; i++) {
            ui.execute(() -> now += 1_000_000);
        }
        ui.execute(() -> now += 30_000_000);

        var spread = clock.spread();

        assertThat(spread).isEqualTo(new HandlerClock.Spread(200, 1, 1, 30));
    }

    @Test
    void theSlowestAreToldWithWhatTheyAnsweredAndWhatWasWorked() {
        ui.execute(() -> now += 2_000_000);
        clock.events(
                        (given, tail) -> {
                            assertThat(clock.current()).isEqualTo(2);
                            now += 9_000_000;
                            worked += 4_000_000;
                            return given;
                        })
                .dispatchEvent(pressed(KeyCode.F1), null);

        assertThat(clock.slowest(1))
                .containsExactly(new HandlerClock.Piece(2, "KEY_PRESSED F1", 9_000_000, 4_000_000));
        assertThat(clock.worked()).isEqualTo(new HandlerClock.Spread(2, 0, 4, 4));
        assertThat(clock.current()).isZero();
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    @Test
    void itIsQuietSoLongAfterTheLastPieceOfWork() {
        ui.execute(() -> now += 5_000_000);
        assertThat(clock.isQuiet(Duration.ofMillis(1))).isFalse();

        now += 1_000_000;
        assertThat(clock.isQuiet(Duration.ofMillis(1))).isTrue();
        ui.execute(() -> assertThat(clock.isQuiet(Duration.ZERO)).isFalse());
    }
}
