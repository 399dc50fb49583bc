package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/// The last place an error can reach: it is logged with its code and told to the operator; the
/// program goes on, because what the operator is typing is worth more than a clean stop. Thread:
/// any.
public final class UncaughtErrors {
    private static final Logger log = LoggerFactory.getLogger(UncaughtErrors.class);

    private UncaughtErrors() {}

    /// @param told called on the failing thread with the code to show
    public static void install(Consumer<ErrorCode> told) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> {
                    var code = ErrorCode.of(error);
                    log.error("Error {} on {}", code.value(), thread.getName(), error);
                    told.accept(code);
                });
    }
}
