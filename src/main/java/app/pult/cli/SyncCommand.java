package app.pult.cli;

import app.pult.launch.command.DeskCommand;
import app.pult.launch.command.DeskCommand.Detail;
import app.pult.launch.command.DeskCommand.Form;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.concurrent.Callable;

/// `sync --once`: everything new is fetched, everything that waits is sent, then it ends. A window
/// that is open does it instead.
@Command(
        name = "sync",
        description = "Fetches what is new and sends what waits.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    @Mixin private AccountOptions options = new AccountOptions();

    @Option(
            names = "--once",
            description = "one round; without it the desk is kept fresh until Ctrl+C")
    private boolean once;

    @Option(
            names = "--stats",
            description = "also tell how many requests it took, and how much is on the desk")
    private boolean stats;

    @Option(names = "--json", description = "one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var report =
                new DeskCommand.Sync(
                        stats ? Detail.STATS : Detail.BRIEF, json ? Form.JSON : Form.WORDS);
        return once ? options.run(report) : options.keepFresh(report);
    }
}
