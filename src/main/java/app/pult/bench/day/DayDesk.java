package app.pult.bench.day;

import app.pult.bench.BenchAccount;
import app.pult.bench.BenchFailure;
import app.pult.bench.BenchWindow;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.launch.tour.HandlerClock;
import app.pult.launch.tour.Stagehand;
import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.sync.SyncStatus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A desk on which some hours are worked. It says a line for each thing its bench is to know: what
/// the process holds after each ticket ([Footing#line]), and `write TICKET` when a customer is to
/// write.
///
/// Thread: the process's main one.
public final class DayDesk {
    /// The environment's variable with the server's token.
    public static final String TOKEN = "PULT_BENCH_TOKEN";

    /// Of no hours: the first sync alone. `tickets` is how many are worked on in an hour.
    public record Job(URI server, Path folder, long seed, int hours, int tickets) {
        List<String> arguments() {
            return List.of(
                    "bench",
                    "day-desk",
                    "--server",
                    server.toString(),
                    "--folder",
                    folder.toString(),
                    "--seed",
                    Long.toString(seed),
                    "--hours",
                    Integer.toString(hours),
                    "--tickets",
                    Integer.toString(tickets));
        }
    }

    private DayDesk() {}

    /// @throws BenchFailure if the first sync does not come to its end
    public static void run(Job job, Machine machine, Consumer<String> lines) throws IOException {
        var here = machine.below(job.folder());
        var account = BenchAccount.at(job.server(), "anna");
        here.folders().create();
        new SettingsFile(here.folders().settingsFile(), Machine.version())
                .update(saved -> saved.withHabit(account.id(), Settings.UNDO_SEND, "0"));
        var token = machine.environment().getOrDefault(TOKEN, "");
        try (var place = Workplace.open(account, () -> token, here)) {
            if (job.hours() == 0) {
                sync(place);
            } else {
                work(job, place, here, lines);
            }
        }
    }

    private static void sync(Workplace place) {
        place.engine().runOnce();
        if (!(place.engine().status() instanceof SyncStatus.Idle)) {
            throw new BenchFailure("the first sync ended as " + place.engine().status());
        }
    }

    private static void work(Job job, Workplace place, Machine machine, Consumer<String> lines)
            throws IOException {
        place.start();
        try (var window = new BenchWindow(place, machine)) {
            var hands =
                    new Stagehand(
                            Stagehand.onFx(window::stage), new HandlerClock(), job.folder(), "day");
            var operator = new Operator(place, window.selection(), hands, job.seed(), lines);
            lines.accept(Footing.now(0).line());
            for (int ticket = 1; ticket <= job.hours() * job.tickets(); ticket++) {
                operator.handle(ticket);
                lines.accept(Footing.now((double) ticket / job.tickets()).line());
            }
        }
    }
}
