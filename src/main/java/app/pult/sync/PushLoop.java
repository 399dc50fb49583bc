package app.pult.sync;

import app.pult.desk.TicketId;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Gives lanes that have something to do to workers, four at most, and sleeps until one is due. No
/// lane waits for another. Thread: confined to its loop, except [#wake] and [#turns]; its workers
/// run [Push#step].
final class PushLoop {
    static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Agenda agenda;
    private final Push push;
    private final EngineParts parts;
    private final Tasks tasks;
    private final Sleeper sleeper;
    private final Runnable wakePull;
    private final Set<TicketId> started = ConcurrentHashMap.newKeySet();
    private final Turns turns = new Turns();

    PushLoop(
            Agenda agenda,
            Push push,
            EngineParts parts,
            Tasks tasks,
            Sleeper sleeper,
            Runnable wakePull) {
        this.agenda = agenda;
        this.push = push;
        this.parts = parts;
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
        var number = turns.begin();
        try {
            return round(number);
        } catch (Exception | Error e) {
            turns.finish(number);
            return parts.broken("Looking through the outbox", e);
        }
    }

    Turns turns() {
        return turns;
    }

    /// Starts what can be started; how long to sleep after it. With nobody at work and nothing to
    /// start it has come to an end.
    private Duration round(long number) {
        parts.rebases().repeat();
        var now = parts.serverTime().instant();
        boolean resting = started.isEmpty();
        var ready = agenda.ready(now);
        for (var lane : ready) {
            if (started.size() < AT_ONCE && started.add(lane)) {
                tasks.start(() -> work(lane));
            }
        }
        if (resting && ready.isEmpty()) {
            turns.finish(number);
        }
        return agenda.nextDue(now)
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(LONGEST) < 0)
                .orElse(LONGEST);
    }

    private void work(TicketId lane) {
        try {
            push.step(lane);
        } catch (RuntimeException | Error e) {
            push.rest(lane, Optional.of(parts.broken("Pushing", e)));
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
