package app.pult.ui.conversation.ready;

import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.Along;
import app.pult.ui.kit.caret.CaretPopup;
import app.pult.ui.kit.caret.Choices;

import javafx.collections.ObservableList;
import javafx.scene.control.TextArea;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Ready texts to be chosen at the caret. The files of one come with its words, and go again if
/// these are undone.
///
/// Thread: FX only.
public final class ReadyChoices implements Choices<ReadyText> {
    private static final String SIGN = "::";

    private final ReadyTexts ready;
    private final Texts texts;
    private final Place place;

    /// Where is written: `target` is what for, `inserted` hears how long the text is that was put
    /// in, `files` gets the files of it that are here, `notHere` the names of the others.
    public record Place(
            Supplier<Optional<ReadyTexts.For>> target,
            IntConsumer inserted,
            Along along,
            ObservableList<OutgoingFile> files,
            ObservableList<String> notHere) {}

    ReadyChoices(ReadyTexts ready, Texts texts, Place place) {
        this.ready = ready;
        this.texts = texts;
        this.place = place;
    }

    /// Serves this editor until the subscription ends.
    public static Subscription serve(TextArea editor, Place place, ReadyTexts ready, Texts texts) {
        return CaretPopup.install(
                editor,
                SIGN,
                new CaretPopup.Words(
                        "ready-texts",
                        texts.of("ready.spoken"),
                        texts.of("ready.hint"),
                        texts.of("ready.nothing")),
                new ReadyChoices(ready, texts, place));
    }

    @Override
    public void find(String words, Consumer<List<ReadyText>> found) {
        if (words.isEmpty()) {
            ready.refresh();
        }
        found.accept(
                place.target()
                        .get()
                        .map(whom -> ready.find(words, whom.language()))
                        .orElse(List.of()));
    }

    /// Its name; what it is called by, its language where that is not the conversation's, and how
    /// it begins; how many files come with it.
    @Override
    public Face face(ReadyText item) {
        var whom = place.target().get();
        var detail = new ArrayList<String>();
        if (!item.code().isEmpty()) {
            detail.add(SIGN + item.code());
        }
        whom.filter(one -> ReadyTexts.isForeign(item.language(), one.language()))
                .flatMap(one -> item.language())
                .ifPresent(language -> detail.add(language.toUpperCase(Locale.ROOT)));
        whom.ifPresent(one -> detail.add(oneLine(ready.fill(item, one))));
        return new Face(item.title(), String.join(" · ", detail), badge(item));
    }

    private Optional<Badge> badge(ReadyText item) {
        int missing = item.notHere().size();
        int all = item.files().size() + missing;
        if (all == 0) {
            return Optional.empty();
        }
        return Optional.of(
                missing == 0
                        ? new Badge(
                                Feather.PAPERCLIP,
                                Integer.toString(all),
                                texts.of("ready.files.spoken", all))
                        : new Badge(
                                Feather.PAPERCLIP,
                                texts.of("ready.files.nothere", all, missing),
                                texts.of("ready.files.nothere.spoken", all, missing)));
    }

    @Override
    public void text(ReadyText item, Way way, Consumer<String> insert) {
        place.target()
                .get()
                .map(whom -> ready.fill(item, whom))
                .ifPresent(
                        text ->
                                place.along()
                                        .with(
                                                () -> {
                                                    insert.accept(text);
                                                    place.inserted().accept(text.length());
                                                },
                                                new Files(item)));
    }

    /// What came with one text, without what was there already.
    private final class Files implements Along.Thing {
        private final ReadyText item;
        private List<OutgoingFile> came = List.of();

        Files(ReadyText item) {
            this.item = item;
        }

        @Override
        public void come() {
            came = item.files().stream().filter(this::isNew).distinct().toList();
            place.files().addAll(came);
            item.notHere().stream()
                    .filter(name -> !place.notHere().contains(name))
                    .forEach(place.notHere()::add);
        }

        @Override
        public void go() {
            place.files().removeAll(came);
            place.notHere().removeAll(item.notHere());
        }

        /// The same bytes under another name are the same file.
        private boolean isNew(OutgoingFile file) {
            return place.files().stream().noneMatch(known -> known.blob().equals(file.blob()));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
