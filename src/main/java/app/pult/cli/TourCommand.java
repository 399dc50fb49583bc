package app.pult.cli;

import app.pult.launch.TourRun;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `tour`: a whole shift without a display, against the practice desk or any server.
@Command(
        name = "tour",
        description =
                "Works a whole shift without a display; one picture a screen, one line a step.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private AccountOptions options = new AccountOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where the pictures go")
    private Path out = Path.of("tour");

    @Option(names = "--language", description = "ru, en or both (default: both)")
    private String language = "both";

    @Option(
            names = "--theme",
            description = "light or dark (default: Russian in light, English in dark)")
    private String theme = "";

    @Option(
            names = "--tickets",
            description = "how many tickets the practice desk has (default: 120)")
    private int tickets = TourRun.TICKETS;

    @Override
    public Integer call() throws IOException {
        var lines = spec.commandLine().getOut();
        var run =
                new TourRun(
                        options.machine(),
                        out,
                        language,
                        theme,
                        line -> {
                            lines.println(line);
                            lines.flush();
                        });
        var good =
                options.isServerNamed()
                        ? run.at(options.account(), secretOf())
                        : run.practice(tickets);
        return (good ? ExitCode.DONE : ExitCode.FAILED).value();
    }

    private String secretOf() {
        return options.secret(options.machine(), options.account());
    }
}
