package app.pult.cli;

import app.pult.bench.Bench;
import app.pult.bench.Benches;
import app.pult.bench.Figure.Verdict;
import app.pult.bench.PerformanceTable;
import app.pult.bench.RetrievalBench;
import app.pult.bench.SpellBench;
import app.pult.bench.SuggestionBench;
import app.pult.bench.crash.CrashBench;
import app.pult.bench.crash.TypingBench;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `bench`: what the operator waits for, measured beside its floor on this machine.
@Command(
        name = "bench",
        description =
                "Measures the program beside its floors; src/docs/performance.md explains the figures.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchDesks.Day.class, BenchDesks.Crash.class, BenchDesks.Typing.class})
final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which bench?");
    }

    @Command(
            name = "start",
            description =
                    "the installed program (else this one) from its process to its painted queue",
            mixinStandardHelpOptions = true)
    int start(@Mixin BenchOptions options) throws IOException {
        return measure("start", options);
    }

    @Command(
            name = "queue",
            description = "a view of 200,000 tickets opened, re-sorted and scrolled",
            mixinStandardHelpOptions = true)
    int queue(@Mixin BenchOptions options) throws IOException {
        return measure("queue", options);
    }

    @Command(
            name = "ticket",
            description = "a ticket of 200 messages from its choice to its painted conversation",
            mixinStandardHelpOptions = true)
    int ticket(@Mixin BenchOptions options) throws IOException {
        return measure("ticket", options);
    }

    @Command(
            name = "live",
            description = "a customer's line in a chat, from the server to its picture",
            mixinStandardHelpOptions = true)
    int live(@Mixin BenchOptions options) throws IOException {
        return measure("live", options);
    }

    @Command(
            name = "search",
            description = "each keystroke of questions over 1,000,000 messages and 5,000 articles",
            mixinStandardHelpOptions = true)
    int search(@Mixin BenchOptions options) throws IOException {
        return measure("search", options);
    }

    @Command(
            name = "submit",
            description = "from the press of a button to durable and visible",
            mixinStandardHelpOptions = true)
    int submit(@Mixin BenchOptions options) throws IOException {
        return measure("submit", options);
    }

    @Command(
            name = "pull",
            description = "a first sync of 100,000 tickets",
            mixinStandardHelpOptions = true)
    int pull(@Mixin BenchOptions options) throws IOException {
        return measure("pull", options);
    }

    @Command(
            name = "logs",
            description = "a log of 200 MB to its templates",
            mixinStandardHelpOptions = true)
    int logs(@Mixin BenchOptions options) throws IOException {
        return measure("logs", options);
    }

    @Command(
            name = "memory",
            description = "an hour of work on 200,000 tickets: what the process holds of memory",
            mixinStandardHelpOptions = true)
    int memory(@Mixin BenchOptions options) throws IOException {
        return measure("memory", options);
    }

    @Command(
            name = "day",
            description = "eight hours of work at speed: memory and open files stay as they are",
            mixinStandardHelpOptions = true)
    int day(@Mixin BenchOptions options) throws IOException {
        return measure("day", options);
    }

    @Command(
            name = "spell",
            description =
                    "spelling, on lists of misspelt words in the folder --data; one JSON object",
            mixinStandardHelpOptions = true)
    int spell(@Mixin BenchOptions options) throws IOException {
        options.asJson();
        return measure(List.of(new SpellBench()), options);
    }

    @Command(
            name = "retrieval",
            description = "the desk's search over a foreign corpus, as a TREC run",
            mixinStandardHelpOptions = true)
    int retrieval(
            @Mixin BenchOptions options,
            @Mixin CorpusOptions from,
            @Option(names = "--run", required = true, description = "the file to write") Path run)
            throws IOException {
        return measure(List.of(new RetrievalBench(from.corpus(), from.queries(), run)), options);
    }

    @Command(
            name = "suggestions",
            description =
                    "the articles suggested for tickets, before and after some helped in others",
            mixinStandardHelpOptions = true)
    int suggestions(
            @Mixin BenchOptions options,
            @Mixin CorpusOptions from,
            @Option(names = "--qrels", required = true, description = "lines: qid 0 docid rel")
                    Path answers)
            throws IOException {
        return measure(
                List.of(new SuggestionBench(from.corpus(), from.queries(), answers)), options);
    }

    @Command(
            name = "crash",
            description =
                    "a desk that works, killed again and again: nothing lost, doubled or out of order",
            mixinStandardHelpOptions = true)
    int crash(
            @Mixin BenchOptions options,
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
        kills.ifPresent(options::rounds);
        return measure(List.of(typing ? new TypingBench() : new CrashBench()), options);
    }

    @Command(
            name = "all",
            description =
                    "every figure that is promised, one after the other, each in a process of its own",
            mixinStandardHelpOptions = true)
    int all(@Mixin BenchOptions options, @Mixin Promised promised) throws IOException {
        var wanted = promised.names.isEmpty() ? Benches.PROMISED : promised.names;
        if (!Benches.PROMISED.containsAll(wanted)) {
            throw new ParameterException(
                    spec.commandLine(), "Promised are " + String.join(", ", Benches.PROMISED));
        }
        checkSizes(options);
        return new BenchAll(wanted, options, spec.commandLine()).run().value();
    }

    static final class Promised {
        /// None: all of them. A parameter of the method would be null then.
        @Parameters(paramLabel = "NAME", arity = "0..*", description = "these of them alone")
        private List<String> names = List.of();
    }

    private void checkSizes(BenchOptions options) {
        if (!options.areSizes()) {
            throw new ParameterException(
                    spec.commandLine(), "--tickets and --rounds are at least 1.");
        }
    }

    @Command(
            name = "page",
            description =
                    "the table of src/docs/performance.md, made anew from what `all --json` said",
            mixinStandardHelpOptions = true)
    int page(
            @Parameters(paramLabel = "JSONL", description = "what `bench all --json` printed")
                    Path figures,
            @Parameters(paramLabel = "PAGE", description = "the page with the table in it")
                    Path page)
            throws IOException {
        Files.writeString(
                page,
                PerformanceTable.of(Files.readAllLines(figures)).into(Files.readString(page)));
        return ExitCode.DONE.value();
    }

    private int measure(String name, BenchOptions options) throws IOException {
        return measure(List.of(Benches.named(name)), options);
    }

    private int measure(List<Bench> benches, BenchOptions options) throws IOException {
        checkSizes(options);
        var code = ExitCode.DONE;
        var out = spec.commandLine().getOut();
        for (var bench : benches) {
            for (var figure : bench.run(options.plan())) {
                out.println(options.shown(FigureLine.of(figure)));
                out.flush();
                if (figure.verdict() == Verdict.MISSED) {
                    code = ExitCode.FAILED;
                }
            }
        }
        return code.value();
    }
}
