package app.pult.bench.crash;

import app.pult.bench.BenchFailure;
import app.pult.launch.Threads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One life of the desk: a process, and a thread that reads what it says into the diary until the
/// pipe is empty. Thread: one, but for [#kill].
final class DeskProcess implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final Consumer<Said> diary;
    private final ExecutorService reader = Threads.pool("pult-crash-reader", 1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch armed = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private volatile long unfinished;
    private volatile boolean isAtPoint;

    /// `log`: where its standard error goes; `diary` hears what only its kind says.
    DeskProcess(ProcessBuilder builder, Path log, Consumer<Said> diary) throws IOException {
        this.log = log;
        this.diary = diary;
        process = builder.redirectError(log.toFile()).start();
        reader.execute(this::read);
    }

    private void read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                Said.read(line).ifPresent(this::hear);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            begun.countDown();
            armed.countDown();
            arrived.countDown();
        }
    }

    private void hear(Said said) {
        switch (said.word()) {
            case BEGUN -> {
                unfinished = Long.parseLong(said.about());
                begun.countDown();
            }
            case ARMED -> armed.countDown();
            case AT -> {
                isAtPoint = true;
                arrived.countDown();
            }
            default -> diary.accept(said);
        }
    }

    /// Waits until its folder is open.
    ///
    /// @return what was on its way when it began: of the process before, what was in flight at its
    ///   end
    long awaitBegun(Duration longest) throws InterruptedException {
        await(begun, longest, "did not begin");
        return unfinished;
    }

    /// Until so much is under way that it may be killed.
    ///
    /// @throws BenchFailure with the end of its log, if it ended by itself or takes too long
    void awaitArmed(Duration longest) throws InterruptedException {
        await(armed, longest, "was not ready");
    }

    private void await(CountDownLatch latch, Duration longest, String how)
            throws InterruptedException {
        if (!latch.await(longest.toMillis(), TimeUnit.MILLISECONDS) || !process.isAlive()) {
            throw failed(how + " within " + longest);
        }
    }

    /// Whether a thread of it came to its crash point in time.
    boolean awaitPoint(Duration longest) throws InterruptedException {
        return arrived.await(longest.toMillis(), TimeUnit.MILLISECONDS) && isAtPoint;
    }

    boolean awaitEnd(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// SIGKILL, on the systems that have it. By its handle: the process itself would close the pipe
    /// with what is in it. Thread: any.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    BenchFailure failed(String how) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            var end = lines.subList(Math.max(0, lines.size() - 12), lines.size());
            return new BenchFailure("A desk " + how + ".\n" + String.join("\n", end));
        } catch (IOException e) {
            return new BenchFailure("A desk " + how + ", and its log cannot be read.");
        }
    }

    /// Ends it, if it has not ended, and hears it out.
    @Override
    public void close() {
        try {
            kill();
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.close();
        }
    }
}
