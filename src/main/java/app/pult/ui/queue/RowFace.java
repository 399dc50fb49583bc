package app.pult.ui.queue;

import app.pult.desk.Channel;
import app.pult.desk.Queue;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of a queue in words and meanings; colours and places are the cell's. Empty strings are
/// not shown. `spoken` is the whole row as one sentence for a screen reader.
///
/// Thread: any, immutable.
record RowFace(
        String subject,
        TicketRow.Reading reading,
        Mark mark,
        String stateName,
        String age,
        String exactAge,
        String who,
        String channel,
        String unsent,
        Sending sending,
        String due,
        String exactDue,
        Urgency urgency,
        String spoken) {
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

    /// How a row of this queue reads at a moment of the server's clock.
    static RowFace of(TicketRow row, Queue queue, Instant now, Texts texts, Ages ages) {
        var due = row.due().filter(at -> row.state().active());
        var urgency = due.map(at -> urgency(Duration.between(now, at))).orElse(Urgency.FAR);
        var unread = row.reading() == TicketRow.Reading.UNREAD ? texts.of("queue.row.unread") : "";
        var subject = row.subject().isBlank() ? texts.of("queue.row.nosubject") : row.subject();
        var state = texts.of("queue.state." + row.state().name().toLowerCase(Locale.ROOT));
        var who = who(row, queue);
        var unsent = unsent(row, texts);
        var age = ages.ago(row.updated(), now);
        var exactDue = due.map(at -> texts.of("queue.row.due", ages.exact(at))).orElse("");
        return new RowFace(
                subject,
                row.reading(),
                mark(row.state(), urgency),
                state,
                age,
                texts.of("queue.row.updated", ages.exact(row.updated())),
                who,
                row.channel() == Channel.CHAT ? texts.of("queue.row.chat") : "",
                unsent,
                sending(row),
                due.map(at -> due(at, now, texts, ages)).orElse(""),
                exactDue,
                urgency,
                Stream.of(unread, subject, who, state, exactDue, unsent, age)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }

    private static String due(Instant at, Instant now, Texts texts, Ages ages) {
        var until = ages.until(at, now);
        return Duration.between(now, at).compareTo(NEAR) < 0
                ? texts.of("queue.row.due", until)
                : until;
    }

    private static Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return Urgency.BREACHED;
        }
        return left.compareTo(SOON) <= 0 ? Urgency.SOON : Urgency.FAR;
    }

    private static Mark mark(TicketState state, Urgency urgency) {
        return switch (urgency) {
            case BREACHED -> Mark.BREACHED;
            case SOON -> Mark.SOON;
            case FAR -> mark(state);
        };
    }

    private static Mark mark(TicketState state) {
        return switch (state) {
            case NEW -> Mark.NEW;
            case OPEN -> Mark.OPEN;
            case WAITING -> Mark.WAITING;
            case SOLVED, REJECTED -> Mark.CLOSED;
        };
    }

    /// The requester and the group; not the group in a group's own queue.
    private static String who(TicketRow row, Queue queue) {
        var group = queue instanceof Queue.OfGroup ? "" : row.group();
        return Stream.of(row.requester(), group)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static Sending sending(TicketRow row) {
        if (row.stuck() > 0) {
            return Sending.STUCK;
        }
        return row.waiting() > 0 ? Sending.WAITING : Sending.NOTHING;
    }

    private static String unsent(TicketRow row, Texts texts) {
        int count = row.waiting() + row.stuck();
        return count == 0 ? "" : texts.of("queue.row.unsent", count);
    }
}
