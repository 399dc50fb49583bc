package app.pult.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// The computer a figure was taken on: figures of two computers are not compared. Thread: any.
public final class Computer {
    private static final double BYTES_A_GB = 1 << 30;

    private Computer() {}

    /// Cores, memory, Java and system in one line.
    public static String description() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GB, Java %s, %s %s %s",
                Runtime.getRuntime().availableProcessors(),
                system().getTotalMemorySize() / BYTES_A_GB,
                System.getProperty("java.version", "?"),
                System.getProperty("os.name", "?"),
                System.getProperty("os.version", "?"),
                System.getProperty("os.arch", "?"));
    }

    /// How many processes want a core, averaged over a minute; negative where the system does not
    /// say. Above the number of cores the figures are of a shared computer.
    public static double load() {
        return system().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
