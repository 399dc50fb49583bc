package app.pult.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What happens to the ticket with the message. Kept among the fields of a draft: what was chosen
/// for one message goes with no other.
public enum Then {
    KEEP(Optional.empty()),
    WAIT(Optional.of(TicketState.WAITING)),
    SOLVE(Optional.of(TicketState.SOLVED));

    private static final String FIELD = "then";

    private final Optional<TicketState> state;

    Then(Optional<TicketState> state) {
        this.state = state;
    }

    public static Then of(Draft draft) {
        var name = draft.fields().get(FIELD);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(KEEP);
    }

    /// What was chosen by who wanted the state of this name; KEEP for one that is not offered.
    public static Then leadingTo(String state) {
        return Arrays.stream(values())
                .filter(one -> one.state.map(Enum::name).equals(Optional.of(state)))
                .findFirst()
                .orElse(KEEP);
    }

    public Optional<TicketState> state() {
        return state;
    }

    public Map<String, String> fields() {
        return this == KEEP ? Map.of() : Map.of(FIELD, name());
    }
}
