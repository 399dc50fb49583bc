package app.pult.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long something took, many times. Thread: confined to one bench.
final class Samples {
    private static final double NANOS_A_MILLI = 1e6;
    private long[] nanos = new long[1_024];
    private int size;

    /// Milliseconds at some places of the sorted samples; `n` of them.
    record Spread(double p50, double p99, double max, int n) {}

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size] = took;
        size++;
    }

    /// Does it and adds how long it took.
    <T> T time(Callable<T> work) {
        var began = System.nanoTime();
        try {
            var result = work.call();
            add(System.nanoTime() - began);
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new BenchFailure(e);
        }
    }

    void addAll(Samples others) {
        for (var i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    /// @throws IllegalStateException if there are none
    Spread spread() {
        var sorted = sorted();
        return new Spread(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), size);
    }

    /// Milliseconds that 95 of a hundred do not exceed.
    ///
    /// @throws IllegalStateException if there are none
    double p95() {
        return at(sorted(), 0.95);
    }

    private long[] sorted() {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted;
    }

    double totalMillis() {
        return Arrays.stream(nanos, 0, size).sum() / NANOS_A_MILLI;
    }

    /// The smallest sample that so many of all do not exceed.
    private static double at(long[] sorted, double share) {
        var place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / NANOS_A_MILLI;
    }
}
