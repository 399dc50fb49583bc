package app.pult.diagnosis.probe;

import app.pult.diagnosis.station.Station;
import app.pult.diagnosis.station.Workstation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.NetworkIF;
import oshi.software.os.NetworkParams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// This computer by OSHI, which is loaded by the first reading and not before. Thread: any but
/// JavaFX; one reading at a time.
public final class OshiStation implements Station {
    private static final Logger log = LoggerFactory.getLogger(OshiStation.class);

    /// Long enough to see a load at all.
    private static final Duration FIRST_LOOK = Duration.ofMillis(300);

    /// Routes and name servers are asked of commands on some systems.
    private static final Duration NETWORK_LASTS = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final Path folder;
    private final long reserve;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable SystemInfo info;
    private long[] ticks = {};
    private Instant ticksAt = Instant.EPOCH;
    private Optional<Workstation.Network> network = Optional.empty();
    private Instant networkAt = Instant.MIN;

    /// @param folder whose disk counts; there or not
    /// @param reserve see [Workstation.Disk]
    public OshiStation(InstantSource clock, Path folder, long reserve) {
        this.clock = clock;
        this.folder = folder;
        this.reserve = reserve;
    }

    @Override
    public Workstation read() {
        one.lock();
        try {
            var system = info == null ? new SystemInfo() : info;
            info = system;
            return read(system);
        } finally {
            one.unlock();
        }
    }

    private Workstation read(SystemInfo system) {
        var hardware = system.getHardware();
        var cpu = asked("cpu", () -> cpu(hardware.getProcessor()));
        var memory =
                asked(
                        "memory",
                        () ->
                                new Workstation.Memory(
                                        hardware.getMemory().getAvailable(),
                                        hardware.getMemory().getTotal()));
        if (clock.instant().isAfter(networkAt.plus(NETWORK_LASTS))) {
            network =
                    asked(
                            "network",
                            () ->
                                    network(
                                            hardware.getNetworkIFs(),
                                            system.getOperatingSystem().getNetworkParams()));
            networkAt = clock.instant();
        }
        var name = asked("system", () -> name(system)).orElse(System.getProperty("os.name", "?"));
        return new Workstation(
                clock.instant(), name, cpu, memory, asked("disk", this::disk), network);
    }

    /// What this user may still write there: quotas count.
    private Workstation.Disk disk() {
        var there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getNameCount() > 0) {
            there = there.resolve("..").normalize();
        }
        try {
            var free = Files.getFileStore(there).getUsableSpace();
            return new Workstation.Disk(there.toString(), free, reserve);
        } catch (IOException e) {
            throw new UncheckedIOException("Asking the disk of " + there, e);
        }
    }

    private Workstation.Cpu cpu(CentralProcessor processor) {
        if (ticks.length == 0) {
            ticks = processor.getSystemCpuLoadTicks();
            ticksAt = clock.instant();
            return new Workstation.Cpu(
                    processor.getSystemCpuLoad(FIRST_LOOK.toMillis()), FIRST_LOOK);
        }
        var now = clock.instant();
        var load = processor.getSystemCpuLoadBetweenTicks(ticks);
        ticks = processor.getSystemCpuLoadTicks();
        var over = Duration.between(ticksAt, now);
        ticksAt = now;
        return new Workstation.Cpu(load, over);
    }

    private static Workstation.Network network(List<NetworkIF> all, NetworkParams params) {
        return new Workstation.Network(
                all.stream().flatMap(link -> link(link).stream()).toList(),
                Stream.of(params.getIpv4DefaultGateway(), params.getIpv6DefaultGateway())
                        .filter(OshiStation::isAddress)
                        .toList(),
                Arrays.stream(params.getDnsServers()).filter(OshiStation::isAddress).toList());
    }

    /// One that is up and has an address; OSHI leaves loopback out.
    private static Optional<Workstation.Link> link(NetworkIF link) {
        var addresses =
                Stream.of(link.getIPv4addr(), link.getIPv6addr()).flatMap(Arrays::stream).toList();
        return link.getIfOperStatus() == NetworkIF.IfOperStatus.DOWN || addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Workstation.Link(link.getDisplayName(), addresses));
    }

    private static boolean isAddress(String address) {
        return !address.isBlank() && !address.equals("0.0.0.0") && !address.equals("::");
    }

    private static String name(SystemInfo system) {
        var os = system.getOperatingSystem();
        return os.getFamily() + " " + os.getVersionInfo();
    }

    /// A library that reads other people's kernels may meet one it does not know.
    private static <T> Optional<T> asked(String what, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException | LinkageError e) {
            log.warn("This computer does not tell its {}", what, e);
            return Optional.empty();
        }
    }
}
