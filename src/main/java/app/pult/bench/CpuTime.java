package app.pult.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// How much a part of this process has computed. Thread: any.
final class CpuTime {
    private CpuTime() {}

    /// Seconds of all living threads whose name begins so.
    static double ofThreads(String prefix) {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos =
                Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(
                                thread ->
                                        thread != null && thread.getThreadName().startsWith(prefix))
                        .mapToLong(
                                thread ->
                                        Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                        .sum();
        return nanos / 1e9;
    }
}
