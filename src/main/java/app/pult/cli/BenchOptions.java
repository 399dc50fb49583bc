package app.pult.cli;

import app.pult.bench.Plan;
import app.pult.launch.Machine;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How large, how long, where; and how it is told.
final class BenchOptions {
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

    @Option(names = "--quick", description = "sizes that fit into a few minutes of CI")
    private boolean quick;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    Plan plan() {
        return new Plan(
                some(tickets),
                some(rounds),
                seed,
                data,
                quick ? Plan.Extent.QUICK : Plan.Extent.WHOLE,
                Machine.real());
    }

    boolean areSizes() {
        return tickets.orElse(1) >= 1 && rounds.orElse(1) >= 1;
    }

    void rounds(int wanted) {
        rounds = Optional.of(wanted);
    }

    void asJson() {
        json = true;
    }

    String shown(JsonLine line) {
        return json ? line.toString() : line.human();
    }

    /// The same once more, for another process.
    List<String> arguments() {
        var all = new ArrayList<String>();
        tickets.ifPresent(number -> all.addAll(List.of("--tickets", Integer.toString(number))));
        rounds.ifPresent(number -> all.addAll(List.of("--rounds", Integer.toString(number))));
        all.addAll(List.of("--seed", Long.toString(seed), "--data", data.toString()));
        if (quick) {
            all.add("--quick");
        }
        if (json) {
            all.add("--json");
        }
        return all;
    }

    private static OptionalInt some(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
