package app.pult.bench.crash;

import app.pult.bench.BenchAccount;
import app.pult.bench.crash.Said.Word;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.sync.CrashPoints.Point;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A desk without a window whose operator works without a pause until the process is killed, or, on
/// its last day, finishes what is there. Thread: the process's main one.
public final class CrashDesk {
    private final Job job;
    private final Machine machine;
    private final Speaker speaker = new Speaker();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicInteger reached = new AtomicInteger();

    /// Where the operator's token at the server is found in the environment.
    static final String TOKEN = "PULT_SECRET";

    /// `stopAt`: the crash point at which a thread is to stay until the kill, when it is reached
    /// for the `time`th time.
    public record Job(
            URI server, Path folder, long seed, Optional<Point> stopAt, int time, boolean lastDay) {
        List<String> arguments() {
            var all = new ArrayList<>(List.of("bench", "crash-desk"));
            all.addAll(List.of("--server", server.toString(), "--folder", folder.toString()));
            all.addAll(List.of("--seed", Long.toString(seed)));
            stopAt.ifPresent(point -> all.addAll(List.of("--stop-at", point.name())));
            all.addAll(List.of("--time", Integer.toString(time)));
            if (lastDay) {
                all.add("--last-day");
            }
            return all;
        }
    }

    /// Does not return but on its last day.
    public static void run(Job job, Machine machine) throws IOException {
        var token = machine.environment().getOrDefault(TOKEN, "");
        new CrashDesk(job, machine.below(job.folder())).work(token);
    }

    private CrashDesk(Job job, Machine machine) {
        this.job = job;
        this.machine = machine;
    }

    private void work(String token) throws IOException {
        Speaker.endWithTheBench();
        var account = BenchAccount.at(job.server(), "anna");
        try (var place = Workplace.open(account, () -> token, machine, this::at)) {
            speaker.say(Word.BEGUN, Long.toString(LastDay.unfinished(place)));
            if (job.lastDay()) {
                new LastDay(place, speaker::say).finish();
            } else {
                place.start();
                var operator =
                        new HastyOperator(
                                place,
                                machine,
                                new SplittableRandom(job.seed()),
                                speaker::say,
                                this::at);
                while (true) {
                    operator.act();
                    if (!armed.get() && operator.isBusy()) {
                        armed.set(true);
                        speaker.say(Word.ARMED, "now");
                    }
                }
            }
        }
    }

    private void at(Point point) {
        if (armed.get()
                && job.stopAt().equals(Optional.of(point))
                && reached.incrementAndGet() == job.time()) {
            speaker.say(Word.AT, point.label());
            while (true) {
                LockSupport.park(this);
            }
        }
    }
}
