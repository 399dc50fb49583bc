package app.pult.bench.crash;

import app.pult.launch.PracticeRun;
import app.pult.launch.Threads;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Customers who keep writing, so that there is always something to pull and now and then a reply
/// is too late. Thread: one of its own.
final class Customers implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final PracticeRun server;
    private final SplittableRandom random;
    private final ScheduledExecutorService timer = Threads.scheduler("pult-crash-customers");

    Customers(PracticeRun server, long seed) {
        this.server = server;
        this.random = new SplittableRandom(seed);
        var writing =
                timer.scheduleWithFixedDelay(
                        this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        assert !writing.isDone();
    }

    private void write() {
        var tickets = server.desk().inspection().tickets();
        server.customerWrites(tickets.get(random.nextInt(tickets.size())), "Есть новости?");
    }

    @Override
    public void close() {
        Threads.close(timer);
    }
}
