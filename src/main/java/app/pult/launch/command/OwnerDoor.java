package app.pult.launch.command;

import app.pult.launch.ErrorCode;
import app.pult.launch.LocalSocket;
import app.pult.launch.Threads;
import app.pult.launch.Workplace;
import app.pult.store.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/// Where commands beside an open desk come in: whoever has the desk open carries them out and
/// answers. Where no socket can be made the program does without: such commands are then refused by
/// the folder's lock. Close it before the workplace. Thread: any; callers are served on threads of
/// its own.
public final class OwnerDoor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OwnerDoor.class);
    private static final String NAME = "desk.sock";
    private static final int AT_ONCE = 4;

    /// How long a caller may take to say what it wants.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DeskWork work;
    private final Duration patience;
    private final Optional<LocalSocket> socket;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Threads.pool("pult-beside", AT_ONCE + 1);
    private final ScheduledExecutorService timer = Threads.scheduler("pult-beside-timer");

    private OwnerDoor(Workplace place, Path folder, Duration patience) {
        this.work = new DeskWork(place, place.engine()::nextRound);
        this.patience = patience;
        this.socket = listen(path(folder));
        socket.ifPresent(open -> threads.execute(() -> serve(open)));
    }

    /// @param place whose loops run, or will
    /// @param folder the account's, which `place` has locked
    public static OwnerDoor open(Workplace place, Path folder) {
        return open(place, folder, PATIENCE);
    }

    static OwnerDoor open(Workplace place, Path folder, Duration patience) {
        return new OwnerDoor(place, folder, patience);
    }

    static Path path(Path folder) {
        return folder.resolve(NAME);
    }

    private static Optional<LocalSocket> listen(Path path) {
        try {
            return Optional.of(LocalSocket.listen(path));
        } catch (IOException e) {
            log.info("No commands beside this desk ({})", e.getMessage());
            return Optional.empty();
        }
    }

    private void serve(LocalSocket open) {
        // Closed, so that nobody waits at a door that nobody watches.
        try (open) {
            while (open.isOpen()) {
                free.acquire();
                var channel = open.accept();
                threads.execute(() -> answer(channel));
            }
        } catch (ClosedChannelException | InterruptedException e) {
            log.debug("The desk closes", e);
        } catch (IOException e) {
            log.warn("Commands beside this desk are refused from now on", e);
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            Wire.write(channel, Wire.answer(heard(channel)));
        } catch (IOException e) {
            log.debug("A caller hung up", e);
        } finally {
            free.release();
        }
    }

    private Outcome heard(SocketChannel channel) throws IOException {
        var hurry = Wire.hangUpAfter(patience, channel, timer);
        var request = Wire.read(channel, Wire.LONGEST_REQUEST);
        hurry.cancel(false);
        if (request.isEmpty()) {
            return Outcome.refused(
                    ExitCode.WRONG_USE,
                    "No request: more than " + Wire.LONGEST_REQUEST + " bytes, or no UTF-8.");
        }
        return Wire.command(request.get())
                .map(this::run)
                .orElseGet(
                        () ->
                                Outcome.refused(
                                        ExitCode.WRONG_USE,
                                        "The Pult that has this desk open does not know this"
                                                + " command: it may be of another version."));
    }

    /// A command that fails takes neither the door nor the desk with it.
    private Outcome run(DeskCommand command) {
        log.info("Asked from beside: {}", command.getClass().getSimpleName());
        try {
            return work.run(command);
        } catch (StoreException e) {
            log.error("Asked from beside: {}", command.getClass().getSimpleName(), e);
            return Outcome.refused(ExitCode.FAILED, String.valueOf(e.getMessage()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            var code = ErrorCode.of(e).value();
            log.error("Asked from beside: {}, {}", command.getClass().getSimpleName(), code, e);
            return Outcome.refused(ExitCode.FAILED, e.getMessage() + " (" + code + ")");
        }
    }

    /// Who is still being served is told nothing; what was begun is finished.
    @Override
    public void close() throws IOException {
        if (socket.isPresent()) {
            socket.get().close();
        }
        timer.shutdownNow();
        threads.shutdownNow();
        Threads.close(threads);
    }
}
