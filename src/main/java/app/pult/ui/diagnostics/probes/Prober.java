package app.pult.ui.diagnostics.probes;

import app.pult.desk.TicketId;
import app.pult.diagnosis.probe.NameServer;
import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.Target;

import java.util.List;
import java.util.Optional;

/// What the page asks the network with. Thread: any but FX; calls block and end when interrupted.
public interface Prober {
    /// How probes are made.
    ///
    /// @param within whether they may go into private networks
    /// @param beside a name server to ask as well
    record Setup(Within within, Optional<NameServer> beside) {}

    enum Within {
        PUBLIC,
        PRIVATE_TOO
    }

    /// Asks name servers only.
    ProbePlan plan(Target target, Setup setup) throws InterruptedException;

    /// @param ticket for which it is run, if for one
    ProbeReport run(ProbePlan plan, Setup setup, Optional<TicketId> ticket)
            throws InterruptedException;

    /// Those of the knowledge base, by name; nothing is asked.
    List<ServiceCheck> services();
}
