package app.pult.practice.http;

import app.pult.practice.http.FaultPlan.Fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/// Draws the faults of a plan by a seed, and remembers which ones befell which request. The plan
/// may be replaced while the desk runs. Thread: any.
public final class Faults {
    private static final int REMEMBERED = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Random random;
    private final Deque<Committed> log = new ArrayDeque<>();
    private FaultPlan plan;
    private long requests;

    public Faults(FaultPlan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
    }

    /// What befalls one request.
    record Draw(Optional<Fault> fault, Duration delay, Duration retryAfter) {}

    /// `request` counts from 1.
    public record Committed(long request, String what, String method, String path) {}

    Draw draw(String method, String path) {
        lock.lock();
        try {
            requests++;
            var delay = random.nextDouble() < plan.slowShare() ? plan.delay() : Duration.ZERO;
            var fault = drawn(random.nextDouble());
            if (!delay.isZero()) {
                remember(new Committed(requests, "slow", method, path));
            }
            fault.ifPresent(f -> remember(new Committed(requests, f.word(), method, path)));
            return new Draw(fault, delay, plan.retryAfter());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Fault> drawn(double at) {
        var sum = 0.0;
        for (var fault : Fault.values()) {
            sum += plan.shares().getOrDefault(fault, 0.0);
            if (at < sum) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void remember(Committed committed) {
        if (log.size() == REMEMBERED) {
            log.removeFirst();
        }
        log.addLast(committed);
    }

    public void replace(FaultPlan next) {
        lock.lock();
        try {
            plan = next;
        } finally {
            lock.unlock();
        }
    }

    /// The newest faults, oldest first.
    public List<Committed> log() {
        lock.lock();
        try {
            return List.copyOf(log);
        } finally {
            lock.unlock();
        }
    }
}
