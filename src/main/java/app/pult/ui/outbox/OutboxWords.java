package app.pult.ui.outbox;

import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Reason;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.outbox.OutboxLine.Action;
import app.pult.ui.outbox.OutboxLine.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Waiting operations in words: how each stands, why, what can be done.
///
/// Thread: any, immutable.
final class OutboxWords {
    private final Texts texts;
    private final Ages ages;
    private final Sizes sizes;

    OutboxWords(Texts texts, Ages ages) {
        this.texts = texts;
        this.ages = ages;
        sizes = new Sizes(texts);
    }

    List<OutboxLine> lines(Surroundings around, Instant now) {
        return around.entries().stream().map(entry -> line(entry, around, now)).toList();
    }

    private OutboxLine line(OutboxEntry entry, Surroundings around, Instant now) {
        var operation = entry.operation();
        var words = new OperationWords(texts, ages, around);
        boolean behind = around.hasPredecessor(entry);
        return new OutboxLine(
                operation.id(),
                operation.ticket(),
                words.what(operation),
                about(entry, around),
                words.to(operation),
                state(entry, behind),
                tone(entry),
                when(entry, now),
                why(entry, behind),
                entry.reason().map(Reason::words).orElse(""),
                operation.text(),
                operation.files().stream().map(this::file).toList(),
                Optional.ofNullable(around.clashes().get(operation.id())).map(words::clash),
                actions(entry, behind));
    }

    private String about(OutboxEntry entry, Surroundings around) {
        return around.ticket(entry.operation().ticket())
                .map(
                        ticket ->
                                ticket.number().isEmpty()
                                        ? texts.of("outbox.about.new", ticket.fields().subject())
                                        : texts.of(
                                                "outbox.about",
                                                ticket.number(),
                                                ticket.fields().subject()))
                .orElse(texts.of("outbox.about.gone"));
    }

    private String state(OutboxEntry entry, boolean behind) {
        return switch (entry.state()) {
            case QUEUED -> {
                if (entry.isPutOff()) {
                    yield texts.of("outbox.state.later");
                }
                yield texts.of(behind ? "outbox.state.behind" : "outbox.state.queued");
            }
            case SENDING ->
                    texts.of(
                            entry.attemptEnded().isPresent()
                                    ? "outbox.state.checking"
                                    : "outbox.state.sending");
            case HELD -> texts.of("outbox.state.held");
            case FAILED -> texts.of("outbox.state.failed");
            case DONE -> texts.of("outbox.state.done");
            case CANCELLED -> texts.of("outbox.state.cancelled");
        };
    }

    private static Tone tone(OutboxEntry entry) {
        return switch (entry.state()) {
            case QUEUED -> Tone.WAITING;
            case SENDING, DONE, CANCELLED -> Tone.UNDER_WAY;
            case HELD -> Tone.HELD;
            case FAILED -> Tone.REFUSED;
        };
    }

    private String when(OutboxEntry entry, Instant now) {
        var chosen = entry.notBefore().filter(now::isBefore);
        if (chosen.isPresent()) {
            return ages.moment(chosen.get());
        }
        return entry.nextAt()
                .filter(next -> next.isAfter(now))
                .map(next -> next(entry, Duration.between(now, next)))
                .orElse(ages.ago(entry.createdAt(), now));
    }

    private String next(OutboxEntry entry, Duration wait) {
        return texts.of(
                entry.reason().isEmpty() ? "outbox.leaves" : "outbox.next", ages.span(wait));
    }

    private String why(OutboxEntry entry, boolean behind) {
        if (entry.reason().isPresent()) {
            return why(entry.reason().get().code());
        }
        return behind ? texts.of("outbox.why.behind") : "";
    }

    private String why(Reason.Code code) {
        return texts.of("outbox.why." + code.name().toLowerCase(Locale.ROOT));
    }

    private String file(OutgoingFile file) {
        return texts.of("outbox.file", file.name(), sizes.of(file.size()));
    }

    private static Set<Action> actions(OutboxEntry entry, boolean behind) {
        var actions = EnumSet.noneOf(Action.class);
        switch (entry.state()) {
            case QUEUED -> {
                if (!behind) {
                    actions.add(Action.SEND_NOW);
                }
            }
            case HELD -> actions.add(Action.SEND_ANYWAY);
            case FAILED -> actions.add(Action.SEND_AGAIN);
            case SENDING, DONE, CANCELLED -> {
                return actions;
            }
        }
        actions.add(Action.CANCEL);
        if (OperationWords.isWritten(entry.operation())) {
            actions.add(Action.EDIT);
        }
        return actions;
    }
}
