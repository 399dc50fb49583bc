package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.Recipients;
import app.pult.launch.Threads;
import app.pult.store.Database.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

/// `bench submit`: from the press of a button to durable in `work.db` and to be seen in the
/// conversation, through the real outbox. The floor inserts the same row into a table like it, with
/// the same pragmas on the same disk, and commits; ours and the floor take turns. Then once more
/// while a first sync that never waits for a server is being applied.
public final class SubmitBench implements Bench {
    private static final String NAME = "submit";
    private static final int TICKETS = 20_000;
    private static final int QUICK_TICKETS = 5_000;
    private static final int MESSAGES = 4;
    private static final int PULLED = 100_000;
    private static final int QUICK_PULLED = 20_000;

    /// Fewer would be here before anybody has pressed.
    private static final int LEAST_PULLED = 5_000;

    private static final int ROUNDS = 1_000;
    private static final int QUICK_ROUNDS = 500;
    private static final int WARM_UP = 100;
    private static final double LIMIT_MS = 20;
    private static final double LIMIT_RATIO = 3;
    private static final String TEXT =
            "Здравствуйте! Мы нашли причину и исправили её; проверьте, пожалуйста, ещё раз. "
                    .repeat(8);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        try (var workshop = Workshop.below(plan.data())) {
            return List.of(quiet(plan, workshop), pulling(plan, workshop));
        }
    }

    private static Figure quiet(Plan plan, Workshop workshop) {
        var stock = new SeededTickets(plan.tickets(TICKETS, QUICK_TICKETS), MESSAGES, plan.seed());
        var folder = workshop.folder("desk");
        var ours = new Samples();
        var durable = new Samples();
        var floor = new Samples();
        try (var desk = SeededDesk.open(folder, stock, plan.machine())) {
            desk.fill();
            var press = new Press(desk, plan);
            for (var i = 0; i < WARM_UP; i++) {
                press.once(new Samples(), new Samples());
            }
            try (var raw = new RawOutbox(folder.resolve("work.db"), workshop.folder("raw.db"))) {
                for (var i = 0; i < plan.rounds(ROUNDS, QUICK_ROUNDS); i++) {
                    press.once(ours, durable);
                    floor.time(raw::insert);
                }
            }
        }
        return judged(plan, stock, ours, durable, floor);
    }

    private static Figure judged(
            Plan plan, SeededTickets stock, Samples ours, Samples durable, Samples floor) {
        var took = ours.spread();
        var raw = floor.spread();
        var atHalf = Figure.ratio(took.p50(), raw.p50());
        var atEnd = Figure.ratio(took.p99(), raw.p99());
        var met = took.p99() <= LIMIT_MS && atEnd <= LIMIT_RATIO;
        var more =
                new More()
                        .spread("", took)
                        .count("n", took.n())
                        .count("seed", plan.seed())
                        .spread("floor_", raw)
                        .number("ratio_p50", atHalf)
                        .number("ratio_p99", atEnd)
                        .spread("durable_", durable.spread())
                        .count("tickets", stock.size());
        return new Figure(
                NAME,
                "reply",
                took.p99(),
                raw.p99(),
                "ms",
                "p99 <= 20 ms, <= 3x",
                Figure.met(met),
                more.values());
    }

    /// The same while pages of a first sync come as fast as they can be applied.
    private static Figure pulling(Plan plan, Workshop workshop) {
        var pulled = Math.max(LEAST_PULLED, plan.tickets(PULLED, QUICK_PULLED));
        var stock = new SeededTickets(pulled, MESSAGES, plan.seed());
        var ours = new Samples();
        var durable = new Samples();
        var threads = Threads.pool("pult-pull", 1);
        try (var desk = SeededDesk.open(workshop.folder("pulling"), stock, plan.machine())) {
            var pull = threads.submit(desk::fill);
            waitForSomeTickets(desk, pull);
            var press = new Press(desk, plan);
            do {
                press.once(ours, durable);
            } while (!pull.isDone());
        } finally {
            Threads.close(threads);
        }
        var took = ours.spread();
        var more =
                new More()
                        .spread("", took)
                        .count("n", took.n())
                        .count("seed", plan.seed())
                        .number("max", took.max())
                        .spread("durable_", durable.spread())
                        .count("tickets", stock.size());
        return new Figure(
                NAME,
                "reply while pulling",
                took.p99(),
                0,
                "ms",
                "",
                Figure.met(true),
                more.values());
    }

    private static void waitForSomeTickets(SeededDesk desk, Future<?> pull) {
        while (!pull.isDone()
                && desk.store().tickets().count(new Queue.AllOpen(), "") < Press.TICKETS) {
            Thread.onSpinWait();
        }
    }

    /// An operator who answers one open ticket after the other.
    private static final class Press {
        static final int TICKETS = 500;

        private final SeededDesk desk;
        private final Plan plan;
        private final List<TicketId> tickets = new ArrayList<>();
        private final SplittableRandom random;

        Press(SeededDesk desk, Plan plan) {
            this.desk = desk;
            this.plan = plan;
            this.random = new SplittableRandom(plan.seed());
            desk.store()
                    .tickets()
                    .page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, TICKETS)
                    .forEach(row -> tickets.add(row.id()));
        }

        /// @throws BenchFailure if the reply is not to be seen
        void once(Samples visible, Samples durable) {
            var ticket = tickets.get(random.nextInt(tickets.size()));
            var reply =
                    new SendReply(
                            plan.machine().ids().nextOperation(),
                            ticket,
                            new Recipients(
                                    List.of(new Address("Вера", "vera@customer.example")),
                                    List.of()),
                            desk.store().tickets().newestMessage(ticket),
                            TEXT,
                            List.of());
            var shown =
                    visible.time(
                            () -> {
                                durable.time(
                                        () -> {
                                            desk.engine().outbox().submit(List.of(reply));
                                            return true;
                                        });
                                return desk.store().tickets().conversation(ticket);
                            });
            if (shown.stream().noneMatch(message -> isOf(message, reply))) {
                throw new BenchFailure("a reply was submitted and is not in its conversation");
            }
        }

        private static boolean isOf(Message message, SendReply reply) {
            return message instanceof Message.Reply shown
                    && shown.delivery() instanceof Message.Delivery.InOutbox waiting
                    && waiting.operation().equals(reply.id());
        }
    }

    /// The newest row of the real outbox, inserted again and again elsewhere under other ids.
    private static final class RawOutbox implements AutoCloseable {
        private final RawDatabase database;
        private final RawDatabase.Rows row;
        private final int id;
        private int inserted;

        RawOutbox(Path model, Path file) {
            try (var real = RawDatabase.lookAt(model, Role.WORK)) {
                this.database = RawDatabase.like(real, file, Role.WORK);
                this.row =
                        real.rows(
                                "SELECT id, ticket_id, kind, payload_version, payload, state, created_at"
                                        + " FROM outbox ORDER BY sequence DESC LIMIT 1");
                this.id = row.columns().indexOf("id");
            }
        }

        boolean insert() {
            inserted++;
            row.values().getFirst()[id] = "raw-" + inserted;
            database.insert("outbox", row);
            database.commit();
            return true;
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
