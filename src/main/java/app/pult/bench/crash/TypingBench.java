package app.pult.bench.crash;

import app.pult.bench.Bench;
import app.pult.bench.BenchFailure;
import app.pult.bench.Figure;
import app.pult.bench.Figure.More;
import app.pult.bench.Plan;
import app.pult.bench.ThisProgram;
import app.pult.bench.Workshop;
import app.pult.launch.Threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/// `bench crash --typing`: so many processes, each killed at a seeded moment while a text of five
/// hundred letters is typed into the editor, and what the editor of the next process shows of it.
/// It must be the text up to a letter, and no letter may be missing that was typed more than a
/// second before the kill; each version must be the text up to a letter, too.
public final class TypingBench implements Bench {
    private static final int KILLS = 50;
    private static final int QUICK_KILLS = 3;

    /// Desks at once: they mostly wait for the next key.
    private static final int DESKS = 3;

    private static final int EARLIEST_MS = 1_500;
    private static final int LATEST_MS = 30_000;
    private static final int LATEST_QUICK_MS = 6_000;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long MUST_MS = 1_000;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        int kills = plan.rounds(KILLS, QUICK_KILLS);
        int latest = plan.extent() == Plan.Extent.QUICK ? LATEST_QUICK_MS : LATEST_MS;
        var desks = new ArrayList<Callable<List<Kept>>>();
        var threads = Threads.pool("pult-crash-typing", DESKS);
        try (var workshop = Workshop.below(plan.data())) {
            for (int desk = 0; desk < Math.min(DESKS, kills); desk++) {
                var seeds = new SplittableRandom(plan.seed() + desk);
                int lives = kills / DESKS + (desk < kills % DESKS ? 1 : 0);
                var folder = workshop.folder("desk-" + desk);
                desks.add(() -> new Desk(folder, seeds, latest).live(lives));
            }
            var all = new ArrayList<Kept>();
            for (var finished : threads.invokeAll(desks)) {
                all.addAll(finished.get());
            }
            return List.of(figure(all, plan));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        } catch (ExecutionException e) {
            throw new BenchFailure(e);
        } finally {
            Threads.close(threads);
        }
    }

    /// One folder and one process after the other over it. Thread: one.
    private static final class Desk {
        private final Path folder;
        private final SplittableRandom random;
        private final int latest;

        Desk(Path folder, SplittableRandom random, int latest) {
            this.folder = folder;
            this.random = random;
            this.latest = latest;
        }

        List<Kept> live(int lives) throws IOException, InterruptedException {
            var kept = new ArrayList<Kept>();
            Optional<Keys> before = Optional.empty();
            for (int life = 0; life <= lives; life++) {
                long seed = random.nextLong();
                var keys = new Keys(Typist.text(seed));
                var look = before.flatMap(Keys::ticket);
                var job = new Typist.Job(folder.resolve("data"), seed, look);
                try (var desk = begin(job, life, keys)) {
                    desk.awaitArmed(LONGEST_START);
                    if (life < lives) {
                        desk.awaitEnd(Duration.ofMillis(random.nextInt(EARLIEST_MS, latest)));
                    }
                    desk.kill();
                    keys.killed(System.nanoTime());
                }
                before.ifPresent(typed -> kept.add(typed.kept(keys)));
                before = Optional.of(keys);
            }
            return kept;
        }

        private DeskProcess begin(Typist.Job job, int life, Keys keys) throws IOException {
            var log = Files.createDirectories(folder).resolve("typist-" + life + ".log");
            return new DeskProcess(ThisProgram.brief(job.arguments()), log, keys::hear);
        }
    }

    private static Figure figure(List<Kept> all, Plan plan) {
        long most = all.stream().mapToLong(Kept::lostMs).max().orElse(0);
        var lost = all.stream().mapToLong(Kept::lostMs).sorted().toArray();
        var complaints = all.stream().flatMap(kept -> kept.complaint().stream()).toList();
        boolean met = complaints.isEmpty() && most <= MUST_MS;
        var more =
                new More()
                        .count("kills", all.size())
                        .count("lettersTyped", all.stream().mapToLong(Kept::typed).sum())
                        .count("lettersLost", all.stream().mapToLong(Kept::lost).sum())
                        .count(
                                "lettersLostMost",
                                all.stream().mapToLong(Kept::lost).max().orElse(0))
                        .count("lostMsMedian", lost.length == 0 ? 0 : lost[lost.length / 2])
                        .count("versions", all.stream().mapToLong(Kept::versions).sum())
                        .count("complaintsCount", complaints.size())
                        .count("seed", plan.seed());
        if (!complaints.isEmpty()) {
            more.text("complaints", String.join("; ", complaints));
        }
        return new Figure(
                "crash",
                "typing",
                most,
                0,
                "ms lost",
                "at most the last 1000 ms of typing, a prefix each time",
                met ? Figure.Verdict.MET : Figure.Verdict.MISSED,
                more.values());
    }
}
