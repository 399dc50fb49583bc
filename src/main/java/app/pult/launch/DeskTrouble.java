package app.pult.launch;

import app.pult.store.StoreException;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;

import java.nio.file.FileSystemException;

/// Why a desk cannot be opened, in the operator's language; what the program itself says of it is
/// for the administrator. Thread: any.
final class DeskTrouble {
    private DeskTrouble() {}

    static ErrorBanner.News of(Exception failure, Texts texts) {
        var key = "error.desk." + key(failure);
        return new ErrorBanner.News(
                texts.of(key + ".what", withoutStop(said(rootOf(failure)))),
                texts.of("error.desk.kept"),
                texts.of(
                        "error.desk.next",
                        texts.of(key + ".next"),
                        said(failure),
                        ErrorCode.of(failure).value()));
    }

    private static String key(Throwable failure) {
        if (failure instanceof StoreException store) {
            return switch (store.kind()) {
                case NOT_A_DATABASE -> "nodatabase";
                case DAMAGED -> "damaged";
                case TOO_NEW -> "newer";
                case LOCKED -> "locked";
                case READ_ONLY -> "readonly";
                case DISK_FULL -> "full";
                case IO -> "files";
                case CLOSED, STATEMENT -> "other";
            };
        }
        if (failure instanceof PolicyException) {
            return "policy";
        }
        if (failure instanceof FileSystemException) {
            return "files";
        }
        var cause = failure.getCause();
        return cause == null ? "other" : key(cause);
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    /// What a failure says of itself, else what it is.
    private static String said(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    /// Our sentence has a full stop of its own.
    private static String withoutStop(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }
}
