package app.pult.bench.crash;

import app.pult.bench.BenchAccount;
import app.pult.bench.crash.Said.Word;
import app.pult.launch.Machine;
import app.pult.launch.Threads;
import app.pult.launch.Workplace;
import app.pult.sync.CrashPoints.Point;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private static final Logger log = LoggerFactory.getLogger(CrashDesk.class);

    private final Job job;
    private final Machine machine;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
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

    /// A desk whose bench is gone would work for ever: it ends with the bench's end of the pipe.
    private static void endWithTheBench() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.debug("The bench is gone", e);
        }
        Runtime.getRuntime().halt(1);
    }

    private void work(String token) throws IOException {
        Threads.named("pult-crash-end").newThread(CrashDesk::endWithTheBench).start();
        var account = BenchAccount.at(job.server(), "anna");
        try (var place = Workplace.open(account, () -> token, machine, this::at)) {
            say(Word.BEGUN, Long.toString(LastDay.unfinished(place)));
            if (job.lastDay()) {
                new LastDay(place, this::say).finish();
            } else {
                place.start();
                var operator =
                        new HastyOperator(
                                place,
                                machine,
                                new SplittableRandom(job.seed()),
                                this::say,
                                this::at);
                while (true) {
                    operator.act();
                    if (!armed.get() && operator.isBusy()) {
                        armed.set(true);
                        say(Word.ARMED, "now");
                    }
                }
            }
        }
    }

    private void at(Point point) {
        if (armed.get()
                && job.stopAt().equals(Optional.of(point))
                && reached.incrementAndGet() == job.time()) {
            say(Word.AT, point.label());
            while (true) {
                LockSupport.park(this);
            }
        }
    }

    /// In the pipe when it returns: no buffer of ours dies with the process.
    private synchronized void say(Word word, String about) {
        try {
            out.write((new Said(word, about).line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
