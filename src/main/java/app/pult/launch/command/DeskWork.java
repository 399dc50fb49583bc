package app.pult.launch.command;

import app.pult.desk.Queue;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.Workplace;
import app.pult.launch.command.DeskCommand.Cancel;
import app.pult.launch.command.DeskCommand.Detail;
import app.pult.launch.command.DeskCommand.Form;
import app.pult.launch.command.DeskCommand.Hold;
import app.pult.launch.command.DeskCommand.Send;
import app.pult.launch.command.DeskCommand.Sync;
import app.pult.sync.SyncStatus;

import java.util.List;
import java.util.function.Predicate;

/// Carries out commands on the desk that this process has open. Thread: any but JavaFX.
final class DeskWork {
    private static final int ALL = Integer.MAX_VALUE;

    private final Workplace place;
    private final Runnable round;

    /// @param round one pull and everything that can be sent now
    DeskWork(Workplace place, Runnable round) {
        this.place = place;
        this.round = round;
    }

    Outcome run(DeskCommand command) {
        return switch (command) {
            case Hold(var id) -> move(id, place.outbox()::hold);
            case Send(var id) ->
                    move(
                            id,
                            operation -> {
                                place.outbox().sendNow(operation);
                                return true;
                            });
            case Cancel(var id) -> move(id, place.outbox()::cancel);
            case Sync sync -> sync(sync);
        };
    }

    /// `move` tells whether it could still be done.
    private Outcome move(OperationId id, Predicate<OperationId> move) {
        if (place.outbox().find(id).isEmpty()) {
            return Outcome.refused(ExitCode.FAILED, "No operation " + id + " on this desk.");
        }
        return move.test(id)
                ? Outcome.done()
                : Outcome.refused(ExitCode.FAILED, "Too late: it is being sent or already done.");
    }

    /// Tells how desk and server stand after the round, and what it took.
    private Outcome sync(Sync sync) {
        var began = System.nanoTime();
        var requests = place.requests();
        round.run();
        var millis = (System.nanoTime() - began) / 1_000_000;
        var entries = place.outbox().list(ALL);
        var waiting = entries.stream().filter(entry -> !entry.state().isFinal()).count();
        var stuck =
                entries.stream()
                        .filter(
                                entry ->
                                        entry.state() == OutboxState.HELD
                                                || entry.state() == OutboxState.FAILED)
                        .count();
        var status = place.engine().status();
        var line =
                new JsonLine()
                        .put("status", name(status))
                        .put("waiting", waiting)
                        .put("stuck", stuck)
                        .put("ms", millis);
        if (sync.detail() == Detail.STATS) {
            stats(line, place.requests() - requests);
        }
        var told = sync.form() == Form.JSON ? line.toString() : line.human();
        return new Outcome(List.of(told), List.of(), code(status, stuck));
    }

    private void stats(JsonLine line, long requests) {
        var holdings = place.holdings();
        line.put("requests", requests)
                .put("tickets", holdings.tickets())
                .put("messages", holdings.messages())
                .put("files", holdings.files())
                .put("articles", holdings.articles())
                .put("open", place.tickets().count(new Queue.AllOpen(), ""));
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
