package app.pult.bench.day;

import app.pult.bench.Bench;
import app.pult.bench.Figure;
import app.pult.bench.Figure.More;
import app.pult.bench.Figure.Verdict;
import app.pult.bench.Plan;
import app.pult.bench.Workshop;

import java.io.IOException;
import java.util.List;

/// `bench memory`: an hour of work on a desk of 200,000 tickets and 1,000,000 messages, opened anew
/// after its first sync. `ours` is the most that was resident after any ticket, `peak_mb` the most
/// at any time; `growth_mb` is how much more the fourth quarter held than the third, both at their
/// middle.
public final class MemoryBench implements Bench {
    private static final String NAME = "memory";
    private static final int TICKETS = 200_000;
    private static final int QUICK_TICKETS = 5_000;
    private static final int MESSAGES = 5;
    private static final int HANDLED = 120;
    private static final int QUICK_HANDLED = 30;
    private static final double LIMIT_MB = 400;

    /// A share of the limit: what a collector does earlier or later moves more than this.
    private static final double STILL = 0.02;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        int tickets = plan.tickets(TICKETS, QUICK_TICKETS);
        try (var workshop = Workshop.below(plan.data());
                var day = new DayRun(plan, workshop, tickets, MESSAGES)) {
            return List.of(figure(plan, tickets, day.work(1, handled(plan))));
        }
    }

    private static int handled(Plan plan) {
        return plan.rounds(HANDLED, QUICK_HANDLED);
    }

    private static Figure figure(Plan plan, int tickets, List<Footing> held) {
        double most = held.stream().mapToDouble(Footing::residentMb).max().orElseThrow();
        double growth = median(held, 0.75, 1) - median(held, 0.5, 0.75);
        var last = held.getLast();
        boolean isMet = most <= LIMIT_MB && growth <= LIMIT_MB * STILL;
        return new Figure(
                NAME,
                "an hour of work",
                most,
                0,
                "MB",
                "resident <= 400 MB, no growth in the second half",
                isMet ? Verdict.MET : Verdict.MISSED,
                new More()
                        .count("n", held.size())
                        .count("seed", plan.seed())
                        .count("tickets", tickets)
                        .count("messages", (long) tickets * MESSAGES)
                        .number("growth_mb", growth)
                        .number("opened_mb", held.getFirst().residentMb())
                        .number("half_mb", held.get(held.size() / 2).residentMb())
                        .number("end_mb", last.residentMb())
                        .number("peak_mb", last.peakMb())
                        .number("heap_mb", last.heapMb())
                        .count("handles", last.handles())
                        .count("threads", last.threads())
                        .values());
    }

    private static double median(List<Footing> held, double from, double to) {
        var part =
                held.stream()
                        .filter(one -> one.hours() > from && one.hours() <= to)
                        .mapToDouble(Footing::residentMb)
                        .sorted()
                        .toArray();
        return part[part.length / 2];
    }
}
