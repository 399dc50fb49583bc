package app.pult.desk.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds web addresses in a line of plain text. Scans once, without backtracking.
final class PlainLinks {
    private static final String START = "http";
    private static final List<String> STARTS = List.of("https://", "http://");
    private static final String CLOSING = ".,;:!?)]}»\"'";

    private PlainLinks() {}

    static List<Inline> split(String line) {
        var inlines = new ArrayList<Inline>();
        var from = 0;
        for (var at = nextStart(line, 0); at >= 0; at = nextStart(line, from)) {
            var end = endOf(line, at);
            var address = line.substring(at, end);
            var target = HtmlReader.safeTarget(address);
            if (target.isPresent()) {
                addText(inlines, line.substring(from, at));
                inlines.add(new Inline.Link(address, target.get(), Set.of()));
            } else {
                addText(inlines, line.substring(from, end));
            }
            from = end;
        }
        addText(inlines, line.substring(from));
        return inlines;
    }

    private static void addText(List<Inline> inlines, String text) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Text(text, Set.of()));
        }
    }

    private static int nextStart(String line, int from) {
        int at = line.indexOf(START, from);
        while (at >= 0 && !begins(line, at)) {
            at = line.indexOf(START, at + 1);
        }
        return at;
    }

    private static boolean begins(String line, int at) {
        for (var start : STARTS) {
            if (line.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }

    private static int endOf(String line, int start) {
        var end = start;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && "<>".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        while (end > start && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
