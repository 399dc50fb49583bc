package app.pult.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.shell.Threads;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// A file that takes for ever.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class AttachmentPartsTest {
    private static final int PATIENCE_S = 30;

    private final Attachment file =
            new Attachment(
                    new AttachmentId("a1"),
                    "disk.img",
                    "application/octet-stream",
                    1_000,
                    Optional.empty(),
                    Optional.empty());
    private final Slow files = new Slow();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Button chip;

    @Start
    void start(Stage stage) {
        Texts texts = Screens.english(Theme.LIGHT).texts();
        var threads =
                new Threads(
                        Executors.newVirtualThreadPerTaskExecutor(),
                        UiThread::run,
                        new FakeTime(),
                        failures::add);
        var parts = new AttachmentParts(texts, new Sizes(texts), files, threads);
        var row = (Pane) ((Embed) parts.row(List.of(file))).node().get();
        chip = (Button) row.getChildren().getFirst();
        stage.setScene(new Scene(row));
        stage.show();
    }

    @Test
    void anotherClickStopsItAndNothingIsReported() throws Exception {
        Screens.onFx(this::click);
        assertThat(files.begun.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img · 50 %");

        Screens.onFx(this::click);

        assertThat(files.stopped.get(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img");
        assertThat(failures).isEmpty();
    }

    private boolean click() {
        chip.fire();
        return true;
    }

    /// Half of it comes, and then nothing more.
    private static final class Slow implements AttachmentFiles {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();

        @Override
        public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
            progress.accept(attachment.size() / 2);
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IOException("it came");
            } catch (InterruptedException e) {
                stopped.complete(true);
                throw new InterruptedIOException("stopped");
            }
        }

        @Override
        public void open(Path content, String name) {}

        @Override
        public void save(Path content, Path target) {}

        @Override
        public Optional<Path> chooseTarget(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public void browse(String address) {}
    }
}
