package app.pult.bench.crash;

import app.pult.bench.crash.Said.Word;
import app.pult.launch.Threads;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The end of a pipe at which a process tells its bench what it does. Thread: any.
final class Speaker {
    private static final Logger log = LoggerFactory.getLogger(Speaker.class);

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    /// A process whose bench is gone would work for ever: it ends with the bench's end of the pipe.
    static void endWithTheBench() {
        Threads.named("pult-crash-end").newThread(Speaker::awaitTheEnd).start();
    }

    private static void awaitTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.debug("The bench is gone", e);
        }
        Runtime.getRuntime().halt(1);
    }

    /// In the pipe when it returns: no buffer of ours dies with the process.
    synchronized void say(Word word, String about) {
        try {
            out.write((new Said(word, about).line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
