package app.pult.launch.command;

import app.pult.launch.InUseException;
import app.pult.launch.Interruption;
import app.pult.launch.Lifecycle;
import app.pult.launch.LocalSocket;
import app.pult.launch.Machine;
import app.pult.launch.Threads;
import app.pult.launch.Workplace;
import app.pult.settings.Account;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Commands on an account's desk: carried out here where nobody has it open, else by whoever has.
/// Thread: main, or any but JavaFX.
public final class DeskCommands {
    /// How long the process that was asked may take: a move in the outbox only writes to a disk, a
    /// first sync may go on for hours.
    private static final Duration OF_A_MOVE = Duration.ofSeconds(30);

    private static final Duration OF_A_SYNC = Duration.ofDays(1);

    private final Account account;
    private final Supplier<String> secret;
    private final Machine machine;
    private final Path folder;

    public DeskCommands(Account account, Supplier<String> secret, Machine machine) {
        this.account = account;
        this.secret = secret;
        this.machine = machine;
        this.folder = machine.folders().account(account);
    }

    /// @throws IOException in a sentence, if the desk cannot be opened, or who has it open does not
    ///   answer
    public Outcome run(DeskCommand command) throws IOException {
        try (var place = Workplace.open(account, secret, machine)) {
            return new DeskWork(place, place.engine()::runOnce).run(command);
        } catch (InUseException inUse) {
            return ask(command, inUse);
        }
    }

    /// Keeps desk and server together until Ctrl+C, open to commands of others meanwhile.
    public Outcome keepFresh(DeskCommand.Sync report) throws IOException {
        var lifecycle = new Lifecycle();
        try (lifecycle) {
            var place = lifecycle.open("workplace", Workplace.open(account, secret, machine));
            lifecycle.open("door", OwnerDoor.open(place, folder));
            return new DeskWork(place, () -> untilEnded(place)).run(report);
        }
    }

    private static void untilEnded(Workplace place) {
        place.start();
        try {
            Interruption.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome ask(DeskCommand command, InUseException inUse) throws IOException {
        try (var channel = call(inUse)) {
            return answer(channel, command);
        }
    }

    /// A desk that opens or closes at this moment, or a program that only looks in, has no door.
    private SocketChannel call(InUseException inUse) throws InUseException {
        try {
            return LocalSocket.call(OwnerDoor.path(folder));
        } catch (IOException nobodyListens) {
            inUse.addSuppressed(nobodyListens);
            throw inUse;
        }
    }

    private static Outcome answer(SocketChannel channel, DeskCommand command) throws IOException {
        var timer = Threads.scheduler("pult-asking");
        try {
            var patience = command instanceof DeskCommand.Sync ? OF_A_SYNC : OF_A_MOVE;
            var hurry = Wire.hangUpAfter(patience, channel, timer);
            Wire.write(channel, Wire.request(command));
            channel.shutdownOutput();
            var answer = Wire.read(channel, Wire.LONGEST_ANSWER);
            hurry.cancel(false);
            return answer.flatMap(Wire::outcome)
                    .orElseThrow(() -> new IOException("half an answer"));
        } catch (IOException e) {
            throw new IOException(
                    "The Pult that has this desk open ended, or fell silent, before it answered."
                            + " What became of the command: pult outbox list.",
                    e);
        } finally {
            timer.shutdownNow();
        }
    }
}
