package app.pult.diagnosis.collect;

import com.google.re2j.Pattern;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a collector wrote, taken apart: sections in the order of the file, in each its answers.
/// Source: `FORMAT.md` beside the scripts. Thread: any, immutable.
public record CollectedReport(
        String script, Instant takenAt, List<Section> sections, Ending ending) {
    private static final Pattern FIRST =
            Pattern.compile("\uFEFF?===== pult:report 1 (\\S{1,40}) (\\S{1,40}) =====\\s*");
    private static final Pattern SECTION =
            Pattern.compile("===== pult:section ([a-z0-9-]{1,60}) =====\\s*");
    private static final Pattern END = Pattern.compile("===== pult:end =====\\s*");
    private static final String ANSWER = "--- ";

    public CollectedReport {
        sections = List.copyOf(sections);
    }

    /// Whether the last line was there.
    public enum Ending {
        WHOLE,
        CUT_OFF
    }

    /// Its name is what a reader goes by; those it does not know are left alone.
    public record Section(String name, List<Answer> answers) {
        public Section {
            answers = List.copyOf(answers);
        }
    }

    /// `line` is that of its first line in the file, from 1, for evidence.
    public record Answer(String question, int line, List<String> lines) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /// Whether a file is one, by its first line.
    public static boolean isOne(String firstLine) {
        return FIRST.matches(firstLine);
    }

    /// @param lines without their ends
    /// @return empty where the first line is not that of a report
    public static Optional<CollectedReport> read(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var first = FIRST.matcher(lines.getFirst());
        if (!first.matches()) {
            return Optional.empty();
        }
        var reading = new Reading();
        for (var i = 1; i < lines.size() && !reading.ended; i++) {
            reading.take(i + 1, lines.get(i));
        }
        return Optional.of(
                new CollectedReport(
                        first.group(1),
                        instant(first.group(2)),
                        reading.sections(),
                        reading.ended ? Ending.WHOLE : Ending.CUT_OFF));
    }

    public Optional<Section> find(String section) {
        return sections.stream().filter(one -> one.name().equals(section)).findFirst();
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /// Where one reading stands. Thread: confined to it.
    private static final class Reading {
        private final List<Section> sections = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private Optional<String> section = Optional.empty();
        private Optional<String> question = Optional.empty();
        private int from;
        private boolean ended;

        void take(int number, String line) {
            var header = SECTION.matcher(line);
            if (header.matches()) {
                closeSection();
                section = Optional.of(header.group(1));
            } else if (END.matches(line)) {
                ended = true;
            } else if (section.isPresent() && line.startsWith(ANSWER)) {
                closeAnswer();
                question = Optional.of(line.substring(ANSWER.length()).strip());
                from = number + 1;
            } else if (question.isPresent()) {
                lines.add(line);
            }
        }

        List<Section> sections() {
            closeSection();
            return sections;
        }

        private void closeAnswer() {
            question.ifPresent(asked -> answers.add(new Answer(asked, from, lines)));
            question = Optional.empty();
            lines.clear();
        }

        private void closeSection() {
            closeAnswer();
            section.ifPresent(name -> sections.add(new Section(name, answers)));
            section = Optional.empty();
            answers.clear();
        }
    }
}
