package app.pult.sync;

import app.pult.desk.TicketId;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Gives lanes that have something to do to workers, four at most, and sleeps until one is due. No
/// lane waits for another. Thread: confined to its loop; its workers run [Push#step].
final class PushLoop {
    static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Agenda agenda;
    private final Push push;
    private final SyncEngine.Shared shared;
    private final Tasks tasks;
    private final Sleeper sleeper;
    private final Runnable wakePull;
    private final Set<TicketId> started = ConcurrentHashMap.newKeySet();

    PushLoop(
            Agenda agenda,
            Push push,
            SyncEngine.Shared shared,
            Tasks tasks,
            Sleeper sleeper,
            Runnable wakePull) {
        this.agenda = agenda;
        this.push = push;
        this.shared = shared;
        this.tasks = tasks;
        this.sleeper = sleeper;
        this.wakePull = wakePull;
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sleeper.sleep(roundOrRest());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The loop outlives whatever goes wrong in a round.
    private Duration roundOrRest() {
        try {
            return round();
        } catch (Exception e) {
            return shared.broken("Looking through the outbox", e);
        }
    }

    /// Starts what can be started; how long to sleep after it.
    private Duration round() {
        var now = shared.serverTime().instant();
        for (var lane : agenda.ready(now)) {
            if (started.size() < AT_ONCE && started.add(lane)) {
                tasks.start(() -> work(lane));
            }
        }
        return agenda.nextDue(now)
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(LONGEST) < 0)
                .orElse(LONGEST);
    }

    private void work(TicketId lane) {
        try {
            push.step(lane);
        } catch (RuntimeException e) {
            push.rest(lane, Optional.of(shared.broken("Pushing", e)));
        } finally {
            started.remove(lane);
            sleeper.wake();
            if (started.isEmpty()) {
                wakePull.run();
            }
        }
    }

    void wake() {
        sleeper.wake();
    }
}
