package app.pult.ui.notices;

import app.pult.ui.notices.Popup.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// How much gets through: in any ten seconds two single notices and one line for all the others.
/// What happens while the operator is away, and in the moment after, when the desk catches up, is
/// one digest. Knows no clock: whoever asks says what time it is.
///
/// Thread: confined to its model.
final class Gate {
    static final Duration WINDOW = Duration.ofSeconds(10);

    /// So long after an absence the desk is given to fetch what was missed.
    static final Duration SETTLING = Duration.ofSeconds(15);

    private static final int SINGLES = 2;

    private final Deque<Instant> shown = new ArrayDeque<>();
    private final List<Notice> burst = new ArrayList<>();
    private final List<Notice> missed = new ArrayList<>();
    private boolean away;
    private Instant settled = Instant.MIN;

    /// From now on everything is for the digest.
    void leave() {
        away = true;
        missed.addAll(0, burst);
        burst.clear();
    }

    void comeBack(Instant now) {
        if (away) {
            away = false;
            settled = now.plus(SETTLING);
        }
    }

    /// What is shown at once, if anything.
    Optional<Popup> offer(Notice notice, Instant now) {
        if (away || now.isBefore(settled)) {
            missed.add(notice);
            return Optional.empty();
        }
        forget(now);
        if (!burst.isEmpty() || shown.size() >= SINGLES) {
            burst.add(notice);
            return Optional.empty();
        }
        return show(new Popup.One(notice), now);
    }

    /// What has been waiting for this moment.
    Optional<Popup> due(Instant now) {
        if (away || now.isBefore(settled)) {
            return Optional.empty();
        }
        if (!missed.isEmpty()) {
            missed.addAll(burst);
            burst.clear();
            return show(taken(missed, Cause.ABSENCE), now);
        }
        boolean first = forget(now);
        return burst.isEmpty() || !first ? Optional.empty() : show(taken(burst, Cause.BURST), now);
    }

    /// Drops what is older than the window; whether there is room again.
    private boolean forget(Instant now) {
        while (!shown.isEmpty() && !shown.getFirst().plus(WINDOW).isAfter(now)) {
            shown.removeFirst();
        }
        return shown.size() < SINGLES;
    }

    private Optional<Popup> show(Popup popup, Instant now) {
        shown.addLast(now);
        return Optional.of(popup);
    }

    private static Popup taken(List<Notice> from, Cause cause) {
        var all = List.copyOf(from);
        from.clear();
        return all.size() == 1 ? new Popup.One(all.getFirst()) : new Popup.Many(cause, all);
    }
}
