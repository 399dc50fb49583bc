package app.pult.launch.support;

import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;
import app.pult.launch.Threads;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Sends the log to files: `pult.log`, and behind it `pult.1.log` to `pult.9.log`, the newest
/// first, each as large as [#LARGEST]. Who logs sees to it that no bodies, names, addresses or
/// tokens come here; what a foreign exception says goes through a [Masker]. Masking and writing
/// have a thread of their own ([LogQueue]). Before [#toFiles] only errors are written, to standard
/// error. Thread: main, once.
public final class Logging {
    static final int OLD_FILES = 9;
    static final long LARGEST = FileSize.MB_COEFFICIENT;

    private static final String PATTERN =
            "%d{ISO8601, UTC}Z %-5level [%thread] %logger{20} - %msg%n";

    private Logging() {}

    public static void toFiles(Path folder) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var log = LogQueue.before(appender(context, folder, Logging::masked), context);
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
            Runtime.getRuntime()
                    .addShutdownHook(Threads.named("pult-log-end").newThread(log::stop));
        }
    }

    /// @param mask an event's line, and lines behind it, without secrets
    static RollingFileAppender<ILoggingEvent> appender(
            LoggerContext context, Path folder, UnaryOperator<String> mask) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder.resolve("pult.log").toString());
        appender.setEncoder(encoder(context, mask));
        var names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(appender);
        names.setFileNamePattern(folder.resolve("pult.%i.log").toString());
        names.setMinIndex(1);
        names.setMaxIndex(OLD_FILES);
        names.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(LARGEST));
        // Else it looks once a minute, and a flood fills the disk meanwhile.
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        appender.setRollingPolicy(names);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(
            LoggerContext context, UnaryOperator<String> mask) {
        var layout = new Masked(mask);
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /// Each event is a case of its own: nothing that was masked is kept.
    static String masked(String event) {
        return new Masker(Secret.forNote()).mask(event);
    }

    /// What cannot be masked is not written, only that there was something.
    private static final class Masked extends PatternLayout {
        private final UnaryOperator<String> mask;

        Masked(UnaryOperator<String> mask) {
            this.mask = mask;
        }

        @Override
        public String doLayout(ILoggingEvent event) {
            try {
                return mask.apply(super.doLayout(event));
            } catch (RuntimeException e) {
                return "%s %s %s - left out, masking it failed: %s%n"
                        .formatted(
                                event.getInstant(),
                                event.getLevel(),
                                event.getLoggerName(),
                                e.getClass().getName());
            }
        }
    }
}
