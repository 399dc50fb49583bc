package app.pult.launch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.InUseException;
import app.pult.launch.LocalSocket;
import app.pult.launch.Workplace;
import app.pult.launch.command.DeskCommand.Cancel;
import app.pult.launch.command.DeskCommand.Detail;
import app.pult.launch.command.DeskCommand.Form;
import app.pult.launch.command.DeskCommand.Hold;
import app.pult.launch.command.DeskCommand.Send;
import app.pult.launch.command.DeskCommand.Sync;
import app.pult.settings.Account;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Two workplaces on one folder: the first has it open, the second asks.
final class OwnerDoorTest {
    private static final Duration NEVER = Duration.ofMinutes(10);

    @TempDir Path folder;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Account account = ADesk.offline();

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    @Test
    void anOperationIsHeldSentAndTakenBackByTheDeskThatIsOpen() throws Exception {
        var owner = owner(NEVER);
        var operation = ADesk.submit(owner, folder);

        assertThat(beside(new Hold(operation))).isEqualTo(Outcome.done());
        assertThat(state(owner, operation)).isEqualTo(OutboxState.HELD);

        assertThat(beside(new Send(operation))).isEqualTo(Outcome.done());
        assertThat(state(owner, operation)).isEqualTo(OutboxState.QUEUED);

        assertThat(beside(new Cancel(operation))).isEqualTo(Outcome.done());
        assertThat(state(owner, operation)).isEqualTo(OutboxState.CANCELLED);
        assertThat(owner.drafts().list())
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).isEqualTo("The printer has none."));
    }

    @Test
    void whatCannotBeMovedIsToldAsInTheDeskItself() throws Exception {
        var owner = owner(NEVER);
        var operation = ADesk.submit(owner, folder);
        owner.outbox().cancel(operation);
        var strange = OperationId.of("00000000-0000-7000-8000-000000000000");

        assertThat(beside(new Hold(strange)))
                .isEqualTo(
                        Outcome.refused(
                                ExitCode.FAILED, "No operation " + strange + " on this desk."));
        assertThat(beside(new Hold(operation)).code()).isEqualTo(ExitCode.FAILED);
        assertThat(beside(new Hold(operation)).messages().getFirst()).startsWith("Too late");
    }

    @Test
    void aSyncBesideAWindowIsARoundOfTheWindowsOwn() throws Exception {
        ADesk.makePractice(20, folder);
        account = ADesk.practice();
        var owner = owner(NEVER);
        owner.engine().start();
        var operation = ADesk.submit(owner, folder);

        var outcome = beside(new Sync(Detail.STATS, Form.JSON));

        assertThat(state(owner, operation)).isEqualTo(OutboxState.DONE);
        assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "\"status\":\"up to date\"",
                                                "\"waiting\":0",
                                                "\"tickets\":21"));
    }

    @Test
    void aSyncBesideAWindowWithoutANetworkSaysSo() throws Exception {
        var owner = owner(NEVER);
        owner.engine().start();

        var outcome = beside(new Sync(Detail.BRIEF, Form.WORDS));

        assertThat(outcome.code()).isEqualTo(ExitCode.SERVER);
        assertThat(outcome.lines().getFirst()).startsWith("status offline");
    }

    @Test
    void onlyTheOwnerMayKnock() throws Exception {
        owner(NEVER);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(socket().resolveSibling("."))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNoCommandIsAnsweredByAnErrorAndTheNextCommandIsServed() throws Exception {
        var owner = owner(NEVER);
        var operation = ADesk.submit(owner, folder);
        var id = operation.toString().getBytes(StandardCharsets.US_ASCII);

        for (var request :
                new byte[][] {
                    {},
                    ascii("GET / HTTP/1.1\r\n\r\n"),
                    ascii("pult-1 hold\n"),
                    ascii("pult-1 hold ../../etc/passwd\n"),
                    ascii("pult-1 sync EVERYTHING JSON\n"),
                    ascii("pult-1 burn " + operation + "\n"),
                    ascii("pult-2 hold " + operation + "\n"),
                    ascii("pult-1 hold " + operation + "\npult-1 hold " + operation + "\n"),
                    {(byte) 0xff, (byte) 0xfe, 0},
                    id
                }) {
            assertThat(knock(request))
                    .as(new String(request, StandardCharsets.ISO_8859_1))
                    .startsWith("err ")
                    .endsWith("\nexit 2\n");
        }
        assertThat(state(owner, operation)).isEqualTo(OutboxState.QUEUED);
        assertThat(beside(new Hold(operation))).isEqualTo(Outcome.done());
    }

    @Test
    void aRequestThatDoesNotEndIsRefusedAfterItsFirstBytes() throws Exception {
        var owner = owner(NEVER);
        var operation = ADesk.submit(owner, folder);
        try (var channel = LocalSocket.call(socket())) {
            Wire.write(channel, "x".repeat(Wire.LONGEST_REQUEST + 1));

            // Our half stays open: there could be more.
            assertThat(Wire.read(channel, Wire.LONGEST_ANSWER).orElseThrow())
                    .startsWith("err ")
                    .endsWith("\nexit 2\n");
        }
        assertThat(beside(new Hold(operation))).isEqualTo(Outcome.done());
    }

    @Test
    void aRequestOfAMegabyteIsCutOff() throws Exception {
        var owner = owner(NEVER);
        var operation = ADesk.submit(owner, folder);

        assertThatThrownBy(() -> knock(new byte[1 << 20])).isInstanceOf(IOException.class);

        assertThat(beside(new Hold(operation))).isEqualTo(Outcome.done());
    }

    @Test
    void whoSaysNothingIsHungUpOnAndNobodyWaitsForThem() throws Exception {
        // Long enough for the one who does speak, at the end, on a busy machine.
        var owner = owner(Duration.ofSeconds(3));
        var operation = ADesk.submit(owner, folder);
        for (int i = 0; i < 3; i++) {
            opened.push(LocalSocket.call(socket()));
        }

        try (var silent = LocalSocket.call(socket())) {
            assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
        assertThat(beside(new Hold(operation))).isEqualTo(Outcome.done());
    }

    @Test
    void aDeskWithoutADoorRefusesAsItsLockDoes() throws Exception {
        var owner = ADesk.open(account, folder);
        opened.push(owner);
        var operation = ADesk.submit(owner, folder);

        assertThatThrownBy(() -> beside(new Hold(operation)))
                .isInstanceOf(InUseException.class)
                .hasMessageContaining("already open for this account");
    }

    @Test
    void whoHangsUpInTheMiddleIsTold() throws Exception {
        var owner = ADesk.open(account, folder);
        opened.push(owner);
        var operation = ADesk.submit(owner, folder);
        var socket = LocalSocket.listen(socket());
        opened.push(socket);
        var owners =
                new Thread(
                        () -> {
                            try (var channel = socket.accept()) {
                                Wire.read(channel, Wire.LONGEST_REQUEST);
                                Wire.write(channel, "out half an ans");
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        owners.start();

        assertThatThrownBy(() -> beside(new Hold(operation)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("before it answered")
                .hasMessageContaining("pult outbox list");
        owners.join();
    }

    @Test
    void aDeskThatIsClosedLeavesNoDoorBehind() throws Exception {
        owner(NEVER);

        close();

        assertThat(socket()).doesNotExist();
        try (var next = ADesk.open(account, folder)) {
            assertThat(next.outbox().list(1)).isEmpty();
        }
    }

    private Workplace owner(Duration patience) throws IOException {
        var place = ADesk.open(account, folder);
        opened.push(place);
        opened.push(OwnerDoor.open(place, accountFolder(), patience));
        return place;
    }

    private Outcome beside(DeskCommand command) throws IOException {
        return new DeskCommands(account, () -> "token", ADesk.machine(folder)).run(command);
    }

    private String knock(byte[] request) throws IOException {
        try (var channel = LocalSocket.call(socket())) {
            var bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return Wire.read(channel, Wire.LONGEST_ANSWER).orElseThrow();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Path accountFolder() {
        return ADesk.machine(folder).folders().account(account);
    }

    private Path socket() {
        return OwnerDoor.path(accountFolder());
    }

    private static OutboxState state(Workplace place, OperationId id) {
        return place.outbox().find(id).orElseThrow().state();
    }
}
