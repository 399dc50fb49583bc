package app.pult.ui.conversation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.fixture.FakeTime;
import app.pult.preview.UnreadableException.Reason;
import app.pult.ui.conversation.preview.PreviewModel.State;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/// From file to file.
class PreviewModelTest {
    @TempDir Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final PreviewModel model =
            new PreviewModel(
                    Stream.of("a.txt", "gone.txt", "c.txt", "empty.txt").map(this::file).toList(),
                    (file, progress) -> fetch(file.name()),
                    new Threads(work::add, Runnable::run, new FakeTime(), failures::add));

    @Test
    void thereIsNothingBeforeTheFirstAndBehindTheLast() {
        model.show(0);
        model.move(-1);
        assertThat(model.place()).isZero();

        model.move(10);
        model.move(1);
        assertThat(model.file().name()).isEqualTo("empty.txt");
    }

    @Test
    void aFileThatIsLeftBeforeItCameIsNotShownInPlaceOfTheNext() {
        model.show(0);
        model.show(2);
        runAll();

        assertThat(model.stateProperty().get()).isInstanceOf(State.Shown.class);
        assertThat(fetched).containsExactly("c.txt");
    }

    @Test
    void whatCannotBeFetchedIsMissingAndToldAcrossTheWindow() {
        model.show(1);
        runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Missing());
        assertThat(failures).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void whatCannotBeShownIsSaidInItsPlaceOnly() {
        model.show(3);
        runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Refused(Reason.EMPTY));
        assertThat(failures).isEmpty();
    }

    @Test
    void afterClosingNothingArrives() {
        model.show(0);
        model.close();
        runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Fetching(0));
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Path fetch(String name) throws IOException {
        fetched.add(name);
        if (name.startsWith("gone")) {
            throw new IOException("offline");
        }
        return Files.writeString(folder.resolve(name), name.startsWith("empty") ? "" : "words");
    }

    private Attachment file(String name) {
        return new Attachment(
                new AttachmentId(name), name, "text/plain", 5, Optional.empty(), Optional.empty());
    }
}
