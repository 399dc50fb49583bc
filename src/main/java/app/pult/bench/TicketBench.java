package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// `bench ticket`: the whole window over a desk that never syncs, tickets of 200 messages opened
/// one after the other. From the choice to the pulse after the one whose layout shows the end of
/// that conversation: the picture is on the screen then, and up to 16.7 ms of waiting for a pulse
/// are in it.
public final class TicketBench implements Bench {
    private static final String NAME = "ticket";
    private static final int TICKETS = 600;
    private static final int QUICK_TICKETS = 120;
    private static final int MESSAGES = 200;
    private static final int ROUNDS = 400;
    private static final int QUICK_ROUNDS = 100;
    private static final double LIMIT_MS = 50;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        var stock = new SeededTickets(plan.tickets(TICKETS, QUICK_TICKETS), MESSAGES, plan.seed());
        try (var workshop = Workshop.below(plan.data())) {
            var machine = plan.machine().below(workshop.folder("desk"));
            var account =
                    BenchAccount.at(URI.create("http://127.0.0.1:9"), stock.me().id().value());
            try (var desk =
                    SeededDesk.open(machine.folders().account(account), stock, plan.machine())) {
                desk.fill();
            }
            try (var place = Workplace.open(account, () -> "", machine)) {
                return List.of(figure(opened(place, machine, stock, plan), stock));
            }
        }
    }

    private static OpeningMeter.Result opened(
            Workplace place, Machine machine, SeededTickets stock, Plan plan) {
        var tickets = place.tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, TICKETS);
        var done = new CompletableFuture<OpeningMeter.Result>();
        var meter = new OpeningMeter(stock, tickets, plan.rounds(ROUNDS, QUICK_ROUNDS), done);
        try (var window = new BenchWindow(place, machine)) {
            window.begin(
                    (scene, selection) -> {
                        selection.show(new Queue.AllOpen());
                        meter.open(scene, selection);
                    });
            return BenchWindow.awaited(done);
        }
    }

    private static Figure figure(OpeningMeter.Result result, SeededTickets stock) {
        var painted = result.painted();
        var took = painted.spread();
        var more =
                new More()
                        .spread("", took)
                        .number("p95", painted.p95())
                        .count("n", took.n())
                        .count("seed", stock.seed())
                        .number("max", took.max())
                        .number("first_ms", result.firstMillis())
                        .spread("laid_out_", result.laidOut().spread())
                        .count("tickets", stock.size())
                        .count("messages", stock.messagesEach());
        return new Figure(
                NAME,
                "open",
                painted.p95(),
                0,
                "ms",
                "p95 <= 50 ms",
                Figure.met(painted.p95() <= LIMIT_MS),
                more.values());
    }
}
