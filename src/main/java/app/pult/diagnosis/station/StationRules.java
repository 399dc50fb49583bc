package app.pult.diagnosis.station;

import app.pult.diagnosis.station.Words.Insert.Count;
import app.pult.diagnosis.station.Words.Insert.Size;
import app.pult.diagnosis.station.Words.Insert.Span;
import app.pult.diagnosis.station.Words.Insert.Text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What readings of this computer mean for somebody who works with Pult on it. Thread: any.
public final class StationRules {
    /// A load over a shorter time is that of opening this very pane.
    static final Duration STEADY = Duration.ofSeconds(3);

    static final double BUSY = 0.9;
    static final long LITTLE_MEMORY = 512L << 20;
    static final long NO_MEMORY = 128L << 20;

    /// So much beside the reserve lets most attachments in.
    static final long LITTLE_SPACE = 1L << 30;

    /// The server dates its answers to the second, and an answer may take one more.
    static final Duration CLOCK_OFF = Duration.ofMinutes(1);

    /// Beyond this Kerberos and many second factors refuse to sign in.
    static final Duration CLOCK_WRONG = Duration.ofMinutes(5);

    private static final double PERCENT = 100;

    private StationRules() {}

    /// Whether the server answers. What this computer lacks for it is a fault only if it does not:
    /// a server on this computer needs no network, a tunnel no route.
    public enum Reach {
        ANSWERS,
        SILENT
    }

    public static List<Row> rows(Workstation station, Reach reach) {
        var rows = new ArrayList<Row>();
        station.cpu().map(StationRules::cpu).ifPresent(rows::add);
        station.memory().map(StationRules::memory).ifPresent(rows::add);
        rows.add(
                station.disk()
                        .map(StationRules::disk)
                        .orElseGet(
                                () -> Row.unknown("disk", Words.of("diagnostics.disk.unknown"))));
        station.network().ifPresent(network -> rows.addAll(network(network, reach)));
        rows.add(Row.good("system", Words.plain(station.system())));
        return rows;
    }

    static Row cpu(Workstation.Cpu cpu) {
        var saw = Words.of("diagnostics.cpu.load", new Count(Math.round(cpu.load() * PERCENT)));
        return cpu.load() >= BUSY && cpu.over().compareTo(STEADY) >= 0
                ? Row.watch("cpu", saw, Words.of("diagnostics.cpu.next"))
                : Row.good("cpu", saw);
    }

    static Row memory(Workstation.Memory memory) {
        var saw =
                Words.of(
                        "diagnostics.memory.free",
                        new Size(memory.available()),
                        new Size(memory.total()));
        var next = Words.of("diagnostics.memory.next");
        if (memory.available() < NO_MEMORY) {
            return Row.bad("memory", saw, next);
        }
        return memory.available() < LITTLE_MEMORY
                ? Row.watch("memory", saw, next)
                : Row.good("memory", saw);
    }

    static Row disk(Workstation.Disk disk) {
        var saw = Words.of("diagnostics.disk.free", new Size(Math.max(0, disk.free())));
        long room = disk.free() - disk.reserve();
        if (room <= 0) {
            return Row.bad("disk", saw, Words.of("diagnostics.disk.full")).proven(disk.folder());
        }
        return room < LITTLE_SPACE
                ? Row.watch("disk", saw, Words.of("diagnostics.disk.little", new Size(room)))
                        .proven(disk.folder())
                : Row.good("disk", saw);
    }

    static List<Row> network(Workstation.Network network, Reach reach) {
        return List.of(
                links(network.links(), reach),
                addresses(
                        "route",
                        network.routes(),
                        reach,
                        Words.of("diagnostics.route.none"),
                        Words.of("diagnostics.route.next")),
                addresses(
                        "names",
                        network.names(),
                        reach,
                        Words.of("diagnostics.names.none"),
                        Words.of("diagnostics.names.next")));
    }

    private static Row links(List<Workstation.Link> links, Reach reach) {
        if (links.isEmpty()) {
            return missing(
                    "network",
                    reach,
                    Words.of("diagnostics.network.none"),
                    Words.of("diagnostics.network.next"));
        }
        var saw = links.stream().map(Workstation.Link::name).collect(Collectors.joining(", "));
        var proof =
                links.stream()
                        .flatMap(link -> link.addresses().stream())
                        .collect(Collectors.joining(", "));
        return Row.good("network", Words.plain(saw)).proven(proof);
    }

    private static Row addresses(
            String check, List<String> addresses, Reach reach, Words none, Words next) {
        return addresses.isEmpty()
                ? missing(check, reach, none, next)
                : Row.good(check, Words.plain(String.join(", ", addresses)));
    }

    private static Row missing(String check, Reach reach, Words none, Words next) {
        return switch (reach) {
            case ANSWERS -> Row.good(check, none);
            case SILENT -> Row.bad(check, none, next);
        };
    }

    /// @param offset how far the server's clock is ahead; empty until an answer told
    public static Row clock(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return Row.unknown("clock", Words.of("diagnostics.clock.unknown"));
        }
        var off = offset.get().abs();
        if (off.compareTo(CLOCK_OFF) < 0) {
            return Row.good("clock", Words.of("diagnostics.clock.right"));
        }
        var behind = !offset.get().isNegative();
        var saw =
                Words.of(
                        behind ? "diagnostics.clock.behind" : "diagnostics.clock.ahead",
                        new Span(off));
        var next = Words.of("diagnostics.clock.next");
        return off.compareTo(CLOCK_WRONG) < 0
                ? Row.watch("clock", saw, next)
                : Row.bad("clock", saw, next);
    }

    /// @param scale 1 for a screen that is shown as it is
    public static Row display(long width, long height, double scale) {
        return Row.good(
                "display",
                Words.of(
                        "diagnostics.display.scale",
                        new Text(width + " × " + height),
                        new Count(Math.round(scale * PERCENT))));
    }
}
