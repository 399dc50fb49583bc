package app.pult.launch;

import app.pult.store.StoreException;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;

/// Why a desk cannot be opened, in the operator's language; what the program itself says of it is
/// for the administrator. Thread: any.
final class DeskTrouble {
    private DeskTrouble() {}

    static ErrorBanner.News of(Exception failure, Texts texts) {
        var key = "error.desk." + key(failure);
        var said = String.valueOf(failure.getMessage());
        return new ErrorBanner.News(
                texts.of(key + ".what"),
                texts.of("error.desk.kept"),
                texts.of(
                        "error.desk.next",
                        texts.of(key + ".next"),
                        said,
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
                case IO, CLOSED, STATEMENT -> "files";
            };
        }
        var cause = failure.getCause();
        return cause == null ? "files" : key(cause);
    }
}
