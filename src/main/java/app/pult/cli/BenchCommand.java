package app.pult.cli;

import app.pult.bench.Bench;
import app.pult.bench.Benches;
import app.pult.bench.Computer;
import app.pult.bench.Figure;
import app.pult.bench.Figure.Value;
import app.pult.bench.Figure.Verdict;
import app.pult.bench.Plan;
import app.pult.bench.RetrievalBench;
import app.pult.bench.SpellBench;
import app.pult.bench.crash.CrashBench;
import app.pult.bench.crash.CrashDesk;
import app.pult.bench.crash.TypingBench;
import app.pult.bench.crash.Typist;
import app.pult.desk.TicketId;
import app.pult.launch.Machine;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;
import app.pult.sync.CrashPoints.Point;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// `bench`: what the operator waits for, measured beside its floor on this machine.
@Command(
        name = "bench",
        description =
                "Measures the program beside its floors; src/docs/performance.md explains the figures.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /// How large, how long, where.
    static final class Options {
        @Option(
                names = "--tickets",
                description = "how many (default: as the promise says; less with --quick)")
        private Optional<Integer> tickets = Optional.empty();

        @Option(names = "--rounds", description = "how often each thing is measured")
        private Optional<Integer> rounds = Optional.empty();

        @Option(names = "--seed", description = "what the data is made from (default: 1)")
        private long seed = 1;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "the disk to measure on; nothing is left there (default: the system's temporary folder)")
        private Path data = Path.of(System.getProperty("java.io.tmpdir", "."));

        @Option(names = "--quick", description = "sizes that fit into three minutes of CI")
        private boolean quick;

        @Option(names = "--json", description = "one JSON object a line")
        private boolean json;

        private Plan plan() {
            return new Plan(
                    some(tickets),
                    some(rounds),
                    seed,
                    data,
                    quick ? Plan.Extent.QUICK : Plan.Extent.WHOLE,
                    Machine.real());
        }

        private static OptionalInt some(Optional<Integer> number) {
            return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which bench?");
    }

    @Command(
            name = "queue",
            description = "a view of 200,000 tickets opened, re-sorted and scrolled",
            mixinStandardHelpOptions = true)
    int queue(@Mixin Options options) throws IOException {
        return measure("queue", options);
    }

    @Command(
            name = "ticket",
            description = "a ticket of 200 messages from its choice to its painted conversation",
            mixinStandardHelpOptions = true)
    int ticket(@Mixin Options options) throws IOException {
        return measure("ticket", options);
    }

    @Command(
            name = "live",
            description = "a customer's line in a chat, from the server to its picture",
            mixinStandardHelpOptions = true)
    int live(@Mixin Options options) throws IOException {
        return measure("live", options);
    }

    @Command(
            name = "search",
            description = "each keystroke of questions over 1,000,000 messages and 5,000 articles",
            mixinStandardHelpOptions = true)
    int search(@Mixin Options options) throws IOException {
        return measure("search", options);
    }

    @Command(
            name = "submit",
            description = "from the press of a button to durable and visible",
            mixinStandardHelpOptions = true)
    int submit(@Mixin Options options) throws IOException {
        return measure("submit", options);
    }

    @Command(
            name = "pull",
            description = "a first sync of 100,000 tickets",
            mixinStandardHelpOptions = true)
    int pull(@Mixin Options options) throws IOException {
        return measure("pull", options);
    }

    @Command(
            name = "logs",
            description = "a log of 200 MB to its templates",
            mixinStandardHelpOptions = true)
    int logs(@Mixin Options options) throws IOException {
        return measure("logs", options);
    }

    @Command(
            name = "spell",
            description =
                    "spelling, on lists of misspelt words in the folder --data; one JSON object",
            mixinStandardHelpOptions = true)
    int spell(@Mixin Options options) throws IOException {
        options.json = true;
        return measure(List.of(new SpellBench()), options);
    }

    @Command(
            name = "retrieval",
            description = "the desk's search over a foreign corpus, as a TREC run",
            mixinStandardHelpOptions = true)
    int retrieval(
            @Mixin Options options,
            @Option(
                            names = "--corpus",
                            required = true,
                            description = "JSON lines: _id, title, text")
                    Path corpus,
            @Option(names = "--queries", required = true, description = "JSON lines: _id, text")
                    Path queries,
            @Option(names = "--run", required = true, description = "the file to write") Path run)
            throws IOException {
        return measure(List.of(new RetrievalBench(corpus, queries, run)), options);
    }

    @Command(
            name = "crash",
            description =
                    "a desk that works, killed again and again: nothing lost, doubled or out of order",
            mixinStandardHelpOptions = true)
    int crash(
            @Mixin Options options,
            @Option(
                            names = "--kills",
                            description =
                                    "how often (default: 300; 15 with --quick; typing: 50 and 3)")
                    Optional<Integer> kills,
            @Option(
                            names = "--typing",
                            description = "killed while a draft is typed: at most a second is lost")
                    boolean typing)
            throws IOException {
        options.rounds = kills.or(() -> options.rounds);
        return measure(List.of(typing ? new TypingBench() : new CrashBench()), options);
    }

    /// One life of a desk of `bench crash --typing`.
    @Command(name = "crash-typist", hidden = true)
    int crashTypist(
            @Option(names = "--folder", required = true) Path folder,
            @Option(names = "--seed", required = true) long seed,
            @Option(names = "--look") Optional<Long> look)
            throws IOException {
        try {
            Typist.run(new Typist.Job(folder, seed, look.map(TicketId::new)), Machine.real());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.value();
        }
        return ExitCode.DONE.value();
    }

    /// One life of the desk of `bench crash`.
    @Command(name = "crash-desk", hidden = true)
    int crashDesk(
            @Option(names = "--server", required = true) URI server,
            @Option(names = "--folder", required = true) Path folder,
            @Option(names = "--seed", required = true) long seed,
            @Option(names = "--stop-at") Optional<Point> stopAt,
            @Option(names = "--time", defaultValue = "1") int time,
            @Option(names = "--last-day") boolean lastDay)
            throws IOException {
        CrashDesk.run(
                new CrashDesk.Job(server, folder, seed, stopAt, time, lastDay), Machine.real());
        return ExitCode.DONE.value();
    }

    @Command(name = "all", description = "all of them", mixinStandardHelpOptions = true)
    int all(@Mixin Options options) throws IOException {
        return measure(Benches.all(), options);
    }

    private int measure(String name, Options options) throws IOException {
        return measure(
                Benches.all().stream().filter(bench -> bench.name().equals(name)).toList(),
                options);
    }

    private int measure(List<Bench> benches, Options options) throws IOException {
        if (options.tickets.orElse(1) < 1 || options.rounds.orElse(1) < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--tickets and --rounds are at least 1.");
        }
        var code = ExitCode.DONE;
        var out = spec.commandLine().getOut();
        for (var bench : benches) {
            for (var figure : bench.run(options.plan())) {
                var line = line(figure);
                out.println(options.json ? line.toString() : line.human());
                out.flush();
                if (figure.verdict() == Verdict.MISSED) {
                    code = ExitCode.FAILED;
                }
            }
        }
        return code.value();
    }

    private static JsonLine line(Figure figure) {
        var line =
                new JsonLine()
                        .put("bench", figure.bench())
                        .put("part", figure.part())
                        .put("ours", figure.ours())
                        .put("floor", figure.floor())
                        .put("ratio", figure.ratio())
                        .put("unit", figure.unit())
                        .put("must", figure.must())
                        .put("met", figure.verdict() == Verdict.MET);
        figure.more()
                .forEach(
                        (key, value) -> {
                            switch (value) {
                                case Value.Text said -> line.put(key, said.text());
                                case Value.Count counted -> line.put(key, counted.count());
                                case Value.Amount measured -> line.put(key, measured.amount());
                            }
                        });
        return line.put("load", Computer.load()).put("machine", Computer.description());
    }
}
