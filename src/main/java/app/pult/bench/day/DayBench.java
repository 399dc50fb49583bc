package app.pult.bench.day;

import app.pult.bench.Bench;
import app.pult.bench.Figure;
import app.pult.bench.Figure.More;
import app.pult.bench.Figure.Verdict;
import app.pult.bench.Plan;
import app.pult.bench.Workshop;

import java.io.IOException;
import java.util.List;

/// `bench day`: eight hours of work, and what the process holds at hours 2, 4, 6 and 8. Flat means
/// that hour 8 holds hardly more than hour 2, in memory as in open files.
public final class DayBench implements Bench {
    private static final String NAME = "day";
    private static final int HOURS = 8;
    private static final int STEP = 2;
    private static final int TICKETS = 3_000;
    private static final int QUICK_TICKETS = 300;
    private static final int HANDLED = 40;
    private static final int QUICK_HANDLED = 6;
    private static final double STILL = 1.05;

    /// Open files: a connection of the pool more or less.
    private static final int STILL_HANDLES = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        int tickets = plan.tickets(TICKETS, QUICK_TICKETS);
        int handled = plan.rounds(HANDLED, QUICK_HANDLED);
        try (var workshop = Workshop.below(plan.data());
                var day = new DayRun(plan, workshop, tickets, 0)) {
            return List.of(figure(plan, tickets, handled, day.work(HOURS, handled)));
        }
    }

    private static Figure figure(Plan plan, int tickets, int handled, List<Footing> held) {
        var early = held.get(STEP * handled);
        var late = held.getLast();
        boolean isMet =
                late.residentMb() <= early.residentMb() * STILL
                        && late.handles() <= early.handles() + STILL_HANDLES;
        var more =
                new More()
                        .count("n", held.size())
                        .count("seed", plan.seed())
                        .count("tickets", tickets);
        for (int hour = STEP; hour <= HOURS; hour += STEP) {
            var then = held.get(hour * handled);
            more.number("resident_mb_h" + hour, then.residentMb())
                    .count("handles_h" + hour, then.handles())
                    .count("threads_h" + hour, then.threads());
        }
        return new Figure(
                NAME,
                "eight hours",
                late.residentMb(),
                early.residentMb(),
                "MB",
                "hour 8 <= 1.05x hour 2, handles too",
                isMet ? Verdict.MET : Verdict.MISSED,
                more.number("peak_mb", late.peakMb()).values());
    }
}
