package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Some lines of a file with what stands around them: stretches of lines, each in order.
///
/// Thread: any, immutable.
public record FileLines(String file, List<Line> lines) {
    /// A line that is longer is cut, in characters.
    private static final int LONGEST = 10 * Evidence.LONGEST;

    public FileLines {
        lines = List.copyOf(lines);
    }

    /// `isSought` for the lines that were asked for, not those around them.
    public record Line(int number, String text, boolean isSought) {}

    /// Reads so far as is needed; the lines that a file does not have are missing. `around` is how
    /// many lines before and behind each are shown.
    public static FileLines read(
            List<Input> inputs,
            Kinds kinds,
            String file,
            Collection<Integer> sought,
            int around,
            BooleanSupplier isUnwanted) {
        var found = new Finder(new HashSet<>(sought), around);
        for (var input : inputs) {
            if (file.equals(input.name()) || file.startsWith(input.name() + "!")) {
                ReadTexts.walk(
                        input,
                        name -> name.equals(file) && found.count == 0,
                        () -> found.isOver || isUnwanted.getAsBoolean(),
                        text -> text.each(kinds, isUnwanted, found::line));
            }
        }
        return new FileLines(file, found.lines);
    }

    /// Takes the wanted lines as they come by. Thread: confined.
    private static final class Finder {
        private final Set<Integer> sought;
        private final int around;
        private final Deque<Line> before = new ArrayDeque<>();
        private final List<Line> lines = new ArrayList<>();
        private long behind;
        private int count;
        private boolean isOver;

        Finder(Set<Integer> sought, int around) {
            this.sought = sought;
            this.around = around;
        }

        /// Events of a document may stand on one line: the number is met when it is reached.
        boolean line(int number, String text) {
            if (sought.isEmpty() && behind == 0) {
                isOver = true;
                return false;
            }
            count++;
            boolean isSought = sought.remove(number);
            var line = new Line(number, cut(text), isSought);
            if (isSought) {
                lines.addAll(before);
                before.clear();
                lines.add(line);
                behind = around;
            } else if (behind > 0) {
                lines.add(line);
                behind--;
            } else {
                before.add(line);
                if (before.size() > around) {
                    before.remove();
                }
            }
            return true;
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
