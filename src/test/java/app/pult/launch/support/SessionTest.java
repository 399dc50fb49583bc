package app.pult.launch.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.ErrorCode;
import app.pult.launch.Machine;
import app.pult.ui.program.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class SessionTest {
    private static final long NOBODY = Long.MAX_VALUE >> 8;

    @TempDir Path folder;

    @Test
    void aCleanEndLeavesNothingToTell() {
        begin().close();

        assertThat(begin().reports().newest()).isEmpty();
        assertThat(begin().before()).isEmpty();
    }

    @Test
    void aSessionThatStillLivesHasNotDied() {
        begin();

        assertThat(begin().reports().newest()).isEmpty();
    }

    @Test
    void aProcessThatDiedIsToldWithWhatWasDoneLast() throws IOException {
        begin().did("shell.outbox");
        theProcessDies();

        var next = begin();

        var report = next.reports().newest().orElseThrow().text();
        assertThat(report)
                .contains("ended without saying why", " shell.outbox", "What was done last:");
        assertThat(next.before().orElseThrow().report()).isEqualTo(report);
        assertThat(next.before().orElseThrow().cause()).isEqualTo(Ended.Cause.UNKNOWN);
    }

    @Test
    void ofTheFileOfACrashedRuntimeIsToldWhatHoldsNoMemory() throws IOException {
        begin();
        Files.writeString(
                folder.resolve("hs_err_pid" + NOBODY + ".log"),
                """
                # SIGSEGV (0xb) at pc=0x00007f
                # Problematic frame: C  [libprism_sw.so+0x1f]
                0x00007f: 48 69 20 49 76 61 6e
                Java frames: com.sun.prism
                ---------------  P R O C E S S  ---------------
                password: hunter22
                """);
        theProcessDies();

        var next = begin();

        assertThat(next.before().orElseThrow().cause()).isEqualTo(Ended.Cause.RUNTIME_CRASHED);
        assertThat(next.reports().newest().orElseThrow().text())
                .contains("The Java runtime crashed.", "libprism_sw.so", "Java frames")
                .doesNotContain("hunter22", "48 69 20");
    }

    @Test
    void theFileOfACrashedRuntimeIsFoundWhereItWasStarted() throws IOException {
        begin();
        Files.writeString(folder.resolve("hs_err_pid" + NOBODY + ".log"), "# SIGBUS\n");
        theProcessDies();

        assertThat(begin().reports().newest().orElseThrow().text()).contains("# SIGBUS");
    }

    @Test
    void anErrorThatNobodyHandledIsWrittenOnceAndMasked() {
        var session = begin();
        session.did("conversation.send");
        var error = new IllegalStateException("mail to ivan@shop.example, password: hunter22");

        for (int i = 0; i < 3; i++) {
            session.failed(Thread.currentThread(), error, ErrorCode.of(error));
        }

        assertThat(session.reports().newest().orElseThrow().text())
                .contains(ErrorCode.of(error).value(), "SessionTest", "conversation.send")
                .doesNotContain("ivan@", "hunter22");
        assertThat(folder.resolve("state/crashes").toFile().list()).hasSize(1);
    }

    @Test
    void noMoreAreKeptThanTheNewest() {
        var reports = begin().reports();
        for (int i = 0; i < 20; i++) {
            reports.write(machine().clock().instant().plusMillis(i * 10), "x".repeat(300_000));
        }

        assertThat(folder.resolve("state/crashes").toFile().listFiles())
                .hasSize(CrashReports.MOST)
                .allSatisfy(file -> assertThat(file).hasSize(CrashReports.MOST_CHARS));
    }

    @Test
    void theTrailDoesNotGrow() throws IOException {
        var session = begin();
        for (int i = 0; i < 2000; i++) {
            session.did("command." + i);
        }

        var lines = Files.readAllLines(folder.resolve("state/session.trail"));
        assertThat(lines).hasSizeLessThan(700);
        assertThat(lines.getLast()).endsWith("command.1999");
    }

    /// As if its process had another number, which nobody has.
    private void theProcessDies() throws IOException {
        var mark = folder.resolve("state/session");
        var lines = Files.readAllLines(mark);
        lines.set(0, Long.toString(NOBODY));
        lines.set(4, folder.toString());
        Files.write(mark, lines);
    }

    private Session begin() {
        return Session.begin(machine(), Runnable::run);
    }

    private Machine machine() {
        return Machine.real().below(folder);
    }
}
