package app.pult.bench;

import app.pult.launch.Machine;

import java.nio.file.Path;
import java.util.OptionalInt;

/// How large and how long. `tickets` and `rounds` are empty for what the bench takes by itself;
/// files are made below `data` and deleted again. The same seed makes the same data.
public record Plan(
        OptionalInt tickets,
        OptionalInt rounds,
        long seed,
        Path data,
        Extent extent,
        Machine machine) {
    /// Whether the whole thing is measured, or what fits into a few minutes of CI.
    public enum Extent {
        WHOLE,
        QUICK
    }

    public int tickets(int whole, int quick) {
        return tickets.orElse(extent == Extent.WHOLE ? whole : quick);
    }

    public int rounds(int whole, int quick) {
        return rounds.orElse(extent == Extent.WHOLE ? whole : quick);
    }
}
