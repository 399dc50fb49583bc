package app.pult.diagnosis.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What this computer said of itself at one moment, without any judgement; see [StationRules]. What
/// it could not tell is empty. Thread: any, immutable.
public record Workstation(
        Instant at,
        String system,
        Optional<Cpu> cpu,
        Optional<Memory> memory,
        Optional<Disk> disk,
        Optional<Network> network) {

    /// The share of all processors that was busy, 0 to 1, over so long.
    public record Cpu(double load, Duration over) {}

    /// In bytes; `available` is what programs can still get.
    public record Memory(long available, long total) {}

    /// The disk of a folder, in bytes; `reserve` is what Pult leaves free for its databases: a file
    /// that would not is refused.
    public record Disk(String folder, long free, long reserve) {}

    /// `links` are the interfaces that are up, without loopback; `routes` the addresses that lead
    /// out, `names` the servers that know names.
    public record Network(List<Link> links, List<String> routes, List<String> names) {
        public Network {
            links = List.copyOf(links);
            routes = List.copyOf(routes);
            names = List.copyOf(names);
        }
    }

    public record Link(String name, List<String> addresses) {
        public Link {
            addresses = List.copyOf(addresses);
        }
    }
}
