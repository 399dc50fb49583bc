package app.pult.diagnosis.log;

import app.pult.diagnosis.log.LogTemplate.Mark;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The templates of one log that was read whole.
///
/// Thread: confined.
public final class LogTemplates {
    private static final int RARE = 2;

    /// A log of fewer lines has nothing rare or new.
    private static final int FEWEST_LINES = 200;

    private static final String BEHIND_TIME = " ,;:|]\t";

    private static final int BURST = 20;
    private static final int BURST_TIMES = 8;
    private static final int BURST_SHARE = 3;

    private final ShapeTable table;
    private final Heading heading;
    private final long lines;
    private final int told;
    private final List<Shape> roots;
    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final List<LogTemplate> templates = new ArrayList<>();

    /// `told` is how many different levels the headers of the lines say.
    LogTemplates(ShapeTable table, HeaderLayout layout, long lines, int told) {
        this.table = table;
        this.lines = lines;
        this.told = told;
        heading = new Heading(layout);
        roots = new ArrayList<>(table.shapes());
        roots.removeIf(shape -> shape.sightings().count() == 0);
        roots.sort(Comparator.comparingLong(shape -> shape.sightings().firstLine()));
        var all = timeline();
        for (var root : roots) {
            numbers.put(root, numbers.size() + 1);
            templates.add(template(root, numbers.size(), all));
        }
    }

    /// In the order of their first lines; empty for no lines.
    public List<LogTemplate> all() {
        return List.copyOf(templates);
    }

    /// Of one of the lines that the templates were found in.
    public LogTemplate of(String whole) {
        var line = LogMiner.cut(whole);
        heading.read(line);
        var root = table.find(line, heading.message()).root();
        return templates.get(numbers.getOrDefault(root, 1) - 1);
    }

    /// What the header of the line says that was asked for last.
    public Optional<Level> level() {
        return heading.level();
    }

    /// When, as the header of the line says that was asked for last; empty where it has no time.
    public Optional<Stamp> stamp() {
        return heading.stamp();
    }

    /// The line that was asked for last, without the time that it begins with.
    public String timeless(String line) {
        int at = heading.timeEnd();
        while (at > 0 && at < line.length() && BEHIND_TIME.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(at).strip();
    }

    /// Whether lines have levels of their own, and not all the same.
    boolean hasLevels() {
        return told > 1;
    }

    public LogSummary summary() {
        var levels = new EnumMap<Level, Long>(Level.class);
        for (var root : roots) {
            for (var level : Level.values()) {
                levels.merge(level, root.sightings().of(level), Long::sum);
            }
        }
        var all = timeline();
        var counts = all.counts();
        return new LogSummary(
                lines,
                templates,
                levels,
                counts.length == 0
                        ? Optional.empty()
                        : Optional.of(LocalDateTime.ofEpochSecond(all.start(), 0, ZoneOffset.UTC)),
                Duration.ofSeconds(all.width()),
                IntStream.of(counts).boxed().toList());
    }

    private Timeline timeline() {
        var all = new Timeline();
        roots.forEach(root -> all.add(root.sightings().timeline()));
        return all;
    }

    private LogTemplate template(Shape root, int number, Timeline all) {
        var seen = root.sightings();
        var counts = seen.timeline().within(all);
        return new LogTemplate(
                number,
                new TemplateText(table, root).text(),
                seen.example(),
                seen.count(),
                seen.firstLine(),
                seen.lastLine(),
                time(seen.firstTime()),
                time(seen.lastTime()),
                level(seen),
                IntStream.of(counts).boxed().toList(),
                marks(seen, counts, all.counts()));
    }

    private static Optional<LocalDateTime> time(long seconds) {
        return seconds == Sightings.NEVER
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }

    /// That of most lines, the worse one of two.
    private static Level level(Sightings seen) {
        var most = Level.TRACE;
        for (var level : Level.values()) {
            most = seen.of(level) >= seen.of(most) ? level : most;
        }
        return most;
    }

    private Set<Mark> marks(Sightings seen, int[] counts, int[] all) {
        var marks = EnumSet.noneOf(Mark.class);
        if (lines >= FEWEST_LINES) {
            if (seen.count() <= RARE) {
                marks.add(Mark.RARE);
            }
            if (seen.firstLine() > lines - lines / 10) {
                marks.add(Mark.NEW);
            }
        }
        if (isBurst(seen.count(), counts, all)) {
            marks.add(Mark.BURST);
        }
        return marks;
    }

    /// Some bucket has many of them: for the whole time of the log, and for what else it has in
    /// that bucket.
    private boolean isBurst(long count, int[] counts, int[] all) {
        for (int i = 0; i < counts.length; i++) {
            boolean isMany =
                    counts[i] >= BURST && counts[i] * (double) counts.length >= BURST_TIMES * count;
            if (isMany && counts[i] * (double) lines >= BURST_SHARE * count * all[i]) {
                return true;
            }
        }
        return false;
    }
}
