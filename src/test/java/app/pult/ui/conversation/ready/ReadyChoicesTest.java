package app.pult.ui.conversation.ready;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.FakeReadyTexts;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.caret.Along;
import app.pult.ui.kit.caret.Choices.Badge;
import app.pult.ui.kit.caret.Choices.Way;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/// A ready text with files is chosen.
class ReadyChoicesTest {
    private static final BlobId HERE = new BlobId("ab".repeat(32));

    private final FakeTime time = new FakeTime(Instant.parse("2026-11-26T21:30:00Z"));
    private final Screens.Variant in = Screens.english(Theme.LIGHT);
    private final StringProperty text = new SimpleStringProperty("::shot");
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final ObservableList<String> notHere = FXCollections.observableArrayList();
    private final ReadyTexts ready =
            new FakeReadyTexts()
                    .with("shot", "Screenshot", "en", "See the file.")
                    .withFiles(
                            file("steps.txt", Optional.of(HERE)), file("map.png", Optional.empty()))
                    .with("hello", "Greeting", "en", "Hello")
                    .model(time, in, new Threads(Runnable::run, Runnable::run, time, e -> {}));
    private final ReadyChoices choices =
            new ReadyChoices(
                    ready,
                    in.texts(),
                    new ReadyChoices.Place(
                            () -> Optional.of(whom()),
                            length -> {},
                            new Along(text),
                            files,
                            notHere));

    private static ReadyTexts.For whom() {
        return new ReadyTexts.For(Optional.empty(), "", "", Optional.empty(), "en");
    }

    private static Attachment file(String name, Optional<BlobId> blob) {
        return new Attachment(
                new AttachmentId(name), name, "text/plain", 5, Optional.empty(), blob);
    }

    private ReadyText found(String typed) {
        ready.refresh();
        return ready.find(typed, "en").getFirst();
    }

    private void choose() {
        choices.text(found("shot"), Way.ENTER, text::set);
    }

    @Test
    void itsFilesComeWithItAndWhatIsNotHereIsSaidAndNotAttached() {
        choose();

        assertThat(text.get()).isEqualTo("See the file.");
        assertThat(files).containsExactly(new OutgoingFile("steps.txt", "text/plain", 5, HERE));
        assertThat(notHere).containsExactly("map.png");
    }

    @Test
    void theListSaysHowManyThereAreAndHowManyAreMissing() {
        assertThat(choices.face(found("shot")).badge())
                .map(Badge::words)
                .contains("2, not here yet: 1");
        assertThat(choices.face(found("hello")).badge()).isEmpty();
    }

    @Test
    void undoTakesThemBackAndNothingElse() {
        var own = new OutgoingFile("own.txt", "text/plain", 1, new BlobId("cd".repeat(32)));
        files.add(own);
        choose();

        text.set("::shot");

        assertThat(files).containsExactly(own);
        assertThat(notHere).isEmpty();
        text.set("See the file.");
        assertThat(files).hasSize(2);
    }

    @Test
    void aFileThatIsThereAlreadyIsNotAttachedTwiceAndNotTakenBack() {
        var own = new OutgoingFile("mine.txt", "text/plain", 5, HERE);
        files.add(own);

        choose();
        assertThat(files).containsExactly(own);

        text.set("::shot");
        assertThat(files).containsExactly(own);
    }
}
