package app.pult.launch.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

final class LoggingTest {
    private static final Pattern LEFT_OUT = Pattern.compile("Left out here: (\\d+) lines");
    private static final int FLOOD = 5000;

    private final LoggerContext context = new LoggerContext();

    @TempDir Path folder;

    LoggingTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @Test
    void aFloodFillsTenFilesAndNoMore() throws IOException {
        flood("word ".repeat(4000), 620);

        var files = files();
        assertThat(files).hasSize(Logging.OLD_FILES + 1);
        for (var file : files) {
            assertThat(Files.size(file)).isLessThan(Logging.LARGEST + (64 << 10));
        }
        assertThat(Files.readString(folder.resolve("pult.log"))).contains("number 619 ");
    }

    @Test
    void whatAForeignExceptionSaysIsMasked() throws IOException {
        var appender = Logging.appender(context, folder, Logging::masked);
        var log = context.getLogger("app.pult.sample");
        log.addAppender(appender);

        log.warn(
                "Fetching",
                new IOException(
                        "https://anna:geheim7@rt.example.org/?token=0123456789abcdef0123456789abcdef",
                        new IllegalStateException(
                                "mail of boris@shop.example, password: hunter22")));
        log.info("Pulled 12 changes in 340 ms, cursor 4711");
        appender.stop();

        assertThat(Files.readString(folder.resolve("pult.log")))
                .contains("rt.example.org", "IllegalStateException", "12 changes in 340 ms", "4711")
                .doesNotContain("geheim7", "0123456789abcdef", "boris@", "hunter22");
    }

    @Test
    @Timeout(60)
    void whoLogsDoesNotWaitForTheDisk() throws IOException, InterruptedException {
        floodAWaitingDisk();

        assertThat(Files.readString(folder.resolve("pult.log")))
                .contains("number 0 ", "number 999 ")
                .doesNotContain("boris@", "number 4999 ");
    }

    @Test
    @Timeout(60)
    void whereLinesAreLeftOutStandsHowMany() throws InterruptedException {
        var disk = new CountDownLatch(1);
        var isWriting = new CountDownLatch(1);
        var written = new ArrayList<String>();
        var slow =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        isWriting.countDown();
                        LoggingTest.await(disk);
                        written.add(event.getFormattedMessage());
                    }
                };
        slow.setContext(context);
        slow.start();
        var queue = LogQueue.before(slow, context);
        var log = context.getLogger("app.pult.sample");
        log.setAdditive(false);
        log.addAppender(queue);

        floodBehindOneThatIsWritten(log, isWriting);
        disk.countDown();
        while (queue.getRemainingCapacity() < LogQueue.MOST_WAITING / 2) {
            Thread.onSpinWait();
        }
        log.info("after it");
        queue.stop();

        assertThat(written.getLast()).isEqualTo("after it");
        assertThat(written.get(written.size() - 2)).contains("Left out here: ");
        assertThat(written).hasSize(LogQueue.MOST_WAITING + 3);
        assertThat(writtenAndLeftOut(written)).isEqualTo(FLOOD + 2);
    }

    @Test
    @Timeout(60)
    void aLogThatEndsInAFloodSaysHowManyLinesItLacks() throws IOException, InterruptedException {
        floodAWaitingDisk();

        var lines = Files.readAllLines(folder.resolve("pult.log"));
        assertThat(lines.getLast()).contains("Left out here: ");
        assertThat(lines).hasSize(LogQueue.MOST_WAITING + 2);
        assertThat(writtenAndLeftOut(lines)).isEqualTo(FLOOD + 1);
    }

    /// Returns when all that found room is written.
    private void floodAWaitingDisk() throws InterruptedException {
        var disk = new CountDownLatch(1);
        var isWriting = new CountDownLatch(1);
        var queue =
                LogQueue.before(
                        Logging.appender(
                                context,
                                folder,
                                line -> {
                                    isWriting.countDown();
                                    await(disk);
                                    return Logging.masked(line);
                                }),
                        context);
        var log = context.getLogger("app.pult.sample");
        log.setAdditive(false);
        log.addAppender(queue);

        floodBehindOneThatIsWritten(log, isWriting);
        disk.countDown();
        // Its end waits for a second at most, which is too short where others work, too.
        while (queue.getNumberOfElementsInQueue() > 0) {
            Thread.onSpinWait();
        }
        queue.stop();
    }

    /// The writer has taken one line and holds it: how many of the others find room is certain.
    private static void floodBehindOneThatIsWritten(Logger log, CountDownLatch isWriting)
            throws InterruptedException {
        log.info("the one being written");
        isWriting.await();
        for (int i = 0; i < FLOOD; i++) {
            log.info("mail of boris@shop.example, number {} ", i);
        }
    }

    private static long writtenAndLeftOut(List<String> lines) {
        return lines.stream()
                .map(LEFT_OUT::matcher)
                .mapToLong(line -> line.find() ? Long.parseLong(line.group(1)) : 1)
                .sum();
    }

    @Test
    void whatCannotBeMaskedIsLeftOutAndSaidSo() throws IOException {
        var appender =
                Logging.appender(
                        context,
                        folder,
                        line -> {
                            throw new IllegalStateException(line);
                        });
        var log = context.getLogger("app.pult.sample");
        log.setAdditive(false);
        log.addAppender(appender);

        log.warn("password: hunter22");
        appender.stop();

        assertThat(Files.readString(folder.resolve("pult.log")))
                .contains("WARN app.pult.sample", "IllegalStateException")
                .doesNotContain("hunter22");
    }

    /// A disk does not care that the log is being closed.
    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    private void flood(String words, int times) {
        var appender = Logging.appender(context, folder, Logging::masked);
        var log = context.getLogger("app.pult.sample");
        log.setAdditive(false);
        log.addAppender(appender);
        for (int i = 0; i < times; i++) {
            log.info("number {} {}", i, words);
        }
        appender.stop();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
