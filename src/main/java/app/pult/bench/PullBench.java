package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.launch.PracticeRun;
import app.pult.launch.Workplace;
import app.pult.store.Database.Role;
import app.pult.store.Store;
import app.pult.store.cache.SearchUpkeep.FileWords;
import app.pult.sync.SyncStatus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `bench pull`: a first sync from a practice desk that runs in threads of this very process, and
/// so takes its share of the same cores, in ours as in the floor. The floor is the same pages
/// downloaded from the same server, unread, and then the same rows inserted by plain JDBC. Because
/// the server's own work is in both, `without_server` says what is left when each page's download
/// is taken off ours.
public final class PullBench implements Bench {
    private static final String NAME = "pull";
    private static final int TICKETS = 100_000;
    private static final int QUICK_TICKETS = 5_000;
    private static final int MESSAGES = 10;
    private static final double LIMIT_RATIO = 2;
    private static final double MILLIS = 1_000;
    private static final String SERVER_THREADS = "pult-practice";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        try (var workshop = Workshop.below(plan.data())) {
            var tickets = plan.tickets(TICKETS, QUICK_TICKETS);
            var wanted =
                    PracticeRun.Plan.still(
                            workshop.folder("practice"), tickets, MESSAGES, plan.seed());
            try (var server = PracticeRun.start(wanted, plan.machine().clock())) {
                return List.of(measure(plan, workshop, server));
            }
        }
    }

    private static Figure measure(Plan plan, Workshop workshop, PracticeRun server)
            throws IOException {
        // First, so that the server is warm for both and the pages are in the system's cache.
        var download = new RawDownload(server.url(), server.token());
        var serverBefore = CpuTime.ofThreads(SERVER_THREADS);
        download.run();
        var serverForFloor = CpuTime.ofThreads(SERVER_THREADS) - serverBefore;
        var pull = pull(plan, workshop, server);
        var transactions = download.pages().spread().n();
        var cache = pull.folder().resolve("cache.db");
        var mirror = new RawCopy(cache, workshop.folder("raw-cache.db"), Role.CACHE, transactions);
        mirror.run();
        var work = pull.folder().resolve("work.db");
        var names = new RawCopy(work, workshop.folder("raw-work.db"), Role.WORK, transactions);
        names.run();
        var floor = new Floor(download, serverForFloor, mirror, names);
        return figure(plan, pull, floor, indexSeconds(pull, plan));
    }

    private record Floor(RawDownload download, double serverCpu, RawCopy mirror, RawCopy names) {
        double downloadSeconds() {
            return download.pages().totalMillis() / MILLIS;
        }

        double insertSeconds() {
            return (mirror.commits().totalMillis() + names.commits().totalMillis()) / MILLIS;
        }
    }

    private record Pulled(
            Path folder,
            double seconds,
            double serverCpu,
            long tickets,
            long messages,
            long requests) {}

    private static Pulled pull(Plan plan, Workshop workshop, PracticeRun server)
            throws IOException {
        var machine = plan.machine().below(workshop.folder("desk"));
        var account = BenchAccount.at(server.url(), "");
        try (var workplace = Workplace.open(account, server::token, machine)) {
            var serverBefore = CpuTime.ofThreads(SERVER_THREADS);
            var began = System.nanoTime();
            workplace.engine().runOnce();
            var seconds = (System.nanoTime() - began) / 1e9;
            if (!(workplace.engine().status() instanceof SyncStatus.Idle)) {
                throw new BenchFailure("the first sync ended as " + workplace.engine().status());
            }
            var holdings = workplace.holdings();
            return new Pulled(
                    machine.folders().account(account),
                    seconds,
                    CpuTime.ofThreads(SERVER_THREADS) - serverBefore,
                    holdings.tickets(),
                    holdings.messages(),
                    workplace.requests());
        }
    }

    /// What the search index is of it: the same texts into an empty index, and nothing else.
    private static double indexSeconds(Pulled pull, Plan plan) {
        try (var store = Store.open(pull.folder(), plan.machine().clock())) {
            var upkeep = store.searchUpkeep(FileWords.NONE);
            upkeep.empty();
            var began = System.nanoTime();
            upkeep.catchUp();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static Figure figure(Plan plan, Pulled pull, Floor floor, double indexSeconds) {
        var raw = floor.downloadSeconds() + floor.insertSeconds();
        var ratio = Figure.ratio(pull.seconds(), raw);
        var pages = floor.download().pages().spread();
        var more =
                new More()
                        .count("n", 1)
                        .count("seed", plan.seed())
                        .count("tickets", pull.tickets())
                        .count("messages", pull.messages())
                        .count("rows", floor.mirror().rows() + floor.names().rows())
                        .count("bytes", floor.download().bytes())
                        .count("requests", pull.requests())
                        .number("tickets_s", pull.tickets() / pull.seconds())
                        .number("download_s", floor.downloadSeconds())
                        .number("insert_s", floor.insertSeconds())
                        .number("index_s", indexSeconds)
                        .number(
                                "without_server",
                                Figure.ratio(
                                        pull.seconds() - floor.downloadSeconds(),
                                        floor.insertSeconds()))
                        .number("server_cpu_s", pull.serverCpu())
                        .number("floor_server_cpu_s", floor.serverCpu())
                        .spread("page_", pages)
                        .text("server", "threads of this process");
        return new Figure(
                NAME,
                "first sync",
                pull.seconds(),
                raw,
                "s",
                "<= 2x",
                Figure.met(ratio <= LIMIT_RATIO),
                more.values());
    }
}
