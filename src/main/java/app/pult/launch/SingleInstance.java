package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// One window for each settings folder: a second start asks the first to come to the front, hands
/// over the link it was started with, and ends. Where no socket can be made the program starts
/// without this courtesy; the account folder's lock still keeps two writers apart. Thread: any; the
/// callback comes on a thread of its own.
public final class SingleInstance implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SingleInstance.class);
    private static final String NAME = "window.sock";

    /// What a second start says: this byte, a link or nothing, and the end of the line. A window of
    /// 0.1.0 reads the byte alone and answers it.
    private static final byte SHOW = 'S';

    /// A window that does not answer for so long is stuck: this start goes on, and the lock of the
    /// account's folder says what is the matter.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalSocket socket;

    private SingleInstance(LocalSocket socket) {
        this.socket = socket;
    }

    private enum Answer {
        SHOWN,
        /// Somebody listens: the socket is theirs, however stuck they are.
        SILENCE,
        NOBODY
    }

    /// What a start found.
    public sealed interface Start {
        /// We are the first; close it at the end. Empty where no socket could be made, or one that
        /// is stuck has it.
        record First(Optional<SingleInstance> instance) implements Start {}

        /// Another window is open and has been asked to show itself.
        record Second() implements Start {}
    }

    /// `asked` hears each later start's link, empty if it had none, and tells whether the window is
    /// shown.
    static Start start(
            Path folder,
            Optional<TicketLink> link,
            Function<Optional<TicketLink>, Future<Boolean>> asked) {
        return start(folder, link, asked, PATIENCE);
    }

    static Start start(
            Path folder,
            Optional<TicketLink> link,
            Function<Optional<TicketLink>, Future<Boolean>> asked,
            Duration patience) {
        return switch (ask(folder.resolve(NAME), link, patience)) {
            case SHOWN -> new Start.Second();
            case SILENCE -> new Start.First(Optional.empty());
            case NOBODY -> first(folder, asked);
        };
    }

    private static Start first(Path folder, Function<Optional<TicketLink>, Future<Boolean>> asked) {
        try {
            Files.createDirectories(folder);
            var instance = new SingleInstance(LocalSocket.listen(folder.resolve(NAME)));
            Threads.named("pult-instance").newThread(() -> instance.serve(asked)).start();
            return new Start.First(Optional.of(instance));
        } catch (IOException e) {
            log.info("No socket for a second start ({})", e.getMessage());
            return new Start.First(Optional.empty());
        }
    }

    private static Answer ask(Path socket, Optional<TicketLink> link, Duration patience) {
        try (var channel = LocalSocket.call(socket)) {
            return isAnswered(channel, link, patience) ? Answer.SHOWN : Answer.SILENCE;
        } catch (IOException nobodyListens) {
            return Answer.NOBODY;
        }
    }

    private static boolean isAnswered(
            SocketChannel channel, Optional<TicketLink> link, Duration patience) {
        try (var answer = Selector.open()) {
            var words = (char) SHOW + link.map(TicketLink::text).orElse("") + '\n';
            channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            channel.register(answer, SelectionKey.OP_READ);
            return answer.select(patience.toMillis()) == 1
                    && channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            log.info("The other window does not answer ({})", e.getMessage());
            return false;
        }
    }

    private void serve(Function<Optional<TicketLink>, Future<Boolean>> asked) {
        while (socket.isOpen()) {
            try (var channel = socket.accept()) {
                var words = line(channel);
                if (!words.isEmpty()
                        && words.charAt(0) == SHOW
                        && isShown(asked.apply(TicketLink.of(words.substring(1))))) {
                    channel.write(ByteBuffer.wrap(new byte[] {SHOW}));
                }
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException e) {
                log.debug("A second start hung up", e);
            }
        }
    }

    private static boolean isShown(Future<Boolean> shown) {
        try {
            return shown.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.info("A second start cannot be shown this window", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// Up to the end of a line, or as much as a link can be long.
    private static String line(SocketChannel channel) throws IOException {
        var said = ByteBuffer.allocate(TicketLink.LONGEST + 2);
        while (said.hasRemaining() && channel.read(said) > 0) {
            if (said.get(said.position() - 1) == '\n') {
                break;
            }
        }
        return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
