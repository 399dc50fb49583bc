package app.pult.launch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/// Sends the log to files that rotate by day and size and never hold bodies, names, addresses or
/// tokens (STYLE: the classes that log see to that; a test searches the files). Before [#toFiles]
/// only warnings are written, to standard error. Thread: main, once.
public final class Logging {
    private static final String PATTERN =
            "%d{ISO8601, UTC}Z %-5level [%thread] %logger{20} - %msg%n";
    private static final int DAYS = 14;
    private static final String LARGEST = "5MB";
    private static final String TOGETHER = "50MB";

    private Logging() {}

    public static void toFiles(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder.resolve("pult.log").toString());
        appender.setEncoder(encoder);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("pult.%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxHistory(DAYS);
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setTotalSizeCap(FileSize.valueOf(TOGETHER));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
