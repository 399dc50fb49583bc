package app.pult.ui.conversation;

import app.pult.desk.Field;
import app.pult.desk.Macro;
import app.pult.desk.Then;
import app.pult.desk.TicketState;
import app.pult.desk.operation.FieldChange;
import app.pult.ui.conversation.ConversationModel.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Exactly what a macro does to this ticket, before it does: `now` goes to the outbox when the
/// operator confirms, `withReply` only with the message, and `text` is put into the reply and not
/// sent. What the ticket has already is not changed, nor what a macro would leave without the value
/// that every ticket has.
///
/// Waiting and solved go with the message where there is one: a question that was never sent must
/// not leave a ticket waiting for its answer.
///
/// Thread: any, immutable.
record MacroPlan(
        Macro macro,
        List<FieldChange> now,
        Optional<FieldChange> withReply,
        Optional<String> text) {
    MacroPlan {
        now = List.copyOf(now);
    }

    /// `text` is the macro's, filled for this ticket.
    static MacroPlan of(Macro macro, View.Open open, Optional<String> text) {
        var now = new ArrayList<FieldChange>();
        var withReply = Optional.<FieldChange>empty();
        for (var change : changes(macro, open)) {
            if (text.isPresent() && then(change) != Then.KEEP) {
                withReply = Optional.of(change);
            } else {
                now.add(change);
            }
        }
        return new MacroPlan(macro, now, withReply, text);
    }

    boolean isEmpty() {
        return now.isEmpty() && withReply.isEmpty() && text.isEmpty();
    }

    /// What becomes of the ticket when the message is sent.
    Then then() {
        return withReply.map(MacroPlan::then).orElse(Then.KEEP);
    }

    private static Then then(FieldChange change) {
        if (!change.field().equals(Field.STATE)) {
            return Then.KEEP;
        }
        return switch (TicketState.valueOf(change.mine().getFirst())) {
            case WAITING -> Then.WAIT;
            case SOLVED -> Then.SOLVE;
            case NEW, OPEN, REJECTED -> Then.KEEP;
        };
    }

    private static List<FieldChange> changes(Macro macro, View.Open open) {
        var fields = open.ticket().fields();
        return macro.changes().entrySet().stream()
                .map(
                        wanted ->
                                new FieldChange(
                                        wanted.getKey(),
                                        fields.get(wanted.getKey()),
                                        wanted.getValue()))
                .filter(change -> !change.base().equals(change.mine()))
                .filter(change -> !change.mine().isEmpty() || mayBeEmpty(change.field()))
                .sorted(
                        Comparator.comparing((FieldChange change) -> change.field().kind())
                                .thenComparing(change -> change.field().name()))
                .toList();
    }

    private static boolean mayBeEmpty(Field field) {
        return switch (field.kind()) {
            case SUBJECT, STATE, PRIORITY -> false;
            case GROUP, ASSIGNEE, TAGS, CUSTOM -> true;
        };
    }
}
