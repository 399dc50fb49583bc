package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Fact;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The zone of the customer's computer, by what its reports say: `(UTC+03:00) Москва`,
/// `Europe/Moscow (MSK, +0300)`. Windows says the offset of winter; a zone with a name also knows
/// summer.
///
/// Thread: any.
public final class CustomerZone {
    private static final String KEY = "os.timezone";
    private static final Pattern REGION = Pattern.compile("^([A-Z][A-Za-z_]+/[A-Za-z_/+-]{1,40})");
    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?:UTC|GMT)\\s?([+\\-\\u2212])\\s?(\\d{1,2}):?(\\d{2})|[(, ]([+-])(\\d{2})(\\d{2})\\)");

    private static final Pattern UNIVERSAL = Pattern.compile("^\\(?(?:Etc/)?UTC\\b(?![+\\-])");

    private CustomerZone() {}

    /// That of the first report that says one; empty where reports disagree.
    public static Optional<ZoneId> of(List<Fact> facts) {
        var zones =
                facts.stream()
                        .filter(fact -> fact.key().equals(KEY))
                        .map(fact -> zone(fact.value().strip()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String said) {
        return region(said).or(() -> offset(said));
    }

    private static Optional<ZoneId> region(String said) {
        var found = REGION.matcher(said);
        try {
            return found.find() ? Optional.of(ZoneId.of(found.group(1))) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> offset(String said) {
        var found = OFFSET.matcher(said);
        if (found.find()) {
            int first = found.group(1) == null ? 4 : 1;
            return offset(found, first);
        }
        return UNIVERSAL.matcher(said).find() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }

    private static Optional<ZoneId> offset(Matcher found, int first) {
        int sign = found.group(first).equals("+") ? 1 : -1;
        int hours = Integer.parseInt(found.group(first + 1));
        int minutes = Integer.parseInt(found.group(first + 2));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
