package app.pult.launch;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.diagnosis.runbook.run.RunId;
import app.pult.diagnosis.runbook.run.RunJson;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.diagnosis.runbook.run.RunbookRuns;
import app.pult.store.ChangeFeed;
import app.pult.store.work.RunbookRunTable;
import app.pult.store.work.RunbookRunTable.Entry;
import app.pult.store.work.RunbookRunTable.State;
import app.pult.store.work.RunbookRunTable.Written;

import java.util.List;
import java.util.Optional;

/// The runs of an open desk. It stands here because the store may not know of diagnosis, which
/// stands on sync and so on the store. A run that a later Pult wrote in another way is left alone
/// and not listed. Thread: any but JavaFX.
public final class DeskRuns implements RunbookRuns {
    private final RunbookRunTable table;
    private final ChangeFeed<RunId> feed = new ChangeFeed<>();

    public DeskRuns(RunbookRunTable table) {
        this.table = table;
    }

    @Override
    public KeptRun add(TicketId ticket, RunbookRun run) {
        var kept = new KeptRun(new RunId(table.add(ticket, written(run)).id()), ticket, run);
        feed.tell(kept.id());
        return kept;
    }

    @Override
    public void save(RunId id, RunbookRun run) {
        if (!table.save(id.value(), written(run))) {
            throw new IllegalStateException("run " + id.value() + " has gone on, or is not kept");
        }
        feed.tell(id);
    }

    @Override
    public Optional<KeptRun> find(RunId id) {
        return table.find(id.value()).flatMap(DeskRuns::kept);
    }

    @Override
    public List<KeptRun> of(TicketId ticket) {
        return kept(table.of(ticket));
    }

    @Override
    public List<KeptRun> open() {
        return kept(table.open());
    }

    @Override
    public List<KeptRun> ended() {
        return kept(table.ended());
    }

    @Override
    public Subscription watch(Runnable listener) {
        return feed.watch(news -> listener.run());
    }

    private static Written written(RunbookRun run) {
        var state =
                switch (run.place()) {
                    case RunbookRun.Place.At at -> State.OPEN;
                    case RunbookRun.Place.Ended ended -> State.ENDED;
                    case RunbookRun.Place.Stopped stopped -> State.STOPPED;
                };
        return new Written(
                run.runbook().value(),
                state,
                run.touchedAt(),
                run.events().size(),
                RunJson.VERSION,
                RunJson.write(run));
    }

    private static List<KeptRun> kept(List<Entry> entries) {
        return entries.stream().flatMap(entry -> kept(entry).stream()).toList();
    }

    private static Optional<KeptRun> kept(Entry entry) {
        var written = entry.written();
        return written.payloadVersion() > RunJson.VERSION
                ? Optional.empty()
                : Optional.of(
                        new KeptRun(
                                new RunId(entry.id()),
                                entry.ticket(),
                                RunJson.read(written.payload())));
    }
}
