package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands while another process has the desk open.
final class BesideAWindowTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    private AnOwner owner;
    private String operation;

    @BeforeEach
    void open() throws IOException {
        owner = AnOwner.of(folder);
        operation = owner.operation();
    }

    @AfterEach
    void close() {
        owner.close();
    }

    @Test
    void anOperationIsHeldByTheOtherProcessAndListedByThisOne() {
        assertThat(run("outbox", "list")).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString())
                .contains(operation, "subject No paper", "text The printer has none.");

        assertThat(run("outbox", "hold", operation)).isEqualTo(ExitCode.DONE.value());

        assertThat(err.toString()).isEmpty();
        assertThat(run("outbox", "list")).isEqualTo(ExitCode.FAILED.value());
        assertThat(out.toString()).contains("state held");
        assertThat(owner.isAlive()).isTrue();
    }

    @Test
    void aSyncTellsWhatTheOtherProcessFound() {
        assertThat(run("sync", "--once", "--json")).isEqualTo(ExitCode.SERVER.value());

        assertThat(out.toString()).contains("\"status\":\"offline\"", "\"waiting\":1");
    }

    @Test
    void whereTheOtherProcessDiesInTheMiddleTheCommandSaysSoAndTheNextOneFindsTheDesk()
            throws InterruptedException {
        assertThat(run("outbox", "cancel", operation)).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).contains("before it answered").contains("pult outbox list");
        owner.process().waitFor();
        assertThat(run("outbox", "list")).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString()).doesNotContain(operation);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--backend", "http://127.0.0.1:9", "--data", folder.toString()));
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
