package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.bench.Samples.Spread;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Tickets;
import app.pult.desk.operation.Operation;
import app.pult.store.Database.Role;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `bench queue`: a view of very many tickets opened and re-sorted, in every view and order; pages
/// far down; all counts; the quick filter; and the list scrolled. Opening is what the window does
/// for it: how many rows, and the first hundred. The floor is the visible page alone, as plain SQL.
public final class QueueBench implements Bench {
    static final int PAGE = 100;

    private static final String NAME = "queue";
    private static final String MILLIS = "ms";
    private static final int TICKETS = 200_000;
    private static final int MESSAGES = 1;
    private static final double OPEN_LIMIT_MS = 50;
    private static final int UNSENT = 200;
    private static final int SCROLL_STEPS = 200;
    private static final List<String> TYPED =
            List.of("принтер", "vpn 42", "белова", "invoice comp");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        var stock = new SeededTickets(plan.tickets(TICKETS, TICKETS), MESSAGES, plan.seed());
        try (var workshop = Workshop.below(plan.data())) {
            var folder = workshop.folder("desk");
            var began = System.nanoTime();
            try (var desk = SeededDesk.open(folder, stock, plan.machine())) {
                desk.fill();
                leaveSomeUnsent(desk, plan);
            }
            var fillMillis = (System.nanoTime() - began) / 1e6;
            try (var desk = SeededDesk.open(folder, stock, plan.machine());
                    var raw = RawDatabase.lookAt(folder.resolve("cache.db"), Role.CACHE)) {
                var tickets = desk.store().tickets();
                var floor = new RawQueue(raw, stock.me().id().value());
                var rounds = plan.rounds(20, 5);
                var figures = new ArrayList<Figure>();
                figures.add(new Opening(tickets, floor, stock, plan).figure(rounds, fillMillis));
                figures.add(deep(tickets, floor, stock, plan));
                figures.add(counts(tickets, floor, stock, plan, rounds));
                figures.add(filter(tickets, floor, stock, plan, rounds));
                figures.add(new QueueFrames(tickets, desk.store().directory(), plan).figure());
                return figures;
            }
        }
    }

    private static void leaveSomeUnsent(SeededDesk desk, Plan plan) {
        var tickets =
                desk.store().tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, UNSENT);
        for (var ticket : tickets) {
            desk.engine()
                    .outbox()
                    .submit(
                            List.of(
                                    new Operation.AddNote(
                                            plan.machine().ids().nextOperation(),
                                            ticket.id(),
                                            "Перезвонить после обеда.",
                                            List.of())));
        }
    }

    /// Every view in every order, ours and the floor in turn.
    private record Opening(Tickets tickets, RawQueue floor, SeededTickets stock, Plan plan) {
        /// How long one view took in one order, at its worst.
        private record Worst(String view, double p99) {}

        Figure figure(int rounds, double fillMillis) {
            var first = new Samples();
            first.time(() -> open(new Queue.AllOpen(), QueueOrder.URGENCY));
            var ours = new Samples();
            var raw = new Samples();
            var worst = new Worst("", 0);
            for (var view : stock.views()) {
                for (var order : QueueOrder.values()) {
                    var own = new Samples();
                    open(view, order);
                    floor.page(view, order, 0, PAGE);
                    for (var round = 0; round < rounds; round++) {
                        own.time(() -> open(view, order));
                        raw.time(() -> floor.page(view, order, 0, PAGE));
                    }
                    ours.addAll(own);
                    worst = worse(worst, view, order, own.spread());
                }
            }
            var took = ours.spread();
            var more =
                    line(plan, took, raw.spread())
                            .count("tickets", stock.size())
                            .count("rows", tickets.count(new Queue.AllOpen(), ""))
                            .count("views", stock.views().size())
                            .number("first_ms", first.spread().max())
                            .text("worst", worst.view())
                            .number("worst_p99", worst.p99())
                            .number("fill_s", fillMillis / 1_000);
            return QueueBench.figure(
                    "open", took, raw.spread(), "p99 <= 50 ms", took.p99() <= OPEN_LIMIT_MS, more);
        }

        private int open(Queue view, QueueOrder order) {
            var rows = tickets.count(view, "");
            return rows + tickets.page(view, order, "", 0, PAGE).size();
        }

        private static Worst worse(Worst known, Queue view, QueueOrder order, Spread spread) {
            return spread.p99() > known.p99()
                    ? new Worst(view.getClass().getSimpleName() + " " + order, spread.p99())
                    : known;
        }
    }

    /// Through the whole of the largest view, a page at every step, in every order.
    private static Figure deep(Tickets tickets, RawQueue floor, SeededTickets stock, Plan plan) {
        var view = new Queue.AllOpen();
        var rows = tickets.count(view, "");
        var ours = new Samples();
        var raw = new Samples();
        for (var order : QueueOrder.values()) {
            for (var step = 0; step < SCROLL_STEPS; step++) {
                var offset = (int) ((long) rows * step / SCROLL_STEPS / PAGE * PAGE);
                ours.time(() -> tickets.page(view, order, "", offset, PAGE));
                raw.time(() -> floor.page(view, order, offset, PAGE));
            }
        }
        var more = line(plan, ours.spread(), raw.spread()).count("rows", stock.open());
        return figure("page anywhere", ours.spread(), raw.spread(), "", true, more);
    }

    private static Figure counts(
            Tickets tickets, RawQueue floor, SeededTickets stock, Plan plan, int rounds) {
        Set<Queue> views = stock.views();
        var ours = new Samples();
        var raw = new Samples();
        for (var round = 0; round <= rounds; round++) {
            ours.time(() -> tickets.counts(views));
            raw.time(() -> floor.counts(views));
        }
        var more = line(plan, ours.spread(), raw.spread()).count("views", views.size());
        return figure("counts", ours.spread(), raw.spread(), "", true, more);
    }

    private static Figure filter(
            Tickets tickets, RawQueue floor, SeededTickets stock, Plan plan, int rounds) {
        var view = new Queue.AllOpen();
        var ours = new Samples();
        var raw = new Samples();
        for (var round = 0; round < rounds; round++) {
            for (var typed : TYPED) {
                ours.time(
                        () ->
                                tickets.count(view, typed)
                                        + tickets.page(view, QueueOrder.URGENCY, typed, 0, PAGE)
                                                .size());
                raw.time(() -> floor.filtered(view, QueueOrder.URGENCY, typed, PAGE));
            }
        }
        var more = line(plan, ours.spread(), raw.spread()).count("rows", stock.open());
        return figure("filter", ours.spread(), raw.spread(), "", true, more);
    }

    private static More line(Plan plan, Spread ours, Spread floor) {
        return new More()
                .spread("", ours)
                .count("n", ours.n())
                .count("seed", plan.seed())
                .spread("floor_", floor)
                .number("ratio_p50", Figure.ratio(ours.p50(), floor.p50()));
    }

    private static Figure figure(
            String part, Spread ours, Spread floor, String must, boolean met, More more) {
        return new Figure(
                NAME, part, ours.p99(), floor.p99(), MILLIS, must, Figure.met(met), more.values());
    }
}
