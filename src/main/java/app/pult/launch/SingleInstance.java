package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One window for each settings folder: a second start asks the first to come to the front and
/// ends. Where no socket can be made the program starts without this courtesy; the account folder's
/// lock still keeps two writers apart. Thread: any; the callback comes on a thread of its own.
public final class SingleInstance implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SingleInstance.class);
    private static final byte SHOW = 'S';

    /// A window that does not answer for so long is stuck: this start goes on, and the lock of the
    /// account's folder says what is the matter.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LocalSocket socket;

    private SingleInstance(LocalSocket socket) {
        this.socket = socket;
    }

    /// What a start found.
    public sealed interface Start {
        /// We are the first; close it at the end. Empty where no socket could be made.
        record First(Optional<SingleInstance> instance) implements Start {}

        /// Another window is open and has been asked to show itself.
        record Second() implements Start {}
    }

    public static Start start(Path folder, Runnable show) {
        var socket = folder.resolve("window.sock");
        if (ask(socket)) {
            return new Start.Second();
        }
        try {
            Files.createDirectories(folder);
            var instance = new SingleInstance(LocalSocket.listen(socket));
            Threads.named("pult-instance").newThread(() -> instance.serve(show)).start();
            return new Start.First(Optional.of(instance));
        } catch (IOException e) {
            log.info("No socket for a second start ({})", e.getMessage());
            return new Start.First(Optional.empty());
        }
    }

    private static boolean ask(Path socket) {
        try (var channel = LocalSocket.call(socket);
                var answer = Selector.open()) {
            channel.write(ByteBuffer.wrap(new byte[] {SHOW}));
            channel.configureBlocking(false);
            channel.register(answer, SelectionKey.OP_READ);
            return answer.select(PATIENCE.toMillis()) == 1
                    && channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private void serve(Runnable show) {
        while (socket.isOpen()) {
            try (var channel = socket.accept()) {
                var asked = ByteBuffer.allocate(1);
                if (channel.read(asked) == 1 && asked.get(0) == SHOW) {
                    show.run();
                    channel.write(ByteBuffer.wrap(new byte[] {SHOW}));
                }
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException e) {
                log.debug("A second start hung up", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
