package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class ThreadsTest {
    @Test
    void closingDoesNotWaitForWhatIsNotDueYet() throws InterruptedException {
        var ran = new AtomicBoolean();
        var timer = Threads.scheduler("later");
        timer.schedule(() -> ran.set(true), 3, TimeUnit.SECONDS);
        long start = System.nanoTime();

        Threads.close(timer);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(timer.isTerminated()).isTrue();
        assertThat(ran).isFalse();
    }
}
