package app.pult.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A version of the program: `1.4.0`, or `1.4.0-rc1`, which comes before it. Missing numbers are 0.
/// Thread: any.
public record Version(List<Integer> numbers, String suffix) implements Comparable<Version> {
    private static final int MOST_NUMBERS = 4;
    private static final int MOST_DIGITS = 6;
    private static final int MOST_SUFFIX = 24;

    public Version {
        numbers = List.copyOf(numbers);
    }

    /// Empty for anything else, `development` for one.
    public static Optional<Version> parse(String text) {
        int dash = text.indexOf('-');
        var plain = dash < 0 ? text : text.substring(0, dash);
        var suffix = dash < 0 ? "" : text.substring(dash + 1);
        var numbers = new ArrayList<Integer>();
        for (var part : plain.split("\\.", -1)) {
            if (part.isEmpty()
                    || part.length() > MOST_DIGITS
                    || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(part));
        }
        boolean isSuffix =
                dash < 0
                        || (!suffix.isEmpty()
                                && suffix.length() <= MOST_SUFFIX
                                && suffix.chars().allMatch(Version::isOfASuffix));
        return numbers.size() <= MOST_NUMBERS && isSuffix
                ? Optional.of(new Version(numbers, suffix))
                : Optional.empty();
    }

    private static boolean isOfASuffix(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.');
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < MOST_NUMBERS; i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return Comparator.comparing((Version version) -> version.suffix().isEmpty())
                .thenComparing(Version::suffix)
                .compare(this, other);
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public String toString() {
        var plain = numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
        return suffix.isEmpty() ? plain : plain + "-" + suffix;
    }
}
