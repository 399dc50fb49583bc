package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.bench.Figure.Verdict;
import app.pult.launch.Machine;
import app.pult.launch.Rehearsal;
import app.pult.settings.Account;
import app.pult.settings.Folders;
import app.pult.settings.SettingsFile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `bench start`: from the start of the process to the painted queue of very many tickets, on
/// JavaFX's headless platform. Ours is the installed program, with its start-up cache and without;
/// where none is installed, this one, which is reported only. The floor is an empty window on the
/// Java that runs the bench. Both in turn; warm, and, where the system lets its page cache be
/// dropped, cold.
public final class StartBench implements Bench {
    private static final String NAME = "start";
    private static final int TICKETS = 100_000;
    private static final int QUICK_TICKETS = 5_000;
    private static final double LIMIT = 1.3;

    /// Where packages put it.
    private static final Path INSTALLED = Path.of("/opt/pult/bin/pult");

    private static final Path PAGE_CACHE = Path.of("/proc/sys/vm/drop_caches");
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        var stock = new SeededTickets(plan.tickets(TICKETS, QUICK_TICKETS), 1, plan.seed());
        try (var workshop = Workshop.below(plan.data())) {
            var home = workshop.folder("home");
            fill(home, stock, plan);
            var figures = new ArrayList<Figure>();
            var programs = ours(home);
            var floor = floor(home);
            for (var program : programs) {
                figures.add(new Race(program, floor, home, plan, stock.size()).warm());
            }
            if (plan.extent() == Plan.Extent.WHOLE && isColdPossible()) {
                for (var program : programs) {
                    figures.add(new Race(program, floor, home, plan, stock.size()).cold());
                }
            }
            return figures;
        }
    }

    /// A desk as it was left the evening before, at a server that does not answer.
    private static void fill(Path home, SeededTickets stock, Plan plan) throws IOException {
        var folders = Folders.of(folders(home), System.getProperty("os.name", ""), home);
        folders.create();
        var account = BenchAccount.at(URI.create("http://127.0.0.1:9/"), "");
        new SettingsFile(folders.settingsFile(), Machine.version())
                .update(saved -> saved.withCurrent(account));
        fill(folders, account, stock, plan);
    }

    private static void fill(Folders folders, Account account, SeededTickets stock, Plan plan) {
        try (var desk = SeededDesk.open(folders.account(account), stock, plan.machine())) {
            desk.fill();
        }
    }

    private static Map<String, String> folders(Path home) {
        return Map.of(
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_STATE_HOME", home.resolve("state").toString(),
                "APPDATA", home.resolve("roaming").toString(),
                "LOCALAPPDATA", home.resolve("local").toString());
    }

    private static List<StartedProgram> ours(Path home) {
        var rehearsal = new ArrayList<>(HEADLESS);
        rehearsal.add("-D" + Rehearsal.PROPERTY + "=start");
        rehearsal.add("-Duser.home=" + home);
        if (Files.isExecutable(INSTALLED)) {
            var launcher = List.of(INSTALLED.toString());
            var options = String.join(" ", rehearsal);
            return List.of(
                    new StartedProgram(
                            "installed", launcher, with(home, "PULT_JAVA_OPTIONS", options)),
                    new StartedProgram(
                            "installed, no cache",
                            launcher,
                            with(
                                    home,
                                    "PULT_JAVA_OPTIONS",
                                    options,
                                    "PULT_CACHE",
                                    "-XX:AOTMode=off")));
        }
        return List.of(
                new StartedProgram(
                        "from target", ThisProgram.java(rehearsal, ThisProgram.MAIN), with(home)));
    }

    private static StartedProgram floor(Path home) {
        var command = ThisProgram.java(HEADLESS, EmptyWindow.class.getName());
        // A plain Java: heap and collector are ours.
        command.removeIf(option -> option.startsWith("-X"));
        return new StartedProgram("empty window", command, with(home));
    }

    /// `more` are names and values, in turn. Without a passphrase the window would ask for one.
    private static Map<String, String> with(Path home, String... more) {
        var environment = new HashMap<>(folders(home));
        environment.put("PULT_PASSPHRASE", NAME);
        environment.put("LANG", "C.UTF-8");
        for (var at = 0; at < more.length; at += 2) {
            environment.put(more[at], more[at + 1]);
        }
        return environment;
    }

    private static boolean isColdPossible() {
        return Files.isWritable(PAGE_CACHE);
    }

    /// One program beside the floor, in turn.
    private record Race(
            StartedProgram program, StartedProgram floor, Path home, Plan plan, int tickets) {
        private enum Pages {
            KEPT,
            DROPPED
        }

        Figure warm() throws IOException {
            once(program, Pages.KEPT);
            once(floor, Pages.KEPT);
            return figure("warm", Pages.KEPT);
        }

        Figure cold() throws IOException {
            return figure("cold", Pages.DROPPED);
        }

        private Figure figure(String how, Pages pages) throws IOException {
            var ours = new Samples();
            var oursCpu = new Samples();
            var bare = new Samples();
            var bareCpu = new Samples();
            for (var round = 0; round < plan.rounds(10, 3); round++) {
                var took = once(program, pages);
                ours.add(took.painted());
                oursCpu.add(took.cpu());
                var floorTook = once(floor, pages);
                bare.add(floorTook.painted());
                bareCpu.add(floorTook.cpu());
            }
            var median = ours.spread().p50();
            var floorMedian = bare.spread().p50();
            boolean judged = program.name().equals("installed") && pages == Pages.KEPT;
            var more =
                    new More()
                            .count("tickets", tickets)
                            .count("n", ours.spread().n())
                            .count("seed", plan.seed())
                            .number("max", ours.spread().max())
                            .number("floor_max", bare.spread().max())
                            .number("cpu_ms", oursCpu.spread().p50())
                            .number("floor_cpu_ms", bareCpu.spread().p50())
                            .text("floor_java", System.getProperty("java.home", ""));
            return new Figure(
                    NAME,
                    program.name() + ", " + how,
                    median,
                    floorMedian,
                    "ms",
                    judged ? "median <= 1.3x" : "",
                    judged ? Figure.met(Figure.ratio(median, floorMedian) <= LIMIT) : Verdict.MET,
                    more.values());
        }

        private StartedProgram.Took once(StartedProgram which, Pages pages) throws IOException {
            if (pages == Pages.DROPPED) {
                Files.writeString(PAGE_CACHE, "3");
            }
            return which.once(home.resolve("said"));
        }
    }
}
