package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.log.LogTemplate;
import app.pult.diagnosis.log.LogTemplate.Mark;
import app.pult.diagnosis.log.Stamp;
import app.pult.diagnosis.timeline.LogStory;
import app.pult.diagnosis.timeline.LogStory.Kind;
import app.pult.diagnosis.timeline.LogStory.Trait;
import app.pult.ui.kit.Texts;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/// Kinds of messages of one log in the reader's language. Times are on the log's own clock, as its
/// lines say them.
///
/// Thread: any, immutable.
final class KindWords {
    private final Texts texts;
    private final EventWords words;
    private final LogStory log;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter dated;

    KindWords(Texts texts, EventWords words, LogStory log) {
        this.texts = texts;
        this.words = words;
        this.log = log;
        moment = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", texts.locale());
        dated = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", texts.locale());
    }

    /// From its first line to its last, with their times where the log has any.
    String when(LogTemplate template) {
        var first = place(template.firstLine(), template.firstTime());
        return template.count() == 1
                ? first
                : texts.of(
                        "diagnostics.timeline.first.last",
                        first,
                        place(template.lastLine(), template.lastTime()));
    }

    private String place(long line, Optional<LocalDateTime> time) {
        var number = Long.toString(line);
        return time.map(at -> texts.of("diagnostics.timeline.line.at", number, said(at)))
                .orElseGet(() -> texts.of("diagnostics.timeline.line", number));
    }

    private String said(LocalDateTime at) {
        if (log.traits().contains(Trait.SINCE_START)) {
            return words.sinceStart(
                    java.time.Duration.between(LocalDateTime.of(1970, 1, 1, 0, 0), at));
        }
        return (at.getYear() == yearless() ? moment : dated).format(at);
    }

    private static int yearless() {
        return Stamp.NO_YEAR;
    }

    String mark(Mark mark) {
        return words.mark(mark);
    }

    /// One sentence for a screen reader.
    String spoken(Kind kind) {
        var template = kind.template();
        return words.level(template.level())
                + ". "
                + texts.of("diagnostics.timeline.times", template.count())
                + ". "
                + template.text()
                + ". "
                + when(template)
                + marks(template, ". ");
    }

    /// A row as it is pasted elsewhere.
    String copied(Kind kind) {
        var template = kind.template();
        return template.count()
                + "×  "
                + words.level(template.level())
                + "  "
                + template.text()
                + "  ("
                + words.file(log.file())
                + ", "
                + when(template)
                + marks(template, ", ")
                + ")";
    }

    private String marks(LogTemplate template, String before) {
        return template.marks().stream()
                .sorted()
                .map(mark -> before + words.mark(mark))
                .collect(Collectors.joining());
    }

    /// What is not to be seen of its kinds.
    String summary(int shown) {
        var said = texts.of("diagnostics.timeline.kinds.of", shown, number(log.lines()));
        return log.kindsLeftOut() == 0
                ? said
                : said + " " + texts.of("diagnostics.timeline.kinds.left", log.kindsLeftOut());
    }

    private String number(long count) {
        return String.format(texts.locale(), "%,d", count);
    }

    /// What its words are searched in.
    static String searched(Kind kind) {
        return kind.template().text() + " " + kind.template().example();
    }
}
