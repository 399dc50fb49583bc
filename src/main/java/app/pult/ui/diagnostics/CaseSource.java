package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Diagnosis;

import java.io.IOException;

/// Where the pane gets a ticket's files and their diagnosis from. Thread: any but FX; calls end
/// when interrupted.
public interface CaseSource {
    /// Everything of a ticket that is on this desk; nothing is fetched.
    CaseFiles load(TicketId ticket);

    Diagnosis diagnose(CaseFiles files);

    /// Brings the files that are missing, one after another.
    ///
    /// @throws IOException in a sentence, if one of them cannot be had now; the others are here,
    ///   unless it was interrupted
    void fetch(CaseFiles files) throws IOException;
}
