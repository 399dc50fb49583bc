package app.pult.bench.day;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a process holds at a place of its day: `residentMb` of it in memory now, `peakMb` at most
/// so far, `handles` open files and sockets, `heapMb` committed. Source: proc(5).
record Footing(
        double hours, double residentMb, double peakMb, long handles, double heapMb, int threads) {
    private static final double KB_A_MB = 1_024;
    private static final double BYTES_A_MB = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final Pattern LINE =
            Pattern.compile("at (\\S+) (\\S+) (\\S+) (\\d+) (\\S+) (\\d+)");

    /// Whether this system tells.
    static boolean isKnown() {
        return Files.isReadable(STATUS);
    }

    static Footing now(double hours) throws IOException {
        var status = Files.readString(STATUS);
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        try (var open = Files.list(HANDLES)) {
            // One of them is this look.
            return new Footing(
                    hours,
                    megabytes(status, "VmRSS"),
                    megabytes(status, "VmHWM"),
                    open.count() - 1,
                    heap / BYTES_A_MB,
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }

    private static double megabytes(String status, String key) throws IOException {
        var found = Pattern.compile(key + ":\\s+(\\d+) kB").matcher(status);
        if (!found.find()) {
            throw new IOException(STATUS + " has no " + key);
        }
        return Long.parseLong(found.group(1)) / KB_A_MB;
    }

    /// As a process tells it its bench.
    String line() {
        return String.format(
                Locale.ROOT,
                "at %.3f %.1f %.1f %d %.1f %d",
                hours,
                residentMb,
                peakMb,
                handles,
                heapMb,
                threads);
    }

    static Optional<Footing> read(String line) {
        var said = LINE.matcher(line);
        return said.matches()
                ? Optional.of(
                        new Footing(
                                Double.parseDouble(said.group(1)),
                                Double.parseDouble(said.group(2)),
                                Double.parseDouble(said.group(3)),
                                Long.parseLong(said.group(4)),
                                Double.parseDouble(said.group(5)),
                                Integer.parseInt(said.group(6))))
                : Optional.empty();
    }
}
