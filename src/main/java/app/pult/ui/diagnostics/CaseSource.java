package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Diagnosis;

import java.io.IOException;
import java.util.List;

/// Where the pane gets a ticket's files and their diagnosis from. Thread: any but FX; calls end
/// when interrupted.
public interface CaseSource {
    /// Everything of a ticket that is on this desk; nothing is fetched.
    CaseFiles load(TicketId ticket);

    Diagnosis diagnose(CaseFiles files);

    /// Of each kind of report that the ticket has, the last one that the customer sent in a ticket
    /// before it, as far as it is on this desk; nothing is fetched.
    List<Earlier> earlier(TicketId ticket, Diagnosis now);

    /// Brings the files that are missing, one after another.
    ///
    /// @throws IOException in a sentence, if one of them cannot be had now; the others are here,
    ///   unless it was interrupted
    void fetch(CaseFiles files) throws IOException;
}
