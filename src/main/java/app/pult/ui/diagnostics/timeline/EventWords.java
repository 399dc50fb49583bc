package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.log.Level;
import app.pult.diagnosis.log.LogAlerts;
import app.pult.diagnosis.log.LogTemplate.Mark;
import app.pult.diagnosis.timeline.CaseTimeline;
import app.pult.diagnosis.timeline.Event;
import app.pult.diagnosis.timeline.LogStory;
import app.pult.diagnosis.timeline.LogStory.Trait;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Events and logs in the reader's language. Thread: any, immutable.
public final class EventWords {
    /// Logs that a note names; the others are counted.
    private static final int MOST_NAMED = 2;

    private static final int SECONDS_OF_DAY = 86_400;

    private final Texts texts;
    private final Ages ages;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter guessed;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock;

    public EventWords(Texts texts, Ages ages) {
        this.texts = texts;
        this.ages = ages;
        moment = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", texts.locale());
        guessed = DateTimeFormatter.ofPattern("d MMM uuuu'?' HH:mm:ss", texts.locale());
        day = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", texts.locale());
        clock = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale());
    }

    /// What an operator calls a file.
    String file(String name) {
        return Input.called(name).in(texts.locale());
    }

    /// In UTC, with the customer's clock where it is known; what a log does not say is said.
    String when(Event event, CaseTimeline timeline) {
        if (event.at().isEmpty()) {
            return event.since().map(this::sinceStart).orElse("");
        }
        var at = event.at().get();
        var traits = traits(timeline, event.file());
        boolean isGuessed = traits.contains(Trait.YEAR_GUESSED);
        var utc = (isGuessed ? guessed : moment).format(at.atOffset(ZoneOffset.UTC));
        if (traits.contains(Trait.ZONE_UNKNOWN)) {
            return texts.of("diagnostics.timeline.zone.unknown", utc);
        }
        return timeline.zone()
                .map(zone -> clock.format(at.atZone(zone)))
                .map(there -> texts.of("diagnostics.timeline.zone.both", utc, there))
                .orElseGet(() -> texts.of("diagnostics.timeline.zone.utc", utc));
    }

    String sinceStart(Duration since) {
        var time = clock.format(LocalTime.ofSecondOfDay(since.toSeconds() % SECONDS_OF_DAY));
        return since.toDays() > 0
                ? texts.of("diagnostics.timeline.since.days", since.toDays(), time)
                : texts.of("diagnostics.timeline.since", time);
    }

    private static Set<Trait> traits(CaseTimeline timeline, String file) {
        return timeline.logs().stream()
                .filter(log -> log.file().equals(file))
                .findFirst()
                .map(LogStory::traits)
                .orElse(Set.of());
    }

    /// What is to be known of the clocks of the logs, with the logs of which it is.
    String notes(CaseTimeline timeline) {
        var notes = new ArrayList<String>();
        for (var trait : Trait.values()) {
            if (trait != Trait.NO_TIME) {
                note(
                        texts.of("diagnostics.timeline.trait." + lower(trait)),
                        timeline,
                        log -> log.traits().contains(trait),
                        notes);
            }
        }
        note(texts.of("diagnostics.timeline.jumps"), timeline, log -> log.jumps() > 0, notes);
        note(
                texts.of("diagnostics.timeline.ended"),
                timeline,
                log -> log.ended().isPresent(),
                notes);
        return String.join(". ", notes);
    }

    private void note(
            String said, CaseTimeline timeline, Predicate<LogStory> has, List<String> notes) {
        var all = timeline.logs().stream().filter(log -> !log.traits().contains(Trait.NO_TIME));
        var logs = all.filter(has).map(log -> file(log.file())).toList();
        if (!logs.isEmpty()) {
            int more = logs.size() - MOST_NAMED;
            notes.add(
                    said
                            + ": "
                            + String.join(", ", logs.subList(0, Math.min(MOST_NAMED, logs.size())))
                            + (more > 0 ? ", +" + more : ""));
        }
    }

    /// From when to when, the day once where it is one, and how it came to be so.
    String range(Instant from, Instant to, String zoom) {
        var first = from.atOffset(ZoneOffset.UTC);
        var last = to.atOffset(ZoneOffset.UTC);
        boolean isOneDay = first.toLocalDate().equals(last.toLocalDate());
        return texts.of(
                "diagnostics.timeline.range",
                day.format(first),
                (isOneDay ? clock : day).format(last),
                zoom);
    }

    /// For those who see no colours.
    static String sign(Level level) {
        return switch (level) {
            case FATAL -> "‼";
            case ERROR -> "×";
            case WARNING -> "!";
            case NOTICE, INFO, TRACE -> "·";
        };
    }

    static String tone(Level level) {
        return switch (level) {
            case FATAL, ERROR -> "danger";
            case WARNING -> "warning";
            case NOTICE, INFO, TRACE -> "neutral";
        };
    }

    String level(Level level) {
        return texts.of("diagnostics.timeline.level." + lower(level));
    }

    String mark(Mark mark) {
        return texts.of("diagnostics.timeline.mark." + lower(mark));
    }

    static boolean isAlert(double score) {
        return score >= LogAlerts.LOOK;
    }

    Optional<String> jump(Event event) {
        return event.jump()
                .map(
                        jump ->
                                texts.of(
                                        jump.isNegative()
                                                ? "diagnostics.timeline.jump.back"
                                                : "diagnostics.timeline.jump.ahead",
                                        ages.span(jump.abs())));
    }

    /// One sentence for a screen reader.
    String spoken(Event event, CaseTimeline timeline) {
        return String.join(
                ". ",
                level(event.level()),
                when(event, timeline),
                file(event.file()) + ":" + event.line(),
                jump(event).orElse(""),
                event.finding().map(finding -> finding.title().in(texts.locale())).orElse(""),
                event.text());
    }

    /// A line as it is pasted elsewhere.
    String copied(Event event, CaseTimeline timeline) {
        return when(event, timeline)
                + "  "
                + file(event.file())
                + ":"
                + event.line()
                + "  "
                + event.text();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
