package app.pult.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as they are written in a question: 2026-01-31, 31.1.2026, 7d, 2н, today, вчера. Thread:
/// any.
final class Days {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dдwнmм])");
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private Days() {}

    static Optional<LocalDate> read(String value, LocalDate today) {
        var written = Keyword.folded(value);
        return switch (written) {
            case "today", "сегодня" -> Optional.of(today);
            case "yesterday", "вчера" -> Optional.of(today.minusDays(1));
            default -> span(written, today).or(() -> date(value));
        };
    }

    private static Optional<LocalDate> span(String written, LocalDate today) {
        var span = SPAN.matcher(written);
        if (!span.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(span.group(1));
        return Optional.of(
                switch (span.group(2).charAt(0)) {
                    case 'w', 'н' -> today.minusWeeks(count);
                    case 'm', 'м' -> today.minusMonths(count);
                    default -> today.minusDays(count);
                });
    }

    private static Optional<LocalDate> date(String value) {
        return DATES.stream().flatMap(format -> parsed(value, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String value, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(value, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
