package app.pult.ui.diagnostics.runbook;

import app.pult.desk.TicketId;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.diagnosis.runbook.run.RunEvent;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.diagnosis.runbook.run.RunbookRuns;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The runs of the open ticket as they are on the screen, with the runbooks there are. They are
/// read and written in one order, so that a reading never misses what is still being written.
/// Thread: FX only.
final class TicketRuns {
    private final RunbookRuns runs;
    private final Supplier<Runbooks> shelf;
    private final InstantSource clock;
    private final Threads threads;
    private final SerialWrites writes;
    private final Runnable notWritten;
    private Optional<TicketId> of = Optional.empty();
    private Read known = new Read(new Runbooks(List.of()), List.of());

    private record Read(Runbooks books, List<KeptRun> runs) {}

    /// `shelf` is asked off the JavaFX thread; `notWritten` hears that the disk does not have what
    /// the screen shows of the open ticket.
    TicketRuns(
            RunbookRuns runs,
            Supplier<Runbooks> shelf,
            InstantSource clock,
            Threads threads,
            Runnable notWritten) {
        this.runs = runs;
        this.shelf = shelf;
        this.clock = clock;
        this.threads = threads;
        this.notWritten = notWritten;
        writes = new SerialWrites(threads);
    }

    /// Reads those of a ticket; `then` is called if it is still open.
    void load(TicketId ticket, Runnable then) {
        writes.write(
                () -> new Read(shelf.get(), runs.of(ticket)),
                read -> {
                    if (isOpen(ticket)) {
                        known = read;
                        then.run();
                    }
                },
                threads.failed());
    }

    Runbooks books() {
        return known.books();
    }

    /// The one changed last first.
    List<KeptRun> all() {
        return known.runs();
    }

    /// Another ticket is open now, or none.
    void turn(Optional<TicketId> opened) {
        of = opened;
    }

    /// `then` has it once it is on the disk; its time stands still if its ticket was left.
    void begin(TicketId ticket, RunbookRun run, Consumer<KeptRun> then) {
        writes.write(
                () -> runs.add(ticket, run),
                kept -> {
                    if (isOpen(ticket)) {
                        put(kept);
                        then.accept(kept);
                    } else {
                        write(kept, kept.run().pause(clock.instant()));
                    }
                },
                failure -> fail(ticket, failure));
    }

    KeptRun save(KeptRun before, RunbookRun now) {
        var kept = new KeptRun(before.id(), before.ticket(), now);
        put(kept);
        write(kept, now);
        return kept;
    }

    private void write(KeptRun kept, RunbookRun now) {
        writes.write(
                () -> {
                    runs.save(kept.id(), now);
                    return kept;
                },
                saved -> {},
                failure -> fail(kept.ticket(), failure));
    }

    private void fail(TicketId ticket, Throwable failure) {
        threads.failed().accept(failure);
        if (isOpen(ticket)) {
            notWritten.run();
        }
    }

    private boolean isOpen(TicketId ticket) {
        return of.equals(Optional.of(ticket));
    }

    void pause(KeptRun kept) {
        if (!kept.run().isOver() && !isPaused(kept.run())) {
            save(kept, kept.run().pause(clock.instant()));
        }
    }

    /// The same going on, if it is not over.
    KeptRun resumed(KeptRun kept) {
        return kept.run().isOver() ? kept : save(kept, kept.run().resume(clock.instant()));
    }

    private static boolean isPaused(RunbookRun run) {
        return !run.events().isEmpty() && run.events().getLast() instanceof RunEvent.Paused;
    }

    private void put(KeptRun kept) {
        var others = all().stream().filter(one -> !one.id().equals(kept.id()));
        known = new Read(books(), Stream.concat(Stream.of(kept), others).toList());
    }
}
