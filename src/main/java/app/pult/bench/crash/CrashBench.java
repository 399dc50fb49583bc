package app.pult.bench.crash;

import app.pult.bench.Bench;
import app.pult.bench.BenchFailure;
import app.pult.bench.Figure;
import app.pult.bench.Figure.More;
import app.pult.bench.Plan;
import app.pult.bench.ThisProgram;
import app.pult.bench.Workshop;
import app.pult.launch.PracticeRun;
import app.pult.practice.http.FaultPlan;
import app.pult.sync.CrashPoints.Point;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// `bench crash`: so many lives of one desk, each ended by SIGKILL with at least twenty operations
/// in flight: at each crash point in turn, and between them at a random moment. The practice server
/// they talk to lives on, commits faults of its own, and its ledger counts what was lost, doubled
/// or out of order; then desk and server are compared ticket by ticket.
public final class CrashBench implements Bench {
    private static final String NAME = "crash";
    private static final int KILLS = 300;
    private static final int QUICK_KILLS = 15;
    private static final int TICKETS = 200;
    private static final int IN_FLIGHT = 20;
    private static final int LATEST_MS = 250;
    private static final int LATEST_TIME = 5;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_POINT = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofMinutes(6);
    private static final String FAULTS =
            "refuse=0.02,reset=0.02,lost-answer=0.05,http500=0.01,http503=0.01/1s,truncate=0.02,garbage=0.02,slow=40ms";
    private static final int COMPLAINTS = 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        int kills = plan.rounds(KILLS, QUICK_KILLS);
        try (var workshop = Workshop.below(plan.data())) {
            var practice =
                    new PracticeRun.Plan(
                            0,
                            workshop.folder("server"),
                            plan.tickets(TICKETS, TICKETS),
                            0,
                            plan.seed(),
                            "ru",
                            FAULTS,
                            0,
                            Duration.ZERO);
            try (var server = PracticeRun.start(practice, plan.machine().clock())) {
                return List.of(new Run(plan, workshop, server).all(kills));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }

    /// One desk folder and what was done to it.
    private static final class Run {
        private final Plan plan;
        private final Workshop workshop;
        private final PracticeRun server;
        private final Diary diary = new Diary();
        private final Map<Point, Integer> hits = new EnumMap<>(Point.class);
        private final List<Long> inFlight = new ArrayList<>();
        private final SplittableRandom random;
        private final ServerWatch watch;
        private int lives;

        Run(Plan plan, Workshop workshop, PracticeRun server) {
            this.plan = plan;
            this.workshop = workshop;
            this.server = server;
            this.random = new SplittableRandom(plan.seed());
            this.watch = new ServerWatch(server.desk());
        }

        Figure all(int kills) throws IOException, InterruptedException {
            long began = System.nanoTime();
            var customers = new Customers(server, plan.seed());
            try {
                for (int kill = 0; kill < kills; kill++) {
                    live(aim(kill));
                }
            } finally {
                customers.close();
            }
            server.desk().faults().replace(FaultPlan.NONE);
            lastDay();
            var audit = new Audit(diary, server.desk().inspection());
            return figure(kills, audit, Duration.ofNanos(System.nanoTime() - began));
        }

        /// Each point in turn, then a random moment.
        private static Optional<Point> aim(int kill) {
            var points = Point.values();
            int place = kill % (points.length + 1);
            return place < points.length ? Optional.of(points[place]) : Optional.empty();
        }

        private void live(Optional<Point> aim) throws IOException, InterruptedException {
            try (var desk = begin(aim, false)) {
                desk.awaitArmed(LONGEST_START);
                if (killed(desk, aim)) {
                    aim.ifPresent(point -> hits.merge(point, 1, Integer::sum));
                }
            }
        }

        /// Whether it came to the point; it is killed in any case.
        private boolean killed(DeskProcess desk, Optional<Point> aim) throws InterruptedException {
            if (aim.isEmpty()) {
                desk.awaitEnd(Duration.ofMillis(random.nextInt(LATEST_MS)));
                return true;
            }
            if (aim.get() == Point.PUSH_CALLED) {
                return watch.killsAtNextOperation(desk, LONGEST_POINT);
            }
            return desk.awaitPoint(LONGEST_POINT);
        }

        private void lastDay() throws IOException, InterruptedException {
            try (var desk = begin(Optional.empty(), true)) {
                if (!desk.awaitEnd(LONGEST_END)) {
                    throw desk.failed("did not finish its last day");
                }
            }
        }

        private DeskProcess begin(Optional<Point> aim, boolean lastDay)
                throws IOException, InterruptedException {
            lives++;
            var job =
                    new CrashDesk.Job(
                            server.url(),
                            workshop.folder("desk"),
                            random.nextLong(),
                            aim,
                            1 + random.nextInt(LATEST_TIME),
                            lastDay);
            var builder = ThisProgram.brief(job.arguments());
            builder.environment().put(CrashDesk.TOKEN, server.token());
            var desk = new DeskProcess(builder, log(), diary::write);
            if (lives > 1) {
                inFlight.add(desk.awaitBegun(LONGEST_START));
            }
            return desk;
        }

        private Path log() throws IOException {
            return Files.createDirectories(workshop.folder("logs"))
                    .resolve("desk-" + lives + ".log");
        }

        private Figure figure(int kills, Audit audit, Duration took) {
            long least = inFlight.stream().mapToLong(Long::longValue).min().orElse(0);
            int leastHits =
                    Arrays.stream(Point.values())
                            .mapToInt(point -> hits.getOrDefault(point, 0))
                            .min()
                            .orElse(0);
            boolean met =
                    audit.isClean()
                            && least >= IN_FLIGHT
                            && leastHits >= kills / (Point.values().length + 1);
            var more =
                    new More()
                            .count("kills", kills)
                            .count("operations", audit.operationsDone())
                            .count("lost", audit.lost())
                            .count("doubled", audit.doubled())
                            .count("reordered", audit.reordered())
                            .count("seed", plan.seed())
                            .count("unequal", audit.unequal())
                            .count("left", audit.left())
                            .count("inFlightLeast", least)
                            .count("killsAPointLeast", leastHits)
                            .count("texts", diary.typed().size())
                            .count("seconds", took.toSeconds());
            audit.complaints().stream()
                    .limit(COMPLAINTS)
                    .reduce((all, next) -> all + "; " + next)
                    .ifPresent(words -> more.text("complaints", words));
            return new Figure(
                    NAME,
                    "SIGKILL",
                    audit.complaints().size(),
                    0,
                    "complaints",
                    "0 lost, 0 doubled, 0 reordered, 0 unequal",
                    met ? Figure.Verdict.MET : Figure.Verdict.MISSED,
                    more.values());
        }
    }
}
