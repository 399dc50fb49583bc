package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;

import java.util.List;

/// How a step's change is taken back.
public sealed interface Undo {
    Bilingual words();

    /// Done by hand as the words say, or by these commands; those of one system, in order.
    record By(Bilingual words, List<Command> commands) implements Undo {
        public By {
            commands = List.copyOf(commands);
        }
    }

    /// It cannot be, and why that may be lived with.
    record Never(Bilingual words) implements Undo {}
}
