package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.sync.Freshness.Mark;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Pages of what the server has changed, the next one fetched while the one before it is stored. A
/// page that is fetched ahead and not wanted after all costs a request and nothing else: the cursor
/// moves with what is stored.
///
/// Thread: confined to the pull loop.
final class Pages implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pages.class);

    private final Backend backend;
    private final Freshness freshness;
    private final ServerTime serverTime;
    private final Tasks tasks;
    private Optional<Fetch> ahead = Optional.empty();

    /// One call, since when what it answers is known, and what it answers.
    record Fetch(Cursor cursor, Mark begun, FutureTask<ChangeBatch> call) {}

    record Page(Mark begun, ChangeBatch batch) {}

    Pages(Backend backend, Freshness freshness, ServerTime serverTime, Tasks tasks) {
        this.backend = backend;
        this.freshness = freshness;
        this.serverTime = serverTime;
        this.tasks = tasks;
    }

    /// The page behind this cursor; waits for it.
    Page at(Cursor cursor) throws BackendException {
        if (ahead.filter(begun -> begun.cursor().equals(cursor)).isEmpty()) {
            close();
        }
        var fetch = ahead.orElseGet(() -> fetch(cursor));
        ahead = Optional.empty();
        return new Page(fetch.begun(), answer(fetch));
    }

    /// Begins with the page behind this cursor, on another thread.
    void ahead(Cursor cursor) {
        close();
        var fetch = fetch(cursor);
        if (tasks.start(fetch.call())) {
            ahead = Optional.of(fetch);
        }
    }

    private Fetch fetch(Cursor cursor) {
        return new Fetch(
                cursor,
                freshness.begin(),
                new FutureTask<>(
                        () -> {
                            var batch = tasks.read(() -> backend.changesSince(cursor));
                            serverTime.measured(batch.serverTime());
                            return batch;
                        }));
    }

    /// Calls here if no other thread has begun to, and waits for it otherwise.
    private static ChangeBatch answer(Fetch fetch) throws BackendException {
        fetch.call().run();
        try {
            return fetch.call().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(Kind.OFFLINE, "Stopped while waiting for the server", e);
        } catch (ExecutionException e) {
            switch (fetch.call().exceptionNow()) {
                case BackendException refused -> throw refused;
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    /// Waits for what is under way: a backend is asked for one page at a time.
    @Override
    public void close() {
        var left = ahead;
        ahead = Optional.empty();
        try {
            if (left.isPresent()) {
                answer(left.get());
            }
        } catch (BackendException | RuntimeException unwanted) {
            log.debug("The page that was fetched ahead", unwanted);
        }
    }
}
