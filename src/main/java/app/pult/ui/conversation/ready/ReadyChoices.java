package app.pult.ui.conversation.ready;

import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.CaretPopup;
import app.pult.ui.kit.caret.Choices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Ready texts to be chosen at the caret.
///
/// Thread: FX only.
public final class ReadyChoices implements Choices<ReadyText> {
    /// What asks for them.
    public static final String SIGN = "::";

    private final ReadyTexts ready;
    private final Supplier<Optional<ReadyTexts.For>> target;
    private final IntConsumer inserted;

    /// `target` is what is being answered; `inserted` hears how long the text is that was put in.
    public ReadyChoices(
            ReadyTexts ready, Supplier<Optional<ReadyTexts.For>> target, IntConsumer inserted) {
        this.ready = ready;
        this.target = target;
        this.inserted = inserted;
    }

    public static CaretPopup.Words words(Texts texts) {
        return new CaretPopup.Words(
                "ready-texts",
                texts.of("ready.spoken"),
                texts.of("ready.hint"),
                texts.of("ready.nothing"));
    }

    @Override
    public void find(String words, Consumer<List<ReadyText>> found) {
        if (words.isEmpty()) {
            ready.refresh();
        }
        found.accept(
                target.get().map(whom -> ready.find(words, whom.language())).orElse(List.of()));
    }

    /// Its name; what it is called by, its language where that is not the conversation's, and how
    /// it begins.
    @Override
    public Face face(ReadyText item) {
        var detail = new ArrayList<String>();
        if (!item.code().isEmpty()) {
            detail.add(SIGN + item.code());
        }
        target.get()
                .filter(whom -> ReadyTexts.isForeign(item.language(), whom.language()))
                .flatMap(whom -> item.language())
                .ifPresent(language -> detail.add(language.toUpperCase(Locale.ROOT)));
        target.get().ifPresent(whom -> detail.add(oneLine(ready.fill(item, whom))));
        return new Face(item.title(), String.join(" · ", detail));
    }

    @Override
    public void text(ReadyText item, Way way, Consumer<String> insert) {
        target.get()
                .map(whom -> ready.fill(item, whom))
                .ifPresent(
                        text -> {
                            insert.accept(text);
                            inserted.accept(text.length());
                        });
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
