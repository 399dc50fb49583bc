package app.pult.bench;

import java.io.IOException;
import java.util.List;

/// One measured piece of the program. Thread: any but JavaFX.
public interface Bench {
    /// As the command line calls it.
    String name();

    /// Measures.
    ///
    /// @throws IOException if the disk refuses
    /// @throws BenchFailure if there is nothing to measure
    List<Figure> run(Plan plan) throws IOException;
}
