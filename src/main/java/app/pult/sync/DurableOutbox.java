package app.pult.sync;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints.Point;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The outbox on disk: what the operator does is first there, then to be seen, then sent. Once it
/// is there, nothing that goes wrong makes a call fail: who heard of a failure would do it twice.
/// Thread: any but JavaFX.
final class DurableOutbox implements Outbox {
    private static final Logger log = LoggerFactory.getLogger(DurableOutbox.class);

    private final OutboxRows rows;
    private final Rebases rebases;
    private final Mirror mirror;
    private final Lanes lanes;
    private final InstantSource serverTime;
    private final CrashPoints crash;
    private final Runnable wakePush;

    DurableOutbox(SyncEngine.Local local, EngineParts parts, CrashPoints crash, Runnable wakePush) {
        this.rows = local.rows();
        this.mirror = local.mirror();
        this.rebases = parts.rebases();
        this.lanes = parts.lanes();
        this.serverTime = parts.serverTime();
        this.crash = crash;
        this.wakePush = wakePush;
    }

    @Override
    public void submit(List<? extends Operation> operations, Departure departure) {
        crash.at(Point.SUBMIT_BEFORE);
        var sent =
                operations.stream()
                        .flatMap(operation -> operation.draft().stream())
                        .collect(Collectors.toUnmodifiableSet());
        rows.append(operations, sent, serverTime.instant(), departure);
        crash.at(Point.SUBMIT_APPENDED);
        rebases.after(
                operations.stream().map(Operation::ticket).collect(Collectors.toUnmodifiableSet()));
        crash.at(Point.SUBMIT_REBASED);
        wakePush.run();
    }

    @Override
    public List<OutboxEntry> list(int limit) {
        return rows.list(limit);
    }

    @Override
    public Optional<OutboxEntry> find(OperationId id) {
        return rows.find(id);
    }

    @Override
    public void sendNow(OperationId id) {
        var lane = lanes.alone(() -> rows.find(id).map(this::hurry));
        lane.ifPresent(
                ticket -> {
                    lanes.wake(ticket);
                    rebases.after(Set.of(ticket));
                    wakePush.run();
                });
    }

    private TicketId hurry(OutboxEntry entry) {
        switch (entry.state()) {
            case HELD, FAILED, QUEUED -> withRiders(entry).forEach(one -> hurry(entry, one));
            case SENDING, DONE, CANCELLED ->
                    log.debug("Nothing to hurry: {} is {}", entry.operation().id(), entry.state());
        }
        return entry.operation().ticket();
    }

    /// What rides with it is not kept back either, unless the operator was asked about it.
    private void hurry(OutboxEntry asked, OutboxEntry one) {
        if (isQueued(one)) {
            rows.due(one.operation().id(), Agenda.AT_ONCE);
        } else if (one.equals(asked)) {
            rows.release(one.operation().id(), Agenda.AT_ONCE);
        }
    }

    @Override
    public boolean hold(OperationId id) {
        var lane = lanes.alone(() -> rows.find(id).filter(DurableOutbox::isQueued).map(this::hold));
        lane.ifPresent(ticket -> rebases.after(Set.of(ticket)));
        return lane.isPresent();
    }

    private TicketId hold(OutboxEntry entry) {
        rows.hold(entry.operation().id(), Reason.of(Reason.Code.BY_OPERATOR));
        return entry.operation().ticket();
    }

    private static boolean isQueued(OutboxEntry entry) {
        return entry.state() == OutboxState.QUEUED;
    }

    @Override
    public Optional<Merge.Clash> clash(OperationId id) {
        return rows.find(id)
                .filter(entry -> entry.state() == OutboxState.HELD)
                .flatMap(entry -> clash(entry.operation()))
                .filter(clash -> !clash.conflicts().isEmpty());
    }

    private Optional<Merge.Clash> clash(Operation operation) {
        return operation instanceof ChangeFields change
                ? mirror.find(change.ticket())
                        .map(server -> Merge.clash(server.fields(), change.changes()))
                : Optional.empty();
    }

    @Override
    public boolean answer(OperationId id, Merge.Clash shown, Set<Field> leftToServer) {
        var lane =
                lanes.alone(
                        () ->
                                rows.find(id)
                                        .filter(entry -> entry.state() == OutboxState.HELD)
                                        .map(entry -> answer(entry, shown, leftToServer)));
        lane.ifPresent(
                ticket -> {
                    lanes.wake(ticket);
                    rebases.after(Set.of(ticket));
                    wakePush.run();
                });
        return lane.isPresent();
    }

    private TicketId answer(OutboxEntry entry, Merge.Clash shown, Set<Field> leftToServer) {
        var left = Merge.answered(shown, leftToServer);
        if (left.isEmpty() || !(entry.operation() instanceof ChangeFields change)) {
            return takeBack(entry);
        }
        rows.answer(
                new ChangeFields(change.id(), change.ticket(), change.base(), left),
                Agenda.AT_ONCE);
        return change.ticket();
    }

    @Override
    public boolean cancel(OperationId id) {
        var lane =
                lanes.alone(() -> rows.find(id).filter(DurableOutbox::mayGo).map(this::takeBack));
        lane.ifPresent(
                ticket -> {
                    crash.at(Point.CANCEL_RECORDED);
                    rebases.after(Set.of(ticket));
                    wakePush.run();
                });
        return lane.isPresent();
    }

    private TicketId takeBack(OutboxEntry entry) {
        var ticket = entry.operation().ticket();
        var gone = together(entry);
        var operations = gone.stream().map(OutboxEntry::operation).toList();
        var back = new LinkedHashMap<DraftKey, Draft>();
        TakenBack.drafts(operations, serverTime.instant())
                .forEach(draft -> back.merge(draft.key(), draft, Draft::join));
        rows.cancel(
                gone.stream().map(one -> one.operation().id()).toList(),
                List.copyOf(back.values()));
        return ticket;
    }

    /// What makes no sense without it.
    private List<OutboxEntry> together(OutboxEntry entry) {
        return entry.operation() instanceof Operation.CreateTicket create
                ? wholeLane(create.ticket())
                : withRiders(entry);
    }

    /// A message, and what was submitted with it and waits behind it.
    private List<OutboxEntry> withRiders(OutboxEntry entry) {
        return entry.operation().draft().isPresent()
                ? rows.withRiders(entry.operation().id()).stream()
                        .filter(DurableOutbox::mayGo)
                        .toList()
                : List.of(entry);
    }

    private List<OutboxEntry> wholeLane(TicketId ticket) {
        return rows.open().stream()
                .filter(entry -> entry.operation().ticket().equals(ticket))
                .toList();
    }

    private static boolean mayGo(OutboxEntry entry) {
        return entry.state() == OutboxState.QUEUED
                || entry.state() == OutboxState.HELD
                || entry.state() == OutboxState.FAILED;
    }

    /// Whether something had one.
    boolean endGraces() {
        var now = serverTime.instant();
        var kept =
                rows.open().stream()
                        .filter(DurableOutbox::isQueued)
                        .filter(entry -> entry.attempts() == 0 && !entry.isPutOff())
                        .filter(entry -> entry.nextAt().filter(now::isBefore).isPresent())
                        .map(entry -> entry.operation().id())
                        .toList();
        kept.forEach(this::sendNow);
        return !kept.isEmpty();
    }

    @Override
    public Subscription watch(Consumer<TicketId> listener) {
        return rows.watch(listener);
    }
}
