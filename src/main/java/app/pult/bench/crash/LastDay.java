package app.pult.bench.crash;

import app.pult.backend.BackendException;
import app.pult.bench.crash.Said.Word;
import app.pult.desk.Draft;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketRow;
import app.pult.desk.change.Change;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.Workplace;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The process that nobody kills: sends what is left, whatever it was held for, then tells what
/// became of everything and how the desk differs from the server. Thread: one.
final class LastDay {
    private static final int ALL = 1_000_000;

    /// More than an operator ever has under way.
    private static final int OPEN = 100;

    private static final long LONGEST_NS = Duration.ofMinutes(4).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Workplace place;
    private final BiConsumer<Word, String> diary;

    LastDay(Workplace place, BiConsumer<Word, String> diary) {
        this.place = place;
        this.diary = diary;
    }

    /// What the outbox has not finished, in order.
    static Stream<OutboxEntry> open(Workplace place) {
        return place.outbox().list(OPEN).stream().filter(entry -> !entry.state().isFinal());
    }

    /// How many operations are on their way, the held and the failed aside.
    static long unfinished(Workplace place) {
        return open(place)
                .filter(
                        entry ->
                                entry.state() == OutboxState.QUEUED
                                        || entry.state() == OutboxState.SENDING)
                .count();
    }

    void finish() {
        place.start();
        long end = System.nanoTime() + LONGEST_NS;
        while (System.nanoTime() < end && open(place).findAny().isPresent()) {
            open(place).forEach(entry -> place.outbox().sendNow(entry.operation().id()));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        var differing = differing();
        while (System.nanoTime() < end && !differing.isEmpty()) {
            place.engine().nextRound();
            differing = differing();
        }
        differing.forEach(ticket -> diary.accept(Word.DIFFERS, ticket));
        var index = place.checkSearch();
        if (!index.whole()) {
            diary.accept(Word.DIFFERS, "the search index: " + index);
        }
        diary.accept(Word.COMPARED, Integer.toString(tickets().size()));
        for (var entry : place.outbox().list(ALL)) {
            diary.accept(Word.BECAME, entry.operation().id() + " " + entry.state());
        }
        var drafts = place.drafts().list().stream().map(Draft::text);
        var stuck = open(place).map(entry -> entry.operation().text());
        Stream.concat(drafts, stuck)
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .forEach(mark -> diary.accept(Word.KEPT, mark));
    }

    private List<String> differing() {
        return tickets().stream().flatMap(row -> difference(row).stream()).toList();
    }

    private Set<TicketRow> tickets() {
        return Stream.of(
                        new Queue.AllOpen(),
                        new Queue.Waiting(),
                        new Queue.Solved(),
                        new Queue.Unsent())
                .flatMap(queue -> page(queue).stream())
                .collect(Collectors.toSet());
    }

    private List<TicketRow> page(Queue queue) {
        return place.tickets().page(queue, QueueOrder.NUMBER, "", 0, ALL);
    }

    /// In words; empty if desk and server have the ticket alike.
    private List<String> difference(TicketRow row) {
        var here = place.tickets().find(row.id()).orElseThrow();
        if (here.remote().isEmpty()) {
            return List.of(row.id() + " never got to the server");
        }
        var remote = here.remote().get();
        try {
            var there = place.backend().fetch(remote).changes();
            var messages = new HashSet<MessageId>();
            for (var change : there) {
                if (change instanceof Change.MessageAdded added) {
                    messages.add(added.message().id());
                }
                if (change instanceof Change.TicketChanged changed
                        && !changed.ticket().fields().equals(here.fields())) {
                    return List.of(remote.value() + " has other fields");
                }
            }
            var shown =
                    place.tickets().conversation(row.id()).stream()
                            .map(Message::id)
                            .collect(Collectors.toSet());
            return shown.equals(messages)
                    ? List.of()
                    : List.of(remote.value() + " has other messages");
        } catch (BackendException e) {
            return List.of(remote.value() + " could not be read: " + e.kind());
        }
    }
}
