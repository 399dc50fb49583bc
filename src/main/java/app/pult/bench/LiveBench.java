package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.Chat;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.launch.Machine;
import app.pult.launch.PracticeRun;
import app.pult.launch.Workplace;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// `bench live`: a customer writes one line after the other in an open chat, at a real server of
/// the Desk API. From before the server writes the line down to the pulse after the one whose
/// layout shows it: wake-up, pull, store, and the conversation read anew are all in it.
public final class LiveBench implements Bench {
    private static final String NAME = "live";
    private static final int TICKETS = 600;
    private static final int QUICK_TICKETS = 120;
    private static final int ROUNDS = 200;
    private static final int QUICK_ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final double LIMIT_MS = 150;
    private static final String LINE = "Строка чата номер ";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        int tickets = plan.tickets(TICKETS, QUICK_TICKETS);
        try (var workshop = Workshop.below(plan.data())) {
            var still = PracticeRun.Plan.still(workshop.folder("server"), tickets, 0, plan.seed());
            var machine = plan.machine().below(workshop.folder("desk"));
            try (var server = PracticeRun.start(still, machine.clock())) {
                var account = BenchAccount.at(server.url(), "anna");
                try (var place = Workplace.open(account, server::token, machine)) {
                    place.start();
                    return List.of(figure(plan, tickets, measured(plan, server, place, machine)));
                }
            }
        }
    }

    private static Samples measured(
            Plan plan, PracticeRun server, Workplace place, Machine machine) {
        var chat = firstChat(place);
        var remote = place.tickets().find(chat).flatMap(ticket -> ticket.remote()).orElseThrow();
        var watch = new LineWatch();
        var samples = new Samples();
        try (var window = new BenchWindow(place, machine)) {
            window.begin(
                    (scene, selection) -> {
                        selection.chats();
                        selection.open(chat);
                        watch.follow(scene);
                    });
            for (int i = 0; i < WARM_UP + plan.rounds(ROUNDS, QUICK_ROUNDS); i++) {
                long took = seen(server, remote, watch, LINE + i);
                if (i >= WARM_UP) {
                    samples.add(took);
                }
            }
        }
        return samples;
    }

    private static long seen(PracticeRun server, RemoteId chat, LineWatch watch, String line) {
        var shown = watch.await(line);
        var began = System.nanoTime();
        server.customerWrites(chat, line);
        return BenchWindow.awaited(shown) - began;
    }

    /// Waits until the first pull has brought one.
    private static TicketId firstChat(Workplace place) {
        var first = new CompletableFuture<TicketId>();
        Runnable look =
                () ->
                        place.chats().running().stream()
                                .map(Chat::ticket)
                                .findFirst()
                                .ifPresent(first::complete);
        var watching = place.tickets().watch(changed -> look.run());
        try {
            look.run();
            return BenchWindow.awaited(first);
        } finally {
            watching.close();
        }
    }

    private static Figure figure(Plan plan, int tickets, Samples took) {
        var spread = took.spread();
        var more =
                new More()
                        .spread("", spread)
                        .number("p95", took.p95())
                        .number("max", spread.max())
                        .count("n", spread.n())
                        .count("seed", plan.seed())
                        .count("tickets", tickets);
        return new Figure(
                NAME,
                "line",
                took.p95(),
                0,
                "ms",
                "p95 <= 150 ms",
                Figure.met(took.p95() <= LIMIT_MS),
                more.values());
    }
}
