package app.pult.launch.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class LoggingTest {
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
        var appender = Logging.appender(context, folder);
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

    private void flood(String words, int times) {
        var appender = Logging.appender(context, folder);
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
