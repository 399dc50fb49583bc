package app.pult.diagnosis.timeline;

import app.pult.diagnosis.log.Level;
import app.pult.diagnosis.log.LogAlerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The events worth keeping, at most so many: the first in the order of their worth. Which they are
/// depends on nothing but the events.
///
/// Thread: confined.
final class Chosen {
    private static final int FEW = 20;
    private static final int VERY_FEW = 3;

    /// `worth` is smaller for what matters more; `nth` is the event's place among those of its
    /// kind.
    private record Ranked(int worth, int nth, Event event) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingInt(Ranked::worth)
                        .thenComparingInt(Ranked::nth)
                        .thenComparing(Ranked::event, Event.IN_TIME);
    }

    private final int most;
    private final PriorityQueue<Ranked> worstFirst =
            new PriorityQueue<>(Ranked.BEST_FIRST.reversed());

    Chosen(int most) {
        this.most = most;
    }

    /// `nth` counts the events of its kind from 1.
    void offer(Event event, int nth) {
        offer(new Ranked(worth(event, nth), nth, event));
    }

    void offer(Chosen other) {
        other.worstFirst.forEach(this::offer);
    }

    private void offer(Ranked ranked) {
        worstFirst.add(ranked);
        if (worstFirst.size() > most) {
            worstFirst.remove();
        }
    }

    private static int worth(Event event, int nth) {
        if (event.finding().isPresent() || event.jump().isPresent()) {
            return 0;
        }
        boolean isAlert = event.score() >= LogAlerts.LOOK;
        boolean isMarked = !event.marks().isEmpty();
        boolean isBad = event.level().compareTo(Level.WARNING) >= 0;
        if ((isAlert || isMarked) && nth <= FEW) {
            return 1;
        }
        if (isBad && nth <= FEW) {
            return 2;
        }
        return nth <= VERY_FEW ? 3 : isAlert ? 4 : isBad ? 5 : 6;
    }

    List<Event> events() {
        var all = new ArrayList<Event>();
        worstFirst.forEach(ranked -> all.add(ranked.event()));
        all.sort(Event.IN_TIME);
        return all;
    }
}
