package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last place an error can reach: it is logged with its code and written into a crash report;
/// the program goes on, because what the operator is typing is worth more than a clean stop.
/// Thread: any.
public final class UncaughtErrors {
    private static final Logger log = LoggerFactory.getLogger(UncaughtErrors.class);

    private UncaughtErrors() {}

    /// Hears of an error, on the thread that failed.
    public interface Told {
        void tell(Thread thread, Throwable error, ErrorCode code);
    }

    public static void install(Told told) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> {
                    var code = ErrorCode.of(error);
                    log.error("Error {} on {}", code.value(), thread.getName(), error);
                    told.tell(thread, error, code);
                });
    }
}
