package app.pult.ui.queue;

import app.pult.desk.Channel;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of a queue in words and meanings; colours and places are the cell's. Each word is made
/// when it is asked for: most of a row's words nobody hears or hovers over, and a list that is
/// scrolled makes hundreds of rows a second. Empty strings are not shown.
///
/// Thread: any, immutable.
final class RowFace {
    /// The dot before the subject: the clock if it burns, else the state.
    enum Mark {
        BREACHED,
        SOON,
        NEW,
        OPEN,
        WAITING,
        CLOSED
    }

    enum Urgency {
        BREACHED,
        SOON,
        FAR
    }

    /// Whether what is not sent goes by itself or wants the operator.
    enum Sending {
        NOTHING,
        WAITING,
        STUCK
    }

    /// What is due within this time is shown as burning soon.
    private static final Duration SOON = Duration.ofMinutes(30);

    /// Beyond this a deadline is a day and a time, which needs no word before it.
    private static final Duration NEAR = Duration.ofHours(6);

    private final TicketRow row;
    private final Queue queue;
    private final Instant now;
    private final Texts texts;
    private final Ages ages;

    /// How a row of this queue reads at a moment of the server's clock.
    RowFace(TicketRow row, Queue queue, Instant now, Texts texts, Ages ages) {
        this.row = row;
        this.queue = queue;
        this.now = now;
        this.texts = texts;
        this.ages = ages;
    }

    TicketId id() {
        return row.id();
    }

    String subject() {
        return row.subject().isBlank() ? texts.of("queue.row.nosubject") : row.subject();
    }

    TicketRow.Reading reading() {
        return row.reading();
    }

    Mark mark() {
        return switch (urgency()) {
            case BREACHED -> Mark.BREACHED;
            case SOON -> Mark.SOON;
            case FAR -> mark(row.state());
        };
    }

    Urgency urgency() {
        return deadline().map(at -> urgency(Duration.between(now, at))).orElse(Urgency.FAR);
    }

    String age() {
        return ages.ago(row.updated(), now);
    }

    String exactAge() {
        return texts.of("queue.row.updated", ages.exact(row.updated()));
    }

    /// The requester and the group; not the group in a group's own queue.
    String who() {
        var group = queue instanceof Queue.OfGroup ? "" : row.group();
        return joined(" · ", row.requester(), group);
    }

    String channel() {
        return row.channel() == Channel.CHAT ? texts.of("queue.row.chat") : "";
    }

    String unsent() {
        int count = row.waiting() + row.stuck();
        return count == 0 ? "" : texts.of("queue.row.unsent", count);
    }

    Sending sending() {
        if (row.stuck() > 0) {
            return Sending.STUCK;
        }
        return row.waiting() > 0 ? Sending.WAITING : Sending.NOTHING;
    }

    /// When it comes back, of what is put off; else when an answer was promised.
    String due() {
        return row.asleepUntil()
                .map(at -> texts.of("queue.row.asleep", ages.at(at, now)))
                .orElse(deadline().map(this::due).orElse(""));
    }

    String exactDue() {
        return row.asleepUntil()
                .map(at -> texts.of("queue.row.asleep", ages.exact(at)))
                .orElse(deadline().map(at -> texts.of("queue.row.due", ages.exact(at))).orElse(""));
    }

    /// The whole row as one sentence for a screen reader.
    String spoken() {
        var unread = reading() == TicketRow.Reading.UNREAD ? texts.of("queue.row.unread") : "";
        var state = texts.of("queue.state." + row.state().name().toLowerCase(Locale.ROOT));
        return joined(", ", unread, subject(), who(), state, exactDue(), unsent(), age());
    }

    /// When an answer was promised; what is over is due no more.
    private Optional<Instant> deadline() {
        return row.due().filter(at -> row.state().active());
    }

    private String due(Instant at) {
        var until = ages.until(at, now);
        var left = Duration.between(now, at);
        return !left.isNegative() && left.compareTo(NEAR) < 0
                ? texts.of("queue.row.due", until)
                : until;
    }

    private static Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return Urgency.BREACHED;
        }
        return left.compareTo(SOON) <= 0 ? Urgency.SOON : Urgency.FAR;
    }

    private static Mark mark(TicketState state) {
        return switch (state) {
            case NEW -> Mark.NEW;
            case OPEN -> Mark.OPEN;
            case WAITING -> Mark.WAITING;
            case SOLVED, REJECTED -> Mark.CLOSED;
        };
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
