package app.pult.diagnosis.log;

/// Counts over time in at most [#BUCKETS] buckets of one width, which doubles when the time grows
/// too long for them. Buckets begin at multiples of their width, so that timelines add up.
///
/// Thread: confined.
final class Timeline {
    static final int BUCKETS = 64;

    private static final int NO_WIDTH = 62;
    private static final int[] NONE = {};

    private int[] counts = NONE;

    /// The width is two to this power of seconds.
    private int power;

    /// Of the first bucket, in widths since 1970.
    private long first;

    void add(long time, int times) {
        if (counts.length == 0) {
            counts = new int[1];
            first = time >> power;
        }
        reach(time, time);
        counts[(int) ((time >> power) - first)] += times;
    }

    void add(Timeline other) {
        if (other.counts.length == 0) {
            return;
        }
        while (power < other.power) {
            widen();
        }
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add((other.first + i) << other.power, other.counts[i]);
            }
        }
    }

    /// Seconds a bucket.
    long width() {
        return 1L << power;
    }

    /// When the first bucket begins; 0 if there is none.
    long start() {
        return first << power;
    }

    int[] counts() {
        return counts.clone();
    }

    /// Makes the buckets wide enough and enough of them for these times too.
    private void reach(long from, long to) {
        while (power < NO_WIDTH && span(from, to) > BUCKETS) {
            widen();
        }
        long begin = Math.min(first, from >> power);
        long end = Math.max(first + counts.length, (to >> power) + 1);
        if (begin < first || end > first + counts.length) {
            var more = new int[(int) (end - begin)];
            System.arraycopy(counts, 0, more, (int) (first - begin), counts.length);
            counts = more;
            first = begin;
        }
    }

    private long span(long from, long to) {
        return Math.max(first + counts.length, (to >> power) + 1) - Math.min(first, from >> power);
    }

    private void widen() {
        power++;
        if (counts.length == 0) {
            return;
        }
        long begin = first >> 1;
        var wide = new int[(int) (((first + counts.length - 1) >> 1) - begin + 1)];
        for (int i = 0; i < counts.length; i++) {
            wide[(int) (((first + i) >> 1) - begin)] += counts[i];
        }
        counts = wide;
        first = begin;
    }

    /// The counts in the buckets of another one that has all these times.
    int[] within(Timeline other) {
        var all = new int[other.counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all[(int) ((((first + i) << power) >> other.power) - other.first)] += counts[i];
            }
        }
        return all;
    }
}
