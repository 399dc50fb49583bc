package app.pult.diagnosis.report;

import com.google.re2j.Pattern;

import java.util.Optional;

/// A number with its unit, as reports write it: `2,047 MB`, `15 987 МБ`, `44%`. `digits` is without
/// the spaces and commas between its thousands, with a point where it has a fraction.
public record Quantity(String digits, String unit) {
    private static final Pattern FORM =
            Pattern.compile(
                    "^([+-]?\\d{1,3}(?:[ ,.\u00a0\u202f\u2019]\\d{3})+|[+-]?\\d+(?:[.,]\\d+)?)"
                            + "\\s*(%|[KMGTkmgtКМГТ]?(?:i?B|Б|байт|bytes)|MHz|МГц|ms|мс|s|сек|°?C)?$");

    /// Looks like a number with points between its thousands.
    private static final Pattern ADDRESS = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){3}$");

    public static Optional<Quantity> of(String text) {
        var plain = text.strip();
        var matcher = FORM.matcher(plain);
        if (ADDRESS.matcher(plain).find() || !matcher.find()) {
            return Optional.empty();
        }
        var number = matcher.group(1);
        boolean isGrouped = number.matches("[+-]?\\d{1,3}([ ,.\u00a0\u202f\u2019]\\d{3})+");
        boolean isFraction = isGrouped && number.matches("[+-]?\\d{1,3}\\.\\d{3}");
        var digits =
                isGrouped && !isFraction
                        ? number.replaceAll("[ ,.\u00a0\u202f\u2019]", "")
                        : number.replace(',', '.');
        return Optional.of(new Quantity(digits, Optional.ofNullable(matcher.group(2)).orElse("")));
    }

    public double value() {
        return Double.parseDouble(digits);
    }
}
