package app.pult.cli;

import app.pult.launch.Interruption;
import app.pult.launch.Machine;
import app.pult.launch.PracticeRun;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `practice`: the practice desk alone, until it is interrupted.
@Command(
        name = "practice",
        description = "Runs the practice desk alone and prints its address and token.",
        mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "where to listen on loopback (default: any free port)")
    private int port;

    @Option(names = "--tickets", description = "how many tickets a new desk has (default: 600)")
    private int tickets = PracticeRun.DEFAULT_TICKETS;

    @Option(
            names = "--messages",
            description = "about how many messages each has (default: as its story asks)")
    private int messages;

    @Option(names = "--seed", description = "what a new desk is grown from (default: 1)")
    private long seed = 1;

    @Option(names = "--language", description = "ru or en (default: ru)")
    private String language = "ru";

    @Option(
            names = "--faults",
            paramLabel = "SPEC",
            description = "what goes wrong, such as reset=0.05,lost-answer=0.1,slow=200ms")
    private String faults = "";

    @Option(
            names = "--pace",
            paramLabel = "FACTOR",
            description = "how much faster than in life customers answer, 0 for never (default: 1)")
    private double pace = 1;

    @Option(
            names = "--live",
            paramLabel = "SECONDS",
            description = "a new ticket comes in about so often (default: none comes)")
    private int arrivals;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where it is kept (default: the program's data folder)")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var machine = Machine.real();
        var folder = data.orElseGet(() -> machine.folders().data().resolve("practice"));
        try (var desk =
                PracticeRun.start(
                        new PracticeRun.Plan(
                                port,
                                folder,
                                tickets,
                                messages,
                                seed,
                                language,
                                faults,
                                pace,
                                Duration.ofSeconds(arrivals)),
                        machine.clock())) {
            var out = spec.commandLine().getOut();
            out.println("url " + desk.url());
            out.println("token " + desk.token());
            out.println("This is a practice desk, not a production server. Ctrl+C ends it.");
            out.flush();
            Interruption.await();
            return ExitCode.DONE.value();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
