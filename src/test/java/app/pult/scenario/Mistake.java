package app.pult.scenario;

import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.fixture.Instead;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints;
import app.pult.sync.CrashPoints.Point;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Mistakes that others made before us, each in one place. Thread: one test's.
enum Mistake implements Mutation {
    /// The attempt is written down when its answer is here.
    COUNTS_AFTER_THE_CALL {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return new LateCounting(rows).rows();
        }
    },

    /// No answer is taken for "not done".
    BELIEVES_THAT_SILENCE_IS_A_NO {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return instead(
                    rows,
                    "uncertain",
                    given -> rows.retry(id(given), (Instant) given.get(2), (Reason) given.get(3)));
        }
    },

    /// Absent once is absent.
    RESENDS_AFTER_ONE_ABSENCE {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return instead(
                    rows,
                    "absent",
                    given ->
                            rows.retry(
                                    id(given),
                                    Instant.EPOCH,
                                    Reason.of(Reason.Code.OUTCOME_UNKNOWN)));
        }
    },

    /// The text of what is taken back is not put anywhere.
    FORGETS_THE_DRAFT_OF_A_CANCEL {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return Instead.of(
                    OutboxRows.class,
                    rows,
                    (method, given) -> {
                        if (!method.getName().equals("cancel")) {
                            return Optional.empty();
                        }
                        ids(given).forEach(id -> rows.cancel(List.of(id), List.of()));
                        return Instead.DONE;
                    });
        }
    },

    /// The draft goes in one transaction, the operation comes in the next.
    TAKES_THE_DRAFT_AWAY_FIRST {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return Instead.of(
                    OutboxRows.class,
                    rows,
                    (method, given) -> {
                        if (method.getName().equals("append")) {
                            keys(given).forEach(drafts::remove);
                            crash.at(Point.SUBMIT_BEFORE);
                        }
                        return Optional.empty();
                    });
        }
    },

    /// A stuck head is overtaken by what waits behind it.
    OVERTAKES_IN_A_LANE {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return Instead.of(
                    OutboxRows.class,
                    rows,
                    (method, given) ->
                            method.getName().equals("heads")
                                    ? Optional.of(ready(rows))
                                    : Optional.empty());
        }

        private List<OutboxEntry> ready(OutboxRows rows) {
            var lanes = new LinkedHashMap<Object, OutboxEntry>();
            rows.open().stream()
                    .filter(entry -> entry.state() != OutboxState.HELD)
                    .filter(entry -> entry.state() != OutboxState.FAILED)
                    .forEach(entry -> lanes.putIfAbsent(entry.operation().ticket(), entry));
            return List.copyOf(lanes.values());
        }
    },

    /// The cursor is stored, then the page.
    STORES_THE_CURSOR_FIRST {
        @Override
        public Mirror of(Mirror mirror, CrashPoints crash) {
            return onApply(
                    mirror,
                    (batch, inFlight) -> {
                        mirror.apply(with(List.of(), batch), inFlight);
                        crash.at(Point.PULL_FETCHED);
                        mirror.apply(batch, inFlight);
                    });
        }
    },

    /// A late page turns a ticket back.
    IGNORES_REVISIONS {
        private long newest = 1_000;

        @Override
        public Mirror of(Mirror mirror, CrashPoints crash) {
            return onApply(
                    mirror,
                    (batch, inFlight) ->
                            mirror.apply(
                                    with(batch.changes().stream().map(this::newer).toList(), batch),
                                    inFlight));
        }

        private Change newer(Change change) {
            return change instanceof Change.TicketChanged(var ticket)
                    ? new Change.TicketChanged(as(ticket, new Revision(++newest)))
                    : change;
        }
    },

    /// Pull applies what a push is just about to record.
    PULLS_INTO_A_RUNNING_PUSH {
        @Override
        public Mirror of(Mirror mirror, CrashPoints crash) {
            return onApply(mirror, (batch, inFlight) -> mirror.apply(batch, remote -> false));
        }
    },

    /// What pull left out is never read again.
    FORGETS_WHAT_PULL_LEFT_OUT {
        @Override
        public Mirror of(Mirror mirror, CrashPoints crash) {
            return Instead.of(
                    Mirror.class,
                    mirror,
                    (method, given) ->
                            method.getName().equals("toRefetch")
                                    ? Optional.of(List.of())
                                    : Optional.empty());
        }
    },

    /// An operation goes on being laid over after it was settled.
    DOES_NOT_REBASE {
        @Override
        public Mirror of(Mirror mirror, CrashPoints crash) {
            return Instead.of(
                    Mirror.class,
                    mirror,
                    (method, given) ->
                            method.getName().equals("rebase") ? Instead.DONE : Optional.empty());
        }
    },

    /// A missing answer to "is it there?" is taken as found: the operation is lost.
    TAKES_ABSENCE_FOR_PRESENCE {
        @Override
        public OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
            return instead(rows, "absent", given -> pretendDone(rows, id(given)));
        }

        private void pretendDone(OutboxRows rows, OperationId id) {
            var receipt =
                    new app.pult.desk.operation.Receipt(new RemoteId("1001"), Optional.empty());
            if (rows.find(id)
                    .filter(entry -> entry.operation() instanceof Operation.CreateTicket)
                    .isEmpty()) {
                rows.done(id, receipt);
            }
        }
    };

    private interface Call {
        void with(List<Object> given);
    }

    private static OutboxRows instead(OutboxRows rows, String name, Call call) {
        return Instead.of(
                OutboxRows.class,
                rows,
                (method, given) -> {
                    if (!method.getName().equals(name)) {
                        return Optional.empty();
                    }
                    call.with(given);
                    return Instead.DONE;
                });
    }

    private interface Apply {
        void page(ChangeBatch batch, Predicate<RemoteId> inFlight);
    }

    @SuppressWarnings("unchecked")
    private static Mirror onApply(Mirror mirror, Apply apply) {
        return Instead.of(
                Mirror.class,
                mirror,
                (method, given) -> {
                    if (!method.getName().equals("apply")) {
                        return Optional.empty();
                    }
                    apply.page((ChangeBatch) given.get(0), (Predicate<RemoteId>) given.get(1));
                    return Instead.DONE;
                });
    }

    private static OperationId id(List<Object> given) {
        return (OperationId) given.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<OperationId> ids(List<Object> given) {
        return (List<OperationId>) given.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Set<DraftKey> keys(List<Object> given) {
        return (Set<DraftKey>) given.get(1);
    }

    private static ChangeBatch with(List<Change> changes, ChangeBatch batch) {
        return new ChangeBatch(
                changes, batch.next(), More.MORE, batch.remaining(), batch.serverTime());
    }

    private static TicketSnapshot as(TicketSnapshot ticket, Revision revision) {
        return new TicketSnapshot(
                ticket.id(),
                ticket.number(),
                ticket.fields(),
                ticket.requester(),
                ticket.cc(),
                ticket.channel(),
                ticket.times(),
                revision);
    }

    /// Keeps the count in memory until an outcome is written.
    private static final class LateCounting {
        private final OutboxRows real;
        private final Map<OperationId, Runnable> counts = new LinkedHashMap<>();
        private final List<String> outcomes =
                new ArrayList<>(List.of("retry", "uncertain", "absent", "hold", "fail", "done"));

        LateCounting(OutboxRows real) {
            this.real = real;
        }

        OutboxRows rows() {
            return Instead.of(
                    OutboxRows.class,
                    real,
                    (method, given) -> {
                        if (method.getName().equals("sending")) {
                            var id = id(given);
                            counts.put(
                                    id,
                                    () ->
                                            real.sending(
                                                    id,
                                                    (Revision) given.get(1),
                                                    (Instant) given.get(2)));
                            return Instead.DONE;
                        }
                        if (outcomes.contains(method.getName())) {
                            Optional.ofNullable(counts.remove(id(given))).ifPresent(Runnable::run);
                        }
                        return Optional.empty();
                    });
        }
    }
}
