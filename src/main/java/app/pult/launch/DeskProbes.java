package app.pult.launch;

import app.pult.diagnosis.probe.Certificates;
import app.pult.diagnosis.probe.Connector;
import app.pult.diagnosis.probe.NameServer;
import app.pult.diagnosis.probe.ProbePolicy;
import app.pult.diagnosis.probe.Probes;
import app.pult.diagnosis.probe.RateLimit;
import app.pult.diagnosis.probe.SystemTools;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the probes of this computer together: its name servers, what it trusts, one limit for all.
/// Thread: any.
public final class DeskProbes {
    private final InstantSource clock;
    private final RateLimit limit;

    public DeskProbes(Machine machine) {
        clock = machine.clock();
        limit = new RateLimit(clock, Thread::sleep);
    }

    /// @param beside name servers to compare with this computer's
    public Probes of(ProbePolicy policy, List<NameServer> beside) {
        var servers = new ArrayList<>(NameServer.ofThisComputer());
        servers.addAll(beside);
        var certificates = new Certificates(clock, Certificates.ofThisComputer());
        return new Probes(
                clock,
                policy,
                limit,
                servers,
                Connector.ofChannels(),
                certificates,
                SystemTools.ofThisComputer());
    }
}
