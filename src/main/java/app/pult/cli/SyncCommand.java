package app.pult.cli;

import app.pult.desk.Queue;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.Interruption;
import app.pult.launch.Workplace;
import app.pult.sync.SyncStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `sync --once`: everything new is fetched, everything that waits is sent, then it ends.
@Command(
        name = "sync",
        description = "Fetches what is new and sends what waits.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    private static final int ALL = Integer.MAX_VALUE;

    @Spec private CommandSpec spec = CommandSpec.create();
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
    public Integer call() throws IOException, InterruptedException {
        try (var workplace = options.open()) {
            var began = System.nanoTime();
            if (once) {
                workplace.engine().runOnce();
            } else {
                workplace.engine().start();
                Interruption.await();
            }
            var millis = (System.nanoTime() - began) / 1_000_000;
            return report(workplace, millis);
        }
    }

    private int report(Workplace workplace, long millis) {
        var entries = workplace.outbox().list(ALL);
        var waiting = entries.stream().filter(entry -> !entry.state().isFinal()).count();
        var stuck =
                entries.stream()
                        .filter(
                                entry ->
                                        entry.state() == OutboxState.HELD
                                                || entry.state() == OutboxState.FAILED)
                        .count();
        var status = workplace.engine().status();
        var line =
                new JsonLine()
                        .put("status", name(status))
                        .put("waiting", waiting)
                        .put("stuck", stuck)
                        .put("ms", millis);
        if (stats) {
            var holdings = workplace.holdings();
            line.put("requests", workplace.requests())
                    .put("tickets", holdings.tickets())
                    .put("messages", holdings.messages())
                    .put("files", holdings.files())
                    .put("articles", holdings.articles())
                    .put("open", workplace.tickets().count(new Queue.AllOpen(), ""));
        }
        print(spec.commandLine().getOut(), line);
        return code(status, stuck).value();
    }

    private void print(PrintWriter out, JsonLine line) {
        out.println(json ? line.toString() : line.human());
        out.flush();
    }

    private static String name(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Idle idle -> "up to date";
            case SyncStatus.Pulling pulling -> "pulling";
            case SyncStatus.Offline offline -> "offline";
            case SyncStatus.WorkingOffline chosen -> "working offline";
            case SyncStatus.NeedsSignIn needs -> "sign-in refused";
            case SyncStatus.Failed failed -> "failed: " + failed.words();
            case SyncStatus.Stopped stopped -> "stopped";
        };
    }

    private static ExitCode code(SyncStatus status, long stuck) {
        return switch (status) {
            case SyncStatus.Idle idle -> stuck > 0 ? ExitCode.FAILED : ExitCode.DONE;
            case SyncStatus.WorkingOffline chosen -> ExitCode.FAILED;
            case SyncStatus.Stopped stopped -> ExitCode.FAILED;
            case SyncStatus.Pulling pulling -> ExitCode.SERVER;
            case SyncStatus.Offline offline -> ExitCode.SERVER;
            case SyncStatus.NeedsSignIn needs -> ExitCode.SERVER;
            case SyncStatus.Failed failed -> ExitCode.SERVER;
        };
    }
}
