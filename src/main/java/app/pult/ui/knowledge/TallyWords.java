package app.pult.ui.knowledge;

import app.pult.knowledge.Tally;
import app.pult.ui.kit.Texts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of a remedy, in a line. Thread: any.
final class TallyWords {
    private TallyWords() {}

    /// Empty where nothing is known.
    static String of(Tally tally, Texts texts) {
        var words =
                Stream.of(
                                tally.judged() == 0
                                        ? ""
                                        : texts.of(
                                                "knowledge.tally", tally.helped(), tally.judged()),
                                tally.solved() == 0
                                        ? ""
                                        : texts.of("knowledge.tally.solved", tally.solved()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }
}
