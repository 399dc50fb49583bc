package app.pult.ui.queue;

import app.pult.desk.OrderSpan;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where a sorted list is divided. An order decides what its sections are: they follow each other
/// as the tickets do, so that a page of a divided list is read like any other.
///
/// Thread: any, immutable.
public final class Sections {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final InstantSource time;
    private final ZoneId zone;

    /// `time` is the clock by which tickets are due; days are those of the zone.
    public Sections(InstantSource time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    record Section(Heading heading, OrderSpan span) {}

    /// What a queue in this order is divided by.
    enum By {
        NOTHING,
        DUE,
        AGE,
        PRIORITY
    }

    /// Numbers say nothing, and nobody waits for what is over.
    static By by(Queue queue, QueueOrder order) {
        return switch (order) {
            case URGENCY -> queue instanceof Queue.Solved ? By.NOTHING : By.DUE;
            case NEWEST_CHANGE, OLDEST_CHANGE -> By.AGE;
            case PRIORITY -> By.PRIORITY;
            case NUMBER -> By.NOTHING;
        };
    }

    /// The sections of a queue at this minute, in the order of its tickets; together they hold all
    /// of them.
    List<Section> of(Queue queue, QueueOrder order) {
        var now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        return switch (by(queue, order)) {
            case NOTHING -> List.of();
            case DUE -> due(now);
            case AGE -> order == QueueOrder.NEWEST_CHANGE ? age(now).reversed() : age(now);
            case PRIORITY -> priority();
        };
    }

    private List<Section> due(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return new Division(Long.MIN_VALUE)
                .until(now.toEpochMilli(), Heading.OVERDUE)
                .until(start(today.plusDays(1)), Heading.DUE_TODAY)
                .until(start(today.plusDays(2)), Heading.DUE_TOMORROW)
                .until(start(today.plusDays(WEEK)), Heading.DUE_WEEK)
                .until(OrderSpan.END, Heading.DUE_LATER)
                .rest(Heading.UNDATED);
    }

    private List<Section> age(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return new Division(Long.MIN_VALUE)
                .until(start(today.minusDays(MONTH - 1)), Heading.OLDER)
                .until(start(today.minusDays(WEEK - 1)), Heading.MONTH)
                .until(start(today.minusDays(1)), Heading.WEEK)
                .until(start(today), Heading.YESTERDAY)
                .rest(Heading.TODAY);
    }

    private static List<Section> priority() {
        var division = new Division(Long.MIN_VALUE);
        for (int value = 1; value <= Priority.Level.URGENT.priority().value(); value++) {
            var below = new Priority(value - 1).level();
            if (new Priority(value).level() != below) {
                division.until(value, heading(below));
            }
        }
        return division.rest(Heading.URGENT).reversed();
    }

    private static Heading heading(Priority.Level level) {
        return Heading.valueOf(level.name());
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /// Sections one after the other, without a gap.
    private static final class Division {
        private final List<Section> made = new ArrayList<>();
        private long from;

        Division(long from) {
            this.from = from;
        }

        Division until(long end, Heading heading) {
            made.add(new Section(heading, new OrderSpan(from, end - 1)));
            from = end;
            return this;
        }

        List<Section> rest(Heading heading) {
            made.add(new Section(heading, new OrderSpan(from, OrderSpan.END)));
            return List.copyOf(made);
        }
    }
}
