package app.pult.ui.diagnostics.probes;

import app.pult.desk.TicketId;
import app.pult.ui.shell.Threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What one ticket has of probes: where it is, what is under way, what was seen. Thread: FX only.
final class Sheet {
    private static final int MOST = 20;

    final Deque<Run> history = new ArrayDeque<>();
    Showing showing = new Showing.Nothing();
    private final Optional<TicketId> ticket;
    private final Threads network;
    private final Runnable changed;
    private final List<Runnable> stops = new ArrayList<>();

    /// Counts what was begun: what comes back from an earlier job is not heard.
    private long job;

    Sheet(Optional<TicketId> ticket, Threads network, Runnable changed) {
        this.ticket = ticket;
        this.network = network;
        this.changed = changed;
    }

    Optional<TicketId> ticket() {
        return ticket;
    }

    /// Ends what was under way for something else.
    void begin(Showing now) {
        stop();
        showing = now;
        changed.run();
    }

    void stop() {
        job++;
        stops.forEach(Runnable::run);
        stops.clear();
    }

    /// All at once, as far as there are threads; results in the order of the work.
    <T> void all(List<Callable<T>> work, IntConsumer progress, Consumer<List<T>> done) {
        long mine = job;
        var results = new ArrayList<Optional<T>>();
        IntStream.range(0, work.size()).forEach(i -> results.add(Optional.empty()));
        for (int i = 0; i < work.size() && mine == job; i++) {
            int place = i;
            stops.add(
                    network.begin(
                            work.get(i),
                            result -> {
                                if (mine == job) {
                                    results.set(place, Optional.of(result));
                                    came(results, progress, done);
                                }
                            },
                            failure -> {
                                if (mine == job) {
                                    fail(failure);
                                }
                            }));
        }
    }

    private <T> void came(List<Optional<T>> results, IntConsumer progress, Consumer<List<T>> done) {
        var here = results.stream().flatMap(Optional::stream).toList();
        if (here.size() == results.size()) {
            stops.clear();
            done.accept(here);
        } else {
            progress.accept(here.size());
        }
        changed.run();
    }

    private void fail(Throwable failure) {
        stop();
        network.failed().accept(failure);
        showing = new Showing.Failed(String.valueOf(failure.getMessage()));
        changed.run();
    }

    void seen(Run run) {
        history.addFirst(run);
        while (history.size() > MOST) {
            history.removeLast();
        }
        showing = new Showing.Seen(run, Optional.empty());
    }

    /// What was seen last.
    Showing last() {
        return history.isEmpty()
                ? new Showing.Nothing()
                : new Showing.Seen(history.getFirst(), Optional.empty());
    }
}
