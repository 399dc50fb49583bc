package app.pult.desk.sendcheck;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephones, contracts, accounts and orders in a text: what has at least five digits and is no
/// date, no part of a version or an address. Thread: any, immutable.
public final class Values {
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;

    /// Without the country's or the trunk code a telephone is the same.
    private static final int TELEPHONE = 10;

    private static final Pattern VALUE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.@/\\\\_=:-])(?:\\+?\\d[\\d \\u00a0()-]{8,18}\\d"
                            + "|\\p{Lu}{0,4}[-/]?\\d{2,20}(?:[-/]\\d{1,10}){0,3}(?:[-/]\\p{L}{1,3})?)"
                            + "(?![\\p{L}\\p{N}_@/\\\\-]|[.:]\\p{N})");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)\\d\\d[-/]\\d\\d?[-/]\\d\\d?|\\d\\d?[-/]\\d\\d?[-/](?:19|20)\\d\\d");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");

    /// From `start` to before `end`; `key` is the same however it is written.
    public record Value(int start, int end, String key) {
        boolean isTelephone() {
            return key.length() == TELEPHONE && key.chars().allMatch(Character::isDigit);
        }
    }

    private Values() {}

    public static List<Value> in(String text) {
        return VALUE.matcher(text)
                .results()
                .filter(found -> !DATE.matcher(found.group()).matches())
                .filter(found -> isLong(found.group()))
                .map(found -> new Value(found.start(), found.end(), key(found.group())))
                .toList();
    }

    private static boolean isLong(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    /// Letters in lower case and digits; of a telephone the last ten.
    public static String key(String value) {
        var key = SEPARATORS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        boolean digits = key.chars().allMatch(Character::isDigit);
        boolean withCode =
                digits
                        && key.length() > TELEPHONE
                        && key.length() < TELEPHONE + 4
                        && (value.startsWith("+") || key.startsWith("8") || key.startsWith("7"));
        return withCode ? key.substring(key.length() - TELEPHONE) : key;
    }

    static boolean hasLabel(String text, Value value, Pattern label) {
        int line = text.lastIndexOf('\n', Math.max(0, value.start() - 1)) + 1;
        var before = text.substring(Math.max(line, value.start() - 40), value.start());
        Matcher found = label.matcher(before);
        return found.find();
    }
}
