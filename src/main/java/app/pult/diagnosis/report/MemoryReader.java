package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `free` says. Memory that caches hold is free for whoever needs it, so it counts as
/// available.
///
/// Thread: confined to one reading.
final class MemoryReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "free",
                    new Bilingual("Память (free)", "Memory (free)"),
                    head ->
                            head.starting(List.of("Mem:", "Память:", "Память :"))
                                    + head.starting(List.of("Swap:", "Подкачка:"))
                                    + head.starting(List.of("total ", "всего ")),
                    MemoryReader::new);

    private static final int PERCENT = 100;
    private static final int AVAILABLE_COLUMN = 6;

    private final FactSink sink;

    MemoryReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var words = text.strip().split("\\s+", -1);
        var first = words[0].toLowerCase(Locale.ROOT);
        if (words.length < 3) {
            return;
        }
        if (first.equals("mem:") || first.equals("память:")) {
            tell(number, text, "memory", words);
            if (words.length > AVAILABLE_COLUMN) {
                share(words[1], words[AVAILABLE_COLUMN])
                        .ifPresent(
                                share ->
                                        sink.at(number, text)
                                                .tell("memory.available.pct", share, "%"));
            }
        } else if (first.equals("swap:") || first.equals("подкачка:")) {
            tell(number, text, "swap", words);
            share(words[1], words[2])
                    .ifPresent(share -> sink.at(number, text).tell("swap.used.pct", share, "%"));
        }
    }

    private void tell(int number, String text, String what, String... words) {
        var at = sink.at(number, text);
        at.tell(what + ".total", words[1]);
        at.tell(what + ".used", words[2]);
    }

    private static Optional<String> share(String whole, String part) {
        var all = bytes(whole);
        var some = bytes(part);
        return all.isPresent() && some.isPresent() && all.get() > 0
                ? Optional.of(Long.toString(Math.round(some.get() * PERCENT / all.get())))
                : Optional.empty();
    }

    /// `2.0Gi`, `512M` or a plain number of whatever the command counts in.
    private static Optional<Double> bytes(String text) {
        var digits = text.replaceAll("[A-Za-z]+$", "").replace(',', '.');
        var unit = text.substring(text.replaceAll("[A-Za-z]+$", "").length());
        double scale =
                unit.isEmpty()
                        ? 1
                        : Math.pow(1024, "BKMGTP".indexOf(Character.toUpperCase(unit.charAt(0))));
        try {
            return Optional.of(Double.parseDouble(digits) * scale);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
