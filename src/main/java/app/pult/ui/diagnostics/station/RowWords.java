package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Words;
import app.pult.diagnosis.station.Words.Insert;
import app.pult.ui.diagnostics.HealthLook;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows in the reader's language, for the screen, for a screen reader, for the clipboard and for
/// the command line. Thread: any, immutable.
public final class RowWords {
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    private final Texts texts;
    private final Ages ages;
    private final Sizes sizes;

    public RowWords(Texts texts, Ages ages) {
        this.texts = texts;
        this.ages = ages;
        sizes = new Sizes(texts);
    }

    public String name(Row row) {
        return texts.of("diagnostics.check." + row.check());
    }

    public String name(Section.Topic topic) {
        return texts.of("diagnostics.topic." + lower(topic));
    }

    public String saw(Row row) {
        return say(row.saw());
    }

    /// What to do; empty where nothing is.
    public Optional<String> next(Row row) {
        return row.next().map(this::say);
    }

    public String health(Health health) {
        return texts.of("diagnostics.health." + lower(health));
    }

    /// How old: "3 s ago"; empty for what was not read yet.
    String age(Section section, Instant now) {
        return section.at()
                .map(at -> Duration.between(at, now))
                .map(
                        age ->
                                age.compareTo(JUST_NOW) < 0
                                        ? texts.of("age.now")
                                        : texts.of("diagnostics.age", ages.span(age)))
                .orElse("");
    }

    /// One sentence for a screen reader.
    String spoken(Row row) {
        return Stream.of(
                        Optional.of(name(row) + ": " + saw(row)),
                        Optional.of(health(row.health())),
                        Optional.of(row.evidence()),
                        next(row))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /// All of it as lines for somebody who is not here.
    String report(List<Section> sections, String title, Instant now) {
        var text = new StringBuilder(title).append('\n').append(ages.exact(now)).append('\n');
        for (var section : sections) {
            text.append('\n').append(name(section.topic()));
            var age = age(section, now);
            text.append(age.isEmpty() ? "" : " (" + age + ")").append('\n');
            section.rows().forEach(row -> text.append(lines(row)));
        }
        return text.toString();
    }

    private String lines(Row row) {
        var proof = row.evidence().isEmpty() ? "" : " [" + row.evidence() + "]";
        var next = next(row).map(words -> "      → " + words + "\n").orElse("");
        return "  "
                + HealthLook.sign(row.health())
                + " "
                + name(row)
                + ": "
                + saw(row)
                + proof
                + (row.health() == Health.GOOD ? "" : " (" + health(row.health()) + ")")
                + "\n"
                + next;
    }

    private String say(Words words) {
        return texts.of(words.key(), words.inserts().stream().map(this::put).toArray());
    }

    private Object put(Insert insert) {
        return switch (insert) {
            case Insert.Text text -> text.text();
            case Insert.Count count -> count.number();
            case Insert.Size size -> sizes.of(size.bytes());
            case Insert.Span span -> ages.span(span.length());
            case Insert.Day day -> ages.calendar(day.at());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
