package app.pult.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of one `bench all --json` as the table of src/docs/performance.md. Thread: any.
public record PerformanceTable(String markdown) {
    private static final String BEGIN = "<!-- bench all -->";
    private static final String END = "<!-- end of bench all -->";
    private static final double SMALL = 100;

    /// @param lines JSON objects, the one about the machine first
    /// @throws IllegalArgumentException in a sentence, if they are not
    public static PerformanceTable of(List<String> lines) {
        var objects =
                lines.stream().map(JsonStrings::fields).filter(one -> !one.isEmpty()).toList();
        if (objects.isEmpty() || !objects.getFirst().containsKey("date")) {
            throw new IllegalArgumentException(
                    "The first line is not what bench all --json says of the machine.");
        }
        var heading =
                Stream.of(
                        said(objects.getFirst()),
                        "",
                        "| bench | ours | floor | ratio | must | |",
                        "|---|---|---|---|---|---|");
        var rows = objects.stream().skip(1).map(PerformanceTable::row);
        return new PerformanceTable(Stream.concat(heading, rows).collect(Collectors.joining("\n")));
    }

    private static String said(Map<String, String> machine) {
        return "Taken at %s UTC of commit `%s` on %s, load %s at the beginning, at %s sizes."
                .formatted(
                        machine.getOrDefault("date", "").replace("T", " ").replace("Z", ""),
                        machine.getOrDefault("commit", ""),
                        machine.getOrDefault("machine", ""),
                        machine.getOrDefault("load", ""),
                        machine.getOrDefault("sizes", ""));
    }

    private static String row(Map<String, String> figure) {
        var bench = figure.getOrDefault("bench", "");
        if (figure.containsKey("not_run")) {
            return "| " + bench + " | – | – | – | – | not run: " + figure.get("not_run") + " |";
        }
        var unit = " " + figure.getOrDefault("unit", "");
        var must = figure.getOrDefault("must", "");
        var floor = number(figure, "floor");
        return "| "
                + String.join(
                        " | ",
                        bench + ", " + figure.getOrDefault("part", ""),
                        shown(number(figure, "ours")) + unit,
                        floor == 0 ? "–" : shown(floor) + unit,
                        floor == 0 ? "–" : shown(number(figure, "ratio")) + " ×",
                        must.isEmpty() ? "–" : must.replace("<=", "≤"),
                        verdict(figure, must))
                + " |";
    }

    private static String verdict(Map<String, String> figure, String must) {
        var met =
                must.isEmpty()
                        ? ""
                        : Boolean.parseBoolean(figure.get("met")) ? "met" : "**missed**";
        return Stream.of(met, told(figure, "p50"), told(figure, "n"), told(figure, "load"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String told(Map<String, String> figure, String key) {
        return figure.containsKey(key) ? key + " " + figure.get(key) : "";
    }

    private static double number(Map<String, String> figure, String key) {
        return Double.parseDouble(figure.getOrDefault(key, "0"));
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number < SMALL ? "%.2f" : "%.0f", number);
    }

    /// The page with this table in the place of its own.
    ///
    /// @throws IllegalArgumentException if it has no place for one
    public String into(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no " + BEGIN + " … " + END);
        }
        return page.substring(0, begin + BEGIN.length())
                + "\n"
                + markdown
                + "\n"
                + page.substring(end);
    }
}
