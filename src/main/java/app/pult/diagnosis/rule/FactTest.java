package app.pult.diagnosis.rule;

import app.pult.diagnosis.Fact;

import com.google.re2j.Pattern;

/// What a fact must be for a rule to fire. Quantities are compared as numbers, with a point or a
/// comma, and a fact that is no number passes no comparison.
public sealed interface FactTest {
    String key();

    boolean holds(String value);

    default boolean holds(Fact fact) {
        return fact.key().equals(key()) && holds(fact.value());
    }

    record Below(String key, double limit) implements FactTest {
        @Override
        public boolean holds(String value) {
            return number(value) < limit;
        }
    }

    record Above(String key, double limit) implements FactTest {
        @Override
        public boolean holds(String value) {
            return number(value) > limit;
        }
    }

    /// `pattern` is found somewhere in the value.
    record Matches(String key, Pattern pattern) implements FactTest {
        @Override
        public boolean holds(String value) {
            return pattern.matcher(value).find();
        }
    }

    private static double number(String value) {
        var plain = value.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
