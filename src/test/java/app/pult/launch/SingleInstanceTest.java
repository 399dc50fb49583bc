package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.launch.SingleInstance.Start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;

class SingleInstanceTest {
    @TempDir Path folder;

    private final List<Optional<TicketLink>> asked = new CopyOnWriteArrayList<>();
    private volatile boolean isClosed;

    @Test
    void secondStartShowsTheFirstWindow() throws IOException {
        var first = (Start.First) start();

        var second = start();

        assertThat(second).isEqualTo(new Start.Second());
        assertThat(asked).containsExactly(Optional.empty());
        first.instance().orElseThrow().close();
        assertThat(start()).isInstanceOf(Start.First.class);
    }

    @Test
    void secondStartHandsItsLinkToTheFirstWindow() throws IOException {
        var first = (Start.First) start();
        var link = Optional.of(new TicketLink("1024"));

        var second = SingleInstance.start(folder, link, this::show);

        assertThat(second).isEqualTo(new Start.Second());
        assertThat(asked).containsExactly(link);
        first.instance().orElseThrow().close();
    }

    /// The program that had it is about to end.
    @Test
    void aStartWhileTheWindowClosesIsTheFirst() throws IOException {
        var first = (Start.First) start();
        isClosed = true;

        assertThat(start()).isInstanceOf(Start.First.class);

        first.instance().orElseThrow().close();
    }

    private Future<Boolean> show(Optional<TicketLink> link) {
        asked.add(link);
        return CompletableFuture.completedFuture(!isClosed);
    }

    @Test
    void aWindowOfAnEarlierVersionReadsOneByteAndIsShown() throws Exception {
        try (var earlier = LocalSocket.listen(folder.resolve("window.sock"))) {
            var thread = Thread.ofVirtual().start(() -> answerOneByte(earlier));
            var link = Optional.of(new TicketLink("1024"));

            assertThat(SingleInstance.start(folder, link, this::show))
                    .isEqualTo(new Start.Second());
            thread.join();
        }
    }

    private static void answerOneByte(LocalSocket earlier) {
        try (var channel = earlier.accept()) {
            channel.read(ByteBuffer.allocate(1));
            channel.write(ByteBuffer.wrap(new byte[] {'S'}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoSaysSomethingElseIsNotListenedTo() throws IOException {
        var first = (Start.First) start();
        try (var channel = LocalSocket.call(folder.resolve("window.sock"))) {
            channel.write(ByteBuffer.wrap(("x" + "y".repeat(500)).getBytes(UTF_8)));
            channel.shutdownOutput();

            assertThat(hangsUp(channel)).isTrue();
        }
        assertThat(start()).isEqualTo(new Start.Second());
        assertThat(asked).hasSize(1);
        first.instance().orElseThrow().close();
    }

    private static boolean hangsUp(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException brokenOff) {
            return true;
        }
    }

    private Start start() {
        return SingleInstance.start(folder, Optional.empty(), this::show);
    }

    @Test
    void aWindowThatIsStuckDoesNotKeepTheNextStartWaitingAndKeepsItsSocket() throws IOException {
        var path = folder.resolve("window.sock");
        var stuck = LocalSocket.listen(path);
        try (stuck) {
            var start =
                    SingleInstance.start(
                            folder, Optional.empty(), this::show, Duration.ofMillis(1));

            assertThat(start).isEqualTo(new Start.First(Optional.empty()));
            LocalSocket.call(path).close();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void aWindowThatClosesLeavesTheSocketOfAnother() throws IOException {
        var first = (Start.First) start();
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

        var start = (Start.First) start();

        assertThat(start.instance()).isPresent();
        start.instance().orElseThrow().close();
    }
}
