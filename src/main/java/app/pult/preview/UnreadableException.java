package app.pult.preview;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

/// A file, or a page of one, that cannot be shown. The file itself is as it was.
///
/// Thread: any.
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// What the operator is told.
    public enum Reason {
        /// No preview for files of this kind.
        NO_KIND,
        EMPTY,
        /// Broken, cut off, or not what it says it is.
        DAMAGED,
        /// Opens with a password only.
        LOCKED,
        /// More memory than a look is worth.
        TOO_LARGE,
        TOO_SLOW,
        /// Somebody turned away meanwhile.
        STOPPED;

        /// Its part of the name of its sentence.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    UnreadableException(Reason reason) {
        super("Cannot be shown: " + reason);
        this.reason = reason;
    }

    UnreadableException(Reason reason, Throwable cause) {
        super("Cannot be shown: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The one border between foreign bytes and the program. Libraries that meet bytes made to
    /// break them throw whatever comes, run out of stack in nested structures, or ask for more
    /// memory than there is; all of it means: not shown.
    static <T> T guard(Callable<T> reading) throws UnreadableException {
        try {
            return reading.call();
        } catch (UnreadableException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException(Reason.STOPPED, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableException(Reason.TOO_LARGE, e);
        } catch (Exception | StackOverflowError e) {
            throw new UnreadableException(
                    Thread.currentThread().isInterrupted() ? Reason.STOPPED : Reason.DAMAGED, e);
        }
    }
}
