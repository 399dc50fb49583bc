package app.pult.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.fixture.FakeTime;
import app.pult.fixture.NoFiles;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.shell.Threads;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import java.util.concurrent.atomic.AtomicInteger;
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
    private final List<Attachment> looked = new CopyOnWriteArrayList<>();
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
        var parts = new AttachmentParts(texts, new Sizes(texts), files, threads, looked::add);
        var row = (Pane) ((Embed) parts.row(List.of(file))).node().get();
        chip = (Button) row.getChildren().getFirst();
        stage.setScene(new Scene(row));
        stage.show();
    }

    @Test
    void aClickLooksAtItAndOpensNothing() {
        click(1);

        assertThat(looked).containsExactly(file);
        assertThat(files.fetches).hasValue(0);
    }

    /// Over the conversation it had them by chance.
    @Test
    void aSheetOverTheWholeWindowIsNotNaked() {
        var texts = Screens.english(Theme.LIGHT).texts();
        var threads = new Threads(Runnable::run, Runnable::run, new FakeTime(), failures::add);

        var sheet =
                Screens.onFx(
                        () -> new FileSheets(files, texts, threads).sheet(List.of(file), () -> {}));

        assertThat(sheet.getStylesheets())
                .anyMatch(styles -> styles.endsWith("/ui/conversation/conversation.css"));
    }

    @Test
    void aClickStopsItWhileItComesAndNothingIsReported() throws Exception {
        choose("Open");
        awaitHalf();

        click(1);

        assertStopped();
    }

    @Test
    void theSecondClickOfADoubleClickDoesNotStopIt() throws Exception {
        choose("Open");
        awaitHalf();
        click(2);

        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img · 50 %");
        assertThat(files.stopped).isNotDone();
        files.comes.countDown();
        assertThat(files.used.get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo("opened");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img");
        assertThat(files.fetches).hasValue(1);
    }

    @Test
    void theMenuNeitherStopsByOpenNorFetchesTwiceWhileItRuns() throws Exception {
        choose("Save as…");
        awaitHalf();

        assertThat(Screens.onFx(() -> item("Open").isDisable())).isTrue();
        assertThat(Screens.onFx(() -> item("Save as…").isDisable())).isTrue();
        choose("Open");
        choose("Save as…");

        assertThat(files.stopped).isNotDone();
        files.comes.countDown();
        assertThat(files.used.get(PATIENCE_S, TimeUnit.SECONDS)).isEqualTo("saved");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(files.fetches).hasValue(1);
        assertThat(Screens.onFx(() -> item("Open").isDisable())).isFalse();
    }

    @Test
    void theMenuStopsIt() throws Exception {
        assertThat(Screens.onFx(() -> item("Stop").isDisable())).isTrue();
        choose("Open");
        awaitHalf();

        choose("Stop");

        assertStopped();
    }

    private void awaitHalf() throws InterruptedException {
        assertThat(files.begun.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img · 50 %");
    }

    private void assertStopped() throws Exception {
        assertThat(files.stopped.get(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screens.onFx(chip::getText)).isEqualTo("disk.img");
        assertThat(failures).isEmpty();
    }

    /// @param count as the desktop counts: 2 for the second of a double click
    private void click(int count) {
        Screens.onFx(
                () -> {
                    Event.fireEvent(chip, mouse(MouseEvent.MOUSE_PRESSED, count));
                    Event.fireEvent(chip, mouse(MouseEvent.MOUSE_RELEASED, count));
                    return true;
                });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, int count) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /// As the menu does; what is disabled there cannot be chosen, but may have been a moment ago.
    private void choose(String label) {
        Screens.onFx(
                () -> {
                    item(label).fire();
                    return true;
                });
    }

    private MenuItem item(String label) {
        return chip.getContextMenu().getItems().stream()
                .filter(item -> item.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// Half of it comes, and the rest when it may.
    private static final class Slow extends NoFiles {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch comes = new CountDownLatch(1);
        private final AtomicInteger fetches = new AtomicInteger();
        private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        private final CompletableFuture<String> used = new CompletableFuture<>();

        @Override
        public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
            fetches.incrementAndGet();
            progress.accept(attachment.size() / 2);
            begun.countDown();
            try {
                comes.await();
                return Path.of("content");
            } catch (InterruptedException e) {
                stopped.complete(true);
                throw new InterruptedIOException("stopped");
            }
        }

        @Override
        public void open(Path content, String name) {
            used.complete("opened");
        }

        @Override
        public void save(Path content, Path target) {
            used.complete("saved");
        }

        @Override
        public Optional<Path> chooseTarget(String suggestedName) {
            return Optional.of(Path.of(suggestedName));
        }
    }
}
