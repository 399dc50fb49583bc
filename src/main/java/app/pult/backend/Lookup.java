package app.pult.backend;

import app.pult.desk.change.Change;
import app.pult.desk.operation.Receipt;

import java.time.Instant;
import java.util.List;

/// What a look-up of an uncertain operation found.
public sealed interface Lookup {
    record Found(Receipt receipt, List<Change> echo) implements Lookup {
        public Found {
            echo = List.copyOf(echo);
        }
    }

    /// Not there at this moment of the server's clock. Proof only when seen twice, the second time
    /// at least 60 s after the attempt ended.
    record Absent(Instant serverTime) implements Lookup {}

    /// Several could be it, or the server cannot be asked this: the operator must decide.
    record CannotTell(String words) implements Lookup {}
}
