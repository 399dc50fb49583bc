package app.pult.ui.conversation;

import app.pult.desk.Draft;

import java.util.Arrays;
import java.util.Map;

/// What happens to the ticket with the message. Kept among the fields of a draft: what was chosen
/// for one message goes with no other.
public enum Then {
    KEEP,
    WAIT,
    SOLVE;

    private static final String FIELD = "then";

    static Then of(Draft draft) {
        var name = draft.fields().get(FIELD);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(KEEP);
    }

    Map<String, String> fields() {
        return this == KEEP ? Map.of() : Map.of(FIELD, name());
    }
}
