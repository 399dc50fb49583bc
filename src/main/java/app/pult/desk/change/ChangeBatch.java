package app.pult.desk.change;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// A page of changes with the cursor behind it. `more`: ask again at once. `remaining` tickets are
/// still to come where the server can say so. `serverTime` is the server's clock when it answered.
public record ChangeBatch(
        List<Change> changes, Cursor next, More more, OptionalLong remaining, Instant serverTime) {
    public enum More {
        MORE,
        CAUGHT_UP
    }

    public ChangeBatch {
        changes = List.copyOf(changes);
    }
}
