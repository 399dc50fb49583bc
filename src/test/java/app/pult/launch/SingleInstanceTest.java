package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.SingleInstance.Start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class SingleInstanceTest {
    @TempDir Path folder;

    @Test
    void secondStartShowsTheFirstWindow() throws IOException {
        var shown = new AtomicInteger();
        var first = (Start.First) SingleInstance.start(folder, shown::incrementAndGet);

        var second = SingleInstance.start(folder, () -> {});

        assertThat(second).isEqualTo(new Start.Second());
        assertThat(shown).hasValue(1);
        first.instance().orElseThrow().close();
        assertThat(SingleInstance.start(folder, () -> {})).isInstanceOf(Start.First.class);
    }

    @Test
    void aWindowThatIsStuckDoesNotKeepTheNextStartWaitingAndKeepsItsSocket() throws IOException {
        var path = folder.resolve("window.sock");
        var stuck = LocalSocket.listen(path);
        try (stuck) {
            var start = SingleInstance.start(folder, () -> {}, Duration.ofMillis(1));

            assertThat(start).isEqualTo(new Start.First(Optional.empty()));
            LocalSocket.call(path).close();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void aWindowThatClosesLeavesTheSocketOfAnother() throws IOException {
        var first = (Start.First) SingleInstance.start(folder, () -> {});
        var path = folder.resolve("window.sock");
        Files.delete(path);
        var other = LocalSocket.listen(path);
        try (other) {
            first.instance().orElseThrow().close();
            first.instance().orElseThrow().close();

            LocalSocket.call(path).close();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void socketLeftByACrashDoesNotKeepTheProgramOut() throws IOException {
        Files.createFile(folder.resolve("window.sock"));

        var start = (Start.First) SingleInstance.start(folder, () -> {});

        assertThat(start.instance()).isPresent();
        start.instance().orElseThrow().close();
    }
}
