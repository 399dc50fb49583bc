package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.TicketState;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// RT's statuses in the desk's words and back. An administrator may name a status anything; one
/// that is not of RT's own words is asked of the server once: active is open, inactive is solved.
/// Thread: any.
final class StatusWords {
    static final String DELETED = "deleted";

    private static final Map<String, TicketState> KNOWN =
            Map.ofEntries(
                    Map.entry("new", TicketState.NEW),
                    Map.entry("open", TicketState.OPEN),
                    Map.entry("stalled", TicketState.WAITING),
                    Map.entry("waiting", TicketState.WAITING),
                    Map.entry("pending", TicketState.WAITING),
                    Map.entry("resolved", TicketState.SOLVED),
                    Map.entry("closed", TicketState.SOLVED),
                    Map.entry("rejected", TicketState.REJECTED));

    private final Map<String, TicketState> learned = new ConcurrentHashMap<>(KNOWN);

    /// Asks the server whether tickets of a status are active.
    @FunctionalInterface
    interface Question {
        boolean isActive(String status) throws BackendException;
    }

    TicketState state(String status, Question question) throws BackendException {
        var word = status.toLowerCase(Locale.ROOT);
        var state = learned.get(word);
        if (state == null) {
            state = question.isActive(status) ? TicketState.OPEN : TicketState.SOLVED;
            learned.put(word, state);
        }
        return state;
    }

    /// The word of RT's own lifecycle.
    static String status(TicketState state) {
        return switch (state) {
            case NEW -> "new";
            case OPEN -> "open";
            case WAITING -> "stalled";
            case SOLVED -> "resolved";
            case REJECTED -> "rejected";
        };
    }
}
