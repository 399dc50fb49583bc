package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must always hold (`src/docs/sync.md`), as code: the outbox against the server's ledger, the
/// mirror against the server. Thread: one test's.
final class Invariants {
    static final int ALL = 10_000;

    private final FakeHelpdesk helpdesk;
    private final Ledger ledger;
    private final SimOperator operator;

    /// How far the server's clock, as the desk measured it, may be from it.
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private final InstantSource worldClock;
    private final Map<OperationId, Integer> cancelledAt = new HashMap<>();

    private int punctual;

    Invariants(
            FakeHelpdesk helpdesk, Ledger ledger, SimOperator operator, InstantSource worldClock) {
        this.worldClock = worldClock;
        this.helpdesk = helpdesk;
        this.ledger = ledger;
        this.operator = operator;
    }

    /// Remembers how long the ledger was when an operation was found cancelled first.
    void bookCancelled(SimDesk desk) {
        for (var entry : desk.entries()) {
            if (entry.state() == OutboxState.CANCELLED) {
                cancelledAt.putIfAbsent(entry.operation().id(), ledger.lines().size());
            }
        }
    }

    /// At each moment: nothing reached the server twice, and the operator sees nothing twice.
    void always(SimDesk desk) {
        assertThat(ledger.lines())
                .as("carried out at most once")
                .extracting(line -> line.operation().id())
                .doesNotHaveDuplicates();
        nothingIsEarly();
        var touched = desk.takeTouched();
        if (!touched.isEmpty()) {
            eachTextIsShownOnce(desk, touched);
        }
    }

    /// What was put off, and not hurried, comes when it was to come or later.
    private void nothingIsEarly() {
        var times =
                operator.submitted().stream()
                        .filter(submitted -> submitted.departure().notBefore().isPresent())
                        .filter(submitted -> !operator.hurried().contains(submitted.id()))
                        .collect(
                                Collectors.toMap(
                                        SimOperator.Submitted::id,
                                        submitted ->
                                                submitted.departure().notBefore().orElseThrow()));
        for (var line : ledger.lines().subList(punctual, ledger.lines().size())) {
            assertThat(times.getOrDefault(line.operation().id(), Instant.MIN))
                    .as("when %s was to leave", line)
                    .isBeforeOrEqualTo(worldClock.instant().plus(MEASURED));
        }
        punctual = ledger.lines().size();
    }

    private static void eachTextIsShownOnce(SimDesk desk, Set<TicketId> tickets) {
        var puzzling = puzzling(desk);
        for (var ticket : tickets) {
            var conversation = desk.store.tickets().conversation(ticket);
            assertThat(
                            conversation.stream()
                                    .flatMap(message -> marks(message).stream())
                                    .filter(mark -> !puzzling.contains(mark)))
                    .as("each text shown once in ticket %s", ticket)
                    .doesNotHaveDuplicates();
        }
    }

    /// Where nobody can tell whether the server has it, the operator may see both.
    private static List<String> puzzling(SimDesk desk) {
        return desk.entries().stream()
                .filter(entry -> entry.state() == OutboxState.HELD)
                .filter(
                        entry ->
                                entry.reason()
                                        .map(Reason::code)
                                        .equals(Optional.of(Reason.Code.CANNOT_TELL)))
                .flatMap(entry -> marks(entry.operation().text()).stream())
                .toList();
    }

    void atTheEnd(SimDesk desk) {
        assertThat(desk.store.outbox().open()).as("everything settles").isEmpty();
        assertThat(desk.store.outbox().unsettled()).as("everything settles").isEmpty();
        assertThat(desk.store.mirror().toRefetch(ALL)).as("everything is fetched").isEmpty();
        eachTextIsShownOnce(desk, shown(desk));
        exactlyOnce(desk);
        inOrder();
        mirrorAgrees(desk);
        effectiveAgrees(desk);
        nothingTypedIsLost(desk);
    }

    // ---- 1

    private void exactlyOnce(SimDesk desk) {
        var times =
                ledger.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.operation().id(), Collectors.counting()));
        var entries =
                desk.outbox().list(ALL).stream()
                        .collect(Collectors.toMap(entry -> entry.operation().id(), entry -> entry));
        for (var submitted : operator.submitted()) {
            var id = submitted.operation().id();
            long count = times.getOrDefault(id, 0L);
            var entry = Optional.ofNullable(entries.get(id));
            if (entry.isEmpty()) {
                assertThat(count).as("%s was never accepted", submitted).isZero();
            } else if (entry.get().state() == OutboxState.DONE) {
                assertThat(count).as("%s is done", submitted).isOne();
            } else {
                assertThat(linesAfter(cancelledAt.getOrDefault(id, 0), id))
                        .as("%s reached the server after it was cancelled", submitted)
                        .isZero();
            }
        }
    }

    private long linesAfter(int line, OperationId id) {
        return ledger.lines().stream()
                .skip(line)
                .filter(later -> later.operation().id().equals(id))
                .count();
    }

    // ---- 2

    private void inOrder() {
        var arrival = new HashMap<OperationId, Integer>();
        for (int i = 0; i < ledger.lines().size(); i++) {
            arrival.putIfAbsent(ledger.lines().get(i).operation().id(), i);
        }
        var lanes = new HashMap<TicketId, List<Integer>>();
        for (var submitted : operator.submitted()) {
            var at = arrival.get(submitted.operation().id());
            if (at != null && submitted.departure().notBefore().isEmpty()) {
                lanes.computeIfAbsent(submitted.ticket(), none -> new ArrayList<>()).add(at);
            }
        }
        lanes.forEach((ticket, lane) -> assertThat(lane).as("order of %s", ticket).isSorted());
    }

    // ---- 3

    private void mirrorAgrees(SimDesk desk) {
        for (var remote : helpdesk.visible()) {
            var local = local(desk, remote);
            var server = helpdesk.snapshot(remote);
            assertThat(desk.store.mirror().find(local))
                    .as("server row of %s", remote)
                    .hasValueSatisfying(
                            mirrored -> {
                                assertThat(mirrored.fields()).isEqualTo(server.fields());
                                assertThat(mirrored.requester()).isEqualTo(server.requester());
                                assertThat(mirrored.times()).isEqualTo(server.times());
                            });
            assertThat(ids(desk.store.mirror().messagesAfter(local, Optional.empty())))
                    .as("messages of %s", remote)
                    .isEqualTo(ids(helpdesk.messages(remote)));
        }
    }

    private static List<MessageId> ids(List<MessageSnapshot> messages) {
        return messages.stream().map(MessageSnapshot::id).toList();
    }

    private void effectiveAgrees(SimDesk desk) {
        var shown = shown(desk);
        var expected = new HashSet<TicketId>();
        helpdesk.visible().forEach(remote -> expected.add(local(desk, remote)));
        assertThat(shown).as("tickets in the queues").isEqualTo(expected);
        for (var remote : helpdesk.visible()) {
            var local = local(desk, remote);
            assertThat(desk.store.tickets().find(local))
                    .as("effective row of %s", remote)
                    .map(Ticket::fields)
                    .contains(helpdesk.snapshot(remote).fields());
            assertThat(desk.store.tickets().conversation(local))
                    .as("conversation of %s", remote)
                    .extracting(Message::id)
                    .isEqualTo(ids(helpdesk.messages(remote)));
        }
        var before = state(desk);
        desk.store.mirror().rebuild();
        assertThat(state(desk)).as("rebuilt").isEqualTo(before);
    }

    private static List<Object> state(SimDesk desk) {
        return rows(desk).stream().<Object>map(row -> row).toList();
    }

    private static TicketId local(SimDesk desk, RemoteId remote) {
        var local = desk.store.identity().local(remote);
        assertThat(local).as("local name of %s", remote).isPresent();
        return local.orElseThrow();
    }

    private static Set<TicketId> shown(SimDesk desk) {
        return rows(desk).stream().map(TicketRow::id).collect(Collectors.toSet());
    }

    private static List<TicketRow> rows(SimDesk desk) {
        return Stream.of(
                        new Queue.AllOpen(),
                        new Queue.Waiting(),
                        new Queue.Solved(),
                        new Queue.Unsent())
                .flatMap(
                        queue ->
                                desk
                                        .store
                                        .tickets()
                                        .page(queue, QueueOrder.NUMBER, "", 0, ALL)
                                        .stream())
                .distinct()
                .toList();
    }

    // ---- 4

    private void nothingTypedIsLost(SimDesk desk) {
        var kept = new HashSet<String>();
        for (var draft : desk.store.drafts().list()) {
            kept.addAll(marks(draft.text()));
        }
        for (var line : ledger.lines()) {
            kept.addAll(marks(line.operation().text()));
        }
        assertThat(kept).as("drafts and server").containsAll(operator.typed());
    }

    private static List<String> marks(Message message) {
        return switch (message) {
            case Message.CustomerMessage customer -> marks(customer.body().text());
            case Message.Reply reply -> marks(reply.body().text());
            case Message.InternalNote note -> marks(note.body().text());
            case Message.SystemEntry entry -> List.of();
        };
    }

    private static List<String> marks(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> word.startsWith("[")).toList();
    }
}
