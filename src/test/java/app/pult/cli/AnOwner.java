package app.pult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.fixture.SameJava;
import app.pult.launch.command.OwnsDesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/// Another process that has a desk open, with one operation in its outbox. Thread: the test's.
record AnOwner(Process process, String operation) implements AutoCloseable {
    static AnOwner of(Path folder) throws IOException {
        var process = SameJava.of(OwnsDesk.class, folder.toString()).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var operation =
                said.lines()
                        .filter(line -> line.startsWith("open "))
                        .findFirst()
                        .orElseThrow()
                        .substring("open ".length());
        return new AnOwner(process, operation);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
