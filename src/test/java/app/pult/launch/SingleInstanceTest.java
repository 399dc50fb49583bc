package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.pult.launch.SingleInstance.Start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    void aWindowThatIsStuckDoesNotKeepTheNextStartWaiting() throws IOException {
        try (var stuck = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            stuck.bind(UnixDomainSocketAddress.of(folder.resolve("window.sock")));

            var start =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(30), () -> SingleInstance.start(folder, () -> {}));

            assertThat(start).isInstanceOf(Start.First.class);
            ((Start.First) start).instance().orElseThrow().close();
        }
    }

    @Test
    void socketLeftByACrashDoesNotKeepTheProgramOut() throws IOException {
        Files.createFile(folder.resolve("window.sock"));

        var start = (Start.First) SingleInstance.start(folder, () -> {});

        assertThat(start.instance()).isPresent();
        start.instance().orElseThrow().close();
    }
}
