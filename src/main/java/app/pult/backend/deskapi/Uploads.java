package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.http.Answer;
import app.pult.backend.http.BlobBody;
import app.pult.backend.http.Failures;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Written;
import app.pult.desk.Blobs;
import app.pult.desk.operation.OutgoingFile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Brings the files of an operation to the server before the operation itself. They are named by
/// their digest, so that nothing is sent twice for long and a broken upload is harmless. Thread:
/// any.
final class Uploads {
    /// Below this asking costs more than sending.
    private static final long WORTH_ASKING = 64 * 1024;

    private final DeskApiServer server;
    private final HttpCaller caller;
    private final Blobs blobs;

    Uploads(DeskApiServer server, HttpCaller caller, Blobs blobs) {
        this.server = server;
        this.caller = caller;
        this.blobs = blobs;
    }

    /// Empty once the server has all of them; else why the operation cannot go.
    Optional<PushResult> send(List<OutgoingFile> files) throws BackendException {
        for (var file : files) {
            if (!isHere(file)) {
                return Optional.of(
                        new PushResult.Rejected(
                                Refusal.FILE_MISSING, "The file is no longer on this desk"));
            }
        }
        for (var file : files) {
            if (file.size() >= WORTH_ASKING && isThere(file)) {
                continue;
            }
            var refusal = put(file);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private boolean isHere(OutgoingFile file) {
        try (var content = blobs.open(file.blob())) {
            return content.read() >= 0 || file.size() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isThere(OutgoingFile file) throws BackendException {
        var answer = caller.read(server.request("uploads", file.blob().value()).head().build());
        return answer.status() == 200;
    }

    private Optional<PushResult> put(OutgoingFile file) throws BackendException {
        var request =
                server.request("uploads", file.blob().value())
                        .put(new BlobBody(blobs, file))
                        .build();
        return switch (caller.write(request)) {
            case Written.Answered(var answer) -> meaning(answer);
            case Written.Uncertain(var words) ->
                    throw new BackendException(Kind.OFFLINE, "The upload broke off. " + words);
        };
    }

    private Optional<PushResult> meaning(Answer answer) throws BackendException {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        var words = Problem.of(answer).map(Problem::words).orElse("");
        return switch (answer.status()) {
            case 403 -> Optional.of(new PushResult.Rejected(Refusal.NO_PERMISSION, words));
            case 413 -> Optional.of(new PushResult.Rejected(Refusal.TOO_LARGE, words));
            case 422 -> Optional.of(new PushResult.Rejected(Refusal.FILE_MISSING, words));
            default -> throw Failures.of(answer, caller.clock().now());
        };
    }
}
