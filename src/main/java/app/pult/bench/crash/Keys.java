package app.pult.bench.crash;

import app.pult.desk.TicketId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one life of a [Typist] said: which letters it typed and when, by the computer's monotonic
/// clock, and what it found of the life before it. Guarded by itself; read when it has ended.
final class Keys {
    private final String text;
    private final List<Long> at = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private Optional<String> shown = Optional.empty();
    private Optional<TicketId> ticket = Optional.empty();
    private long end;

    /// `text` is what it was to type.
    Keys(String text) {
        this.text = text;
    }

    synchronized void hear(Said said) {
        var about = said.about();
        switch (said.word()) {
            case TICKET -> ticket = Optional.of(new TicketId(Long.parseLong(about)));
            case KEY -> at.add(Long.parseLong(about.substring(about.indexOf(' ') + 1)));
            case SHOWS -> shown = Optional.of(Typist.decoded(about));
            case VERSION -> versions.add(Typist.decoded(about));
            case BEGUN,
                    ARMED,
                    AT,
                    TYPED,
                    SUBMITTING,
                    SUBMITTED,
                    CANCELLED,
                    BECAME,
                    KEPT,
                    DIFFERS,
                    COMPARED ->
                    throw new IllegalArgumentException("not of a typist: " + said.line());
        }
    }

    /// When the process was killed, by the same clock.
    synchronized void killed(long nanoTime) {
        end = nanoTime;
    }

    synchronized Optional<TicketId> ticket() {
        return ticket;
    }

    /// What is left of what was typed here, as the next life found it.
    synchronized Kept kept(Keys next) {
        var found = next.shown.orElse("");
        int typed = at.size();
        int left = found.length();
        // The last letter may have been set and not said.
        boolean isPrefix = text.startsWith(found) && left <= typed + 1;
        long lostMs =
                left < typed ? Duration.ofNanos(Math.max(0, end - at.get(left))).toMillis() : 0;
        var alien = next.versions.stream().filter(version -> !text.startsWith(version)).findFirst();
        Optional<String> complaint =
                isPrefix
                        ? alien.map(version -> "a version is not what was typed: " + version)
                        : Optional.of("the draft is not what was typed: " + found);
        return new Kept(typed, Math.max(0, typed - left), lostMs, next.versions.size(), complaint);
    }
}
