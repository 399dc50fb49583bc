package app.pult.diagnosis.input;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Lines that are several texts, one below the other. A part begins at a mark, which is no line of
/// it, or at a border, which is its first line.
///
/// Thread: confined to one reading.
public final class Parts {
    /// What follows the last of them is one with it.
    static final int MOST = 200;

    /// So many lines of a part are known before it is read.
    static final int AHEAD = 400;

    private record Line(int number, String text) {}

    private final LineSource all;
    private final Predicate<String> mark;
    private final Predicate<String> border;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final Deque<Line> next = new ArrayDeque<>();
    private Optional<IOException> failure = Optional.empty();
    private int count;
    private boolean isAtEnd;
    private boolean isCut;
    private boolean isBegun;

    public Parts(LineSource all, Predicate<String> mark, Predicate<String> border) {
        this.all = all;
        this.mark = mark;
        this.border = border;
    }

    /// Goes to the next part, whatever was read of this one; false when there is none.
    public boolean next() throws IOException {
        var rest = lines();
        while (isBegun && rest.advance()) {
            ahead.clear();
        }
        isBegun = true;
        isCut = false;
        ahead.clear();
        ahead.addAll(next);
        next.clear();
        while (ahead.size() < AHEAD && gather()) {
            // Lines of this part are gathered until enough of it is known.
        }
        count++;
        if (ahead.isEmpty()) {
            rethrow();
        }
        return !(ahead.isEmpty() && isAtEnd);
    }

    /// Whether nothing showed yet that there is more than one part.
    public boolean isWhole() {
        return count == 1 && !isCut;
    }

    /// The first lines of this part, before any of it is read.
    public List<String> head() {
        return ahead.stream().map(Line::text).toList();
    }

    /// Of the first line of this part, before any of it is read.
    public int firstNumber() {
        return ahead.isEmpty() ? all.number() : ahead.getFirst().number();
    }

    /// The lines of this part.
    public LineSource lines() {
        return new LineSource() {
            private Line line = new Line(0, "");

            @Override
            public boolean advance() throws IOException {
                if (ahead.isEmpty()) {
                    rethrow();
                    if (!take()) {
                        return false;
                    }
                }
                line = ahead.removeFirst();
                return true;
            }

            @Override
            public int number() {
                return line.number();
            }

            @Override
            public String text() {
                return line.text();
            }
        };
    }

    /// What goes wrong ahead waits until the lines before it are read.
    private boolean gather() {
        try {
            return take();
        } catch (IOException e) {
            failure = Optional.of(e);
            isAtEnd = true;
            return false;
        }
    }

    private void rethrow() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /// One more line of this part, if it has one.
    private boolean take() throws IOException {
        if (isCut || isAtEnd) {
            return false;
        }
        if (!all.advance()) {
            isAtEnd = true;
            return false;
        }
        var line = new Line(all.number(), all.text());
        boolean isMark = mark.test(line.text());
        boolean isFirst = count == 0 && ahead.isEmpty() && !isMark;
        if (count < MOST && !isFirst && (isMark || border.test(line.text()))) {
            isCut = true;
            if (!isMark) {
                next.add(line);
            }
            return false;
        }
        ahead.add(line);
        return true;
    }
}
