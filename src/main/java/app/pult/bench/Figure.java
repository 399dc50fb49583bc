package app.pult.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// One measured figure. `ours` and `floor` are of the same work in the same run; a floor of zero
/// means that there is none. `must` is empty where nothing is promised. `more` explains, in order.
public record Figure(
        String bench,
        String part,
        double ours,
        double floor,
        String unit,
        String must,
        Verdict verdict,
        Map<String, Value> more) {
    /// Whether the figure is what it must be.
    public enum Verdict {
        MET,
        MISSED
    }

    /// What a key can say.
    public sealed interface Value {
        record Text(String text) implements Value {}

        record Count(long count) implements Value {}

        record Amount(double amount) implements Value {}
    }

    public Figure {
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /// How many times the floor it takes; zero where there is no floor.
    public double ratio() {
        return ratio(ours, floor);
    }

    static double ratio(double ours, double floor) {
        return floor == 0 ? 0 : ours / floor;
    }

    static Verdict met(boolean met) {
        return met ? Verdict.MET : Verdict.MISSED;
    }

    /// Collects what else is to be said, in order.
    public static final class More {
        private final Map<String, Value> values = new LinkedHashMap<>();

        public More text(String key, String text) {
            values.put(key, new Value.Text(text));
            return this;
        }

        public More count(String key, long count) {
            values.put(key, new Value.Count(count));
            return this;
        }

        public More number(String key, double number) {
            values.put(key, new Value.Amount(number));
            return this;
        }

        /// The two places of a spread under names of their own.
        More spread(String prefix, Samples.Spread spread) {
            return number(prefix + "p50", spread.p50()).number(prefix + "p99", spread.p99());
        }

        public Map<String, Value> values() {
            return values;
        }
    }
}
