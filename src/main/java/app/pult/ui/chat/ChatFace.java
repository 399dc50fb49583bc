package app.pult.ui.chat;

import app.pult.desk.Chat;
import app.pult.desk.TicketRow;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One chat of the list in words and meanings; colours and places are the cell's. Empty strings are
/// not shown.
///
/// Thread: any, immutable.
record ChatFace(Chat chat, Instant now, Texts texts, Ages ages) {
    /// From here on the customer wonders whether anybody is there, then goes.
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration TOO_LONG = Duration.ofMinutes(3);

    /// How pressing it is.
    enum Wait {
        NONE,
        SHORT,
        LONG,
        TOO_LONG
    }

    Wait pressing() {
        return chat.waitingSince().map(this::waited).map(ChatFace::wait).orElse(Wait.NONE);
    }

    private Duration waited(Instant since) {
        var waited = Duration.between(since, now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    private static Wait wait(Duration waited) {
        if (waited.compareTo(TOO_LONG) >= 0) {
            return Wait.TOO_LONG;
        }
        return waited.compareTo(LONG) >= 0 ? Wait.LONG : Wait.SHORT;
    }

    /// "0:42", "12:05", "1 h 5 min".
    String clock() {
        return chat.waitingSince().map(this::waited).map(this::clock).orElse("");
    }

    private String clock(Duration waited) {
        return waited.toHours() > 0
                ? ages.span(waited)
                : String.format(Locale.ROOT, "%d:%02d", waited.toMinutes(), waited.toSecondsPart());
    }

    String customer() {
        return chat.customer().isBlank() ? texts.of("chat.nobody") : chat.customer();
    }

    /// What was said last, and that it was us; before anybody said something what it is about.
    String last() {
        return chat.last()
                .map(
                        line ->
                                line.speaker() == Chat.Speaker.DESK
                                        ? texts.of("chat.own", line.text())
                                        : line.text())
                .orElse(chat.subject());
    }

    boolean isUnread() {
        return chat.reading() == TicketRow.Reading.UNREAD;
    }

    boolean isStuck() {
        return chat.stuck() > 0;
    }

    /// What is wrong or open with it, in a word: what is not sent comes before that nobody has it.
    String mark() {
        int count = chat.waiting() + chat.stuck();
        if (count > 0) {
            return texts.of("queue.row.unsent", count);
        }
        return chat.holder() == Chat.Holder.NOBODY ? texts.of("chat.free") : "";
    }

    /// The whole line for a screen reader.
    String spoken() {
        return Stream.of(
                        isUnread() ? texts.of("queue.row.unread") : "",
                        customer(),
                        chat.waits() ? texts.of("chat.waits", clock()) : "",
                        last(),
                        mark())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
