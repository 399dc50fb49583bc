package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.log.LogAlerts;
import app.pult.diagnosis.log.LogMiner;
import app.pult.diagnosis.log.LogTemplate;
import app.pult.diagnosis.log.LogTemplates;
import app.pult.diagnosis.log.Stamp;
import app.pult.diagnosis.timeline.LogStory.Kind;
import app.pult.diagnosis.timeline.LogStory.Trait;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One log, read twice: which kinds of messages it has and how its clock goes; then its events.
///
/// Thread: confined to one reading.
final class LogReading {
    /// A kind's first lines that are remembered.
    private static final int FIRST_LINES = 5;

    /// Less than one line in so many has a time: a report, no log.
    private static final int TIME_SHARE = 10;

    private static final int FEWEST_TIMES = 2;

    /// A text without times that is at least so long is put on a page all the same.
    private static final int LONG = 200;

    /// What is known of the text beforehand: when it was sent, what its lines prove.
    record About(
            Instant sent,
            Optional<ZoneId> zone,
            Map<Integer, Finding> proofs,
            Predicate<Instant> isWanted,
            boolean isMessage) {}

    /// How the lines of the text are read: both times the same.
    @FunctionalInterface
    interface Pass {
        Optional<Reason> each(ReadText.Reader reader);
    }

    private final String name;
    private final Pass pass;
    private final About about;
    private final ClockCourse course = new ClockCourse();
    private final LogMiner miner = new LogMiner(course::see);
    private final Map<Integer, Integer> seen = new HashMap<>();
    private final Map<Integer, Double> scores = new HashMap<>();
    private final Map<Integer, List<Integer>> first = new HashMap<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private Optional<Stamp> last = Optional.empty();
    private Optional<Instant> lastAt = Optional.empty();
    private long lines;
    private long events;
    private int jumps;

    LogReading(String name, Pass pass, About about) {
        this.name = name;
        this.pass = pass;
        this.about = about;
    }

    /// What the log is, with its events in `chosen`; empty where the text is no log, or where the
    /// reading was stopped.
    Optional<LogStory> read(Chosen chosen, int mostKinds) {
        var ended =
                pass.each(
                        (number, text) -> {
                            miner.add(text);
                            lines++;
                            return true;
                        });
        if (ended.equals(Optional.of(Reason.STOPPED)) || lines == 0) {
            return Optional.empty();
        }
        var templates = miner.templates();
        if (!hasTimes() && !isLong()) {
            return Optional.empty();
        }
        var second = choose(templates, chosen);
        return second.equals(Optional.of(Reason.STOPPED))
                ? Optional.empty()
                : Optional.of(story(templates, mostKinds, ended));
    }

    private boolean hasTimes() {
        return course.times() >= FEWEST_TIMES && course.times() * TIME_SHARE >= lines;
    }

    private boolean isLong() {
        return !about.isMessage() && lines >= LONG;
    }

    private Optional<Reason> choose(LogTemplates templates, Chosen chosen) {
        var alerts = new LogAlerts(templates);
        var dating = new Dating(course, about.sent(), about.zone());
        var ended =
                pass.each(
                        (number, text) -> {
                            line(number, text, templates, alerts, dating, chosen);
                            return true;
                        });
        traits.addAll(dating.traits());
        return ended;
    }

    private void line(
            int number,
            String text,
            LogTemplates templates,
            LogAlerts alerts,
            Dating dating,
            Chosen chosen) {
        var template = templates.of(text);
        double score = alerts.score(template);
        int nth = seen.merge(template.number(), 1, Integer::sum);
        scores.merge(template.number(), score, Math::max);
        if (nth <= FIRST_LINES) {
            first.computeIfAbsent(template.number(), kind -> new ArrayList<>()).add(number);
        }
        var stamp = templates.stamp();
        var level = templates.level().orElse(template.level());
        var jump = stamp.flatMap(this::jump);
        stamp.ifPresent(
                now -> {
                    last = stamp;
                    lastAt = dating.at(now);
                });
        var finding = Optional.ofNullable(about.proofs().get(number));
        boolean isEvent = hasTimes() && (stamp.isPresent() || finding.isPresent());
        if (!isEvent || !isWanted()) {
            return;
        }
        jumps += jump.isPresent() ? 1 : 0;
        events++;
        chosen.offer(
                new Event(
                        name,
                        number,
                        lastAt,
                        lastAt.isPresent() ? Optional.empty() : last.map(LogReading::since),
                        level,
                        score,
                        template.marks(),
                        finding,
                        jump,
                        templates.timeless(text)),
                nth);
    }

    private boolean isWanted() {
        return lastAt.map(about.isWanted()::test).orElse(about.isWanted().test(Instant.MAX));
    }

    private static Duration since(Stamp stamp) {
        return Duration.ofSeconds(stamp.seconds());
    }

    private Optional<Duration> jump(Stamp now) {
        return course.isUnordered()
                ? Optional.empty()
                : last.flatMap(before -> ClockJumps.step(before, now, course.isNewestFirst()));
    }

    private LogStory story(LogTemplates templates, int most, Optional<Reason> ended) {
        if (!hasTimes()) {
            traits.clear();
            traits.add(Trait.NO_TIME);
        } else if (course.isUnordered()) {
            traits.add(Trait.UNORDERED);
        } else if (course.isNewestFirst()) {
            traits.add(Trait.NEWEST_FIRST);
        }
        var all = templates.all();
        var kinds =
                all.stream()
                        .map(this::kind)
                        .sorted(
                                Comparator.comparingDouble(Kind::score)
                                        .reversed()
                                        .thenComparingInt(kind -> kind.template().number()))
                        .limit(most)
                        .toList();
        return new LogStory(
                name, lines, events, 0, traits, jumps, kinds, all.size() - kinds.size(), ended);
    }

    private Kind kind(LogTemplate template) {
        return new Kind(
                new LogTemplate(
                        template.number(),
                        cut(template.text()),
                        cut(template.example()),
                        template.count(),
                        template.firstLine(),
                        template.lastLine(),
                        template.firstTime(),
                        template.lastTime(),
                        template.level(),
                        template.overTime(),
                        template.marks()),
                scores.getOrDefault(template.number(), 0.0),
                first.getOrDefault(template.number(), List.of()));
    }

    private static String cut(String text) {
        return text.length() > Evidence.LONGEST ? text.substring(0, Evidence.LONGEST) + "…" : text;
    }
}
