package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.bundle.CaseBundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Makes a diagnosed ticket one file where the operator wants it.
public interface CaseBundler {
    /// What such a file is called by default. Thread: any but FX.
    String nameFor(TicketId ticket);

    /// Asks where to save. Thread: FX.
    Optional<Path> chooseTarget(String suggestedName);

    /// `doubted` are the rules that are called wrong here. Written whole or not at all. Thread: any
    /// but FX; ends when interrupted.
    void save(
            CaseModel.View.Done done,
            Set<String> doubted,
            Path target,
            CaseBundle.Progress progress)
            throws IOException;
}
