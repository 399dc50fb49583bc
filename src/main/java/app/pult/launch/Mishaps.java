package app.pult.launch;

import app.pult.backend.BackendException;
import app.pult.desk.Blobs;
import app.pult.store.StoreException;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.Mishap;

import java.util.Optional;
import java.util.stream.Stream;

/// What a failure that reached the window means to the operator: the outermost cause that means
/// anything decides. Thread: any.
final class Mishaps {
    private static final int DEEPEST = 20;

    private Mishaps() {}

    static Mishap of(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(e -> meaning(e).stream())
                .findFirst()
                .orElse(Mishap.STORE);
    }

    private static Optional<Mishap> meaning(Throwable failure) {
        return switch (failure) {
            case Blobs.NoRoomException full -> Optional.of(Mishap.DISK_FULL);
            case Blobs.TooLargeException large -> Optional.of(Mishap.FILE_TOO_LARGE);
            case FilesToSend.UnreadableException no -> Optional.of(Mishap.FILE_UNREADABLE);
            case WholeFile.NotWrittenException there -> Optional.of(Mishap.FILE_NOT_WRITTEN);
            case Programs.NoProgramException none -> Optional.of(Mishap.FILE_WITHOUT_PROGRAM);
            case StoreException store ->
                    Optional.of(
                            store.kind() == StoreException.Kind.DISK_FULL
                                    ? Mishap.DISK_FULL
                                    : Mishap.STORE);
            case BackendException server -> Optional.of(download(server.kind()));
            default -> Optional.empty();
        };
    }

    /// The window asks the server for nothing but files.
    private static Mishap download(BackendException.Kind kind) {
        return switch (kind) {
            case OFFLINE, TIMEOUT -> Mishap.FILE_UNREACHABLE;
            case UNAUTHORIZED, FORBIDDEN -> Mishap.FILE_FORBIDDEN;
            case RATE_LIMITED, SERVER, PROTOCOL, TLS -> Mishap.FILE_BROKEN;
        };
    }
}
