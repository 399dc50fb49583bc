package app.pult.ui.diagnostics.probes;

import app.pult.desk.TicketId;
import app.pult.diagnosis.probe.ProbeReport;
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

    private final Deque<Run> history = new ArrayDeque<>();
    private Showing showing = new Showing.Nothing();
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

    Showing showing() {
        return showing;
    }

    /// The newest first.
    List<Run> history() {
        return List.copyOf(history);
    }

    void show(Showing now) {
        showing = now;
        changed.run();
    }

    void show(Run run) {
        show(new Showing.Seen(run, Optional.empty()));
    }

    /// One host of the service that is shown.
    void open(ProbeReport report) {
        if (showing instanceof Showing.Seen(var run, var before)) {
            show(new Showing.Seen(run, Optional.of(report)));
        }
    }

    /// From a host to its service, from a comparison to the later run.
    void back() {
        switch (showing) {
            case Showing.Seen(var run, var opened) -> show(run);
            case Showing.Compared compared -> show(compared.later());
            default -> {}
        }
    }

    /// The run that is shown with another of the same.
    void compare(Run other) {
        showing.looked()
                .filter(run -> !run.equals(other) && run.isOfTheSame(other))
                .ifPresent(
                        run -> {
                            boolean isOlder = run.at().isBefore(other.at());
                            show(Showing.Compared.of(isOlder ? run : other, isOlder ? other : run));
                        });
    }

    /// The latest run of the same before the one that is shown.
    Optional<Run> earlier() {
        return showing.looked()
                .flatMap(
                        run ->
                                history.stream()
                                        .filter(
                                                one ->
                                                        one.isOfTheSame(run)
                                                                && one.at().isBefore(run.at()))
                                        .findFirst());
    }

    /// Ends what was under way for something else.
    void begin(Showing now) {
        end();
        show(now);
    }

    /// Ends what is under way; what was seen of it is dropped.
    void stop() {
        if (showing.isBusy()) {
            end();
            show(last());
        }
    }

    /// The same, where nobody looks any more.
    void end() {
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
    }

    private void fail(Throwable failure) {
        end();
        network.failed().accept(failure);
        show(new Showing.Failed(String.valueOf(failure.getMessage())));
    }

    void seen(Run run) {
        history.addFirst(run);
        while (history.size() > MOST) {
            history.removeLast();
        }
        show(run);
    }

    private Showing last() {
        return history.isEmpty()
                ? new Showing.Nothing()
                : new Showing.Seen(history.getFirst(), Optional.empty());
    }
}
