package app.pult.diagnosis.log;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Finds the templates of a log, line by line, in memory that does not grow with the log. Give it
/// all lines, then take [#templates]: they know the template of each line that is read once more.
/// The header is learnt from the first lines, which wait for it.
///
/// Thread: confined. Merging ends early when the thread is interrupted.
public final class LogMiner {
    /// What the lines begin with.
    public enum Lines {
        /// A header (time, level, part) that is found by itself.
        WHOLE,
        /// The message: the header was taken off.
        MESSAGES
    }

    /// What follows in a longer line is not looked at; in characters.
    static final int LONGEST = 16 * 1024;

    private static final int SAMPLE_LINES = 2_000;
    private static final int SAMPLE_CHARS = 1_000_000;

    private final ShapeTable table = new ShapeTable();
    private final List<String> waiting = new ArrayList<>();
    private int waitingChars;
    private boolean isLearnt;
    private Heading heading = new Heading(HeaderLayout.none());
    private HeaderLayout layout = HeaderLayout.none();
    private final Set<Level> told = EnumSet.noneOf(Level.class);
    private final Optional<Consumer<Stamp>> times;
    private long lines;

    public LogMiner(Lines lines) {
        isLearnt = lines == Lines.MESSAGES;
        times = Optional.empty();
    }

    /// Of whole lines; `times` hears of each line's time, in the order of the lines.
    public LogMiner(Consumer<Stamp> times) {
        this.times = Optional.of(times);
    }

    public void add(String whole) {
        var line = cut(whole);
        if (isLearnt) {
            see(line);
            return;
        }
        waiting.add(line);
        waitingChars += line.length();
        if (waiting.size() >= SAMPLE_LINES || waitingChars >= SAMPLE_CHARS) {
            learn();
        }
    }

    /// What was found in the lines so far; no line may be added afterwards.
    public LogTemplates templates() {
        if (!isLearnt) {
            learn();
        }
        new NameMerge(table).run();
        new WordMerge(table).run();
        return new LogTemplates(table, layout, lines, told.size());
    }

    static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private void learn() {
        isLearnt = true;
        layout = HeaderLearner.learn(waiting);
        heading = new Heading(layout);
        waiting.forEach(this::see);
        waiting.clear();
    }

    private void see(String line) {
        lines++;
        heading.read(line);
        times.ifPresent(hearer -> heading.stamp().ifPresent(hearer));
        var shape = table.add(line, heading.message());
        var sightings = shape.sightings();
        if (sightings.count() == 0) {
            sightings.setSeverity(SeverityWords.of(line, heading.message()));
        }
        sightings.see(lines, heading.time());
        heading.level().ifPresent(told::add);
        sightings.see(heading.level().orElseGet(sightings::severity));
    }
}
