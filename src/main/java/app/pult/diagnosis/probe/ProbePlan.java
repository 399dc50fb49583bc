package app.pult.diagnosis.probe;

import java.net.InetAddress;
import java.util.List;

/// Where a run would go: shown before anything is sent there. Thread: any.
///
/// @param names what the name servers said; no answers for an address
/// @param stops in the order they would be tried, IPv4 first
public record ProbePlan(Target target, ProbeResult.Dns names, List<Stop> stops) {
    public ProbePlan {
        stops = List.copyOf(stops);
    }

    public record Stop(InetAddress address, ProbePolicy.Zone zone, Gate gate) {}

    public enum Gate {
        OPEN,
        /// The policy does not allow it.
        CLOSED
    }

    List<InetAddress> allowed() {
        return stops.stream().filter(stop -> stop.gate() == Gate.OPEN).map(Stop::address).toList();
    }

    /// The route to the same addresses.
    public ProbePlan route() {
        return new ProbePlan(new Target.Route(target.host()), names, stops);
    }

    /// Whether there is an address to go to.
    public boolean canRun() {
        return target instanceof Target.MailDomain || !allowed().isEmpty();
    }
}
