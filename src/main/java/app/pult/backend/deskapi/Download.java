package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Failures;
import app.pult.backend.http.HttpCaller;
import app.pult.desk.AttachmentId;

import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/// One attachment on its way to this desk. A line that breaks is taken up again behind the last
/// byte (`Range`, RFC 9110 14) as long as each attempt brings at least one more. Thread: one
/// download.
final class Download {
    private static final int MOST_ATTEMPTS = 20;
    private static final int BUFFER = 64 * 1024;
    private static final long MOST_WORDS = 64 * 1024;

    private final DeskApiServer server;
    private final HttpCaller caller;
    private final AttachmentId attachment;
    private final LongConsumer progress;
    private long written;
    private Optional<String> tag = Optional.empty();

    Download(
            DeskApiServer server,
            HttpCaller caller,
            AttachmentId attachment,
            LongConsumer progress) {
        this.server = server;
        this.caller = caller;
        this.attachment = attachment;
        this.progress = progress;
    }

    /// @throws IOException if `target` cannot take the bytes
    void into(OutputStream target) throws BackendException, IOException {
        for (int attempt = 1; ; attempt++) {
            var before = written;
            try {
                var refusal = caller.download(request(), target, this::take);
                if (refusal.isPresent()) {
                    throw Failures.of(refusal.get(), caller.clock().now());
                }
                return;
            } catch (BackendException e) {
                var resumable = e.kind() != Kind.UNAUTHORIZED && tag.isPresent();
                if (attempt == MOST_ATTEMPTS || written == before || !resumable) {
                    throw e;
                }
            }
        }
    }

    private Request request() {
        var request =
                server.request("attachments", attachment.value(), "content")
                        .header("Accept-Encoding", "identity");
        if (written > 0) {
            request.header("Range", "bytes=" + written + "-");
            tag.ifPresent(known -> request.header("If-Range", known));
        }
        return request.build();
    }

    /// Empty when the rest has come; else what the server said instead.
    private Optional<Answer> take(Response response, OutputStream target) throws IOException {
        if (response.code() != 200 && response.code() != 206) {
            return Optional.of(HttpCaller.answer(response, MOST_WORDS));
        }
        var skip = response.code() == 200 ? written : 0;
        if (skip > 0 && !tag.equals(Optional.ofNullable(response.header("ETag")))) {
            throw new java.net.ProtocolException("the content is another one by now");
        }
        if (response.code() == 206 && !startsAt(response, written)) {
            throw new java.net.ProtocolException("another range than the one asked for");
        }
        tag = Optional.ofNullable(response.header("ETag"));
        copy(response, target, skip);
        return Optional.empty();
    }

    private static boolean startsAt(Response response, long offset) {
        var range = response.header("Content-Range");
        return range != null && range.startsWith("bytes " + offset + "-");
    }

    private void copy(Response response, OutputStream target, long skip) throws IOException {
        try (var source = response.body().source()) {
            source.skip(skip);
            var buffer = new byte[BUFFER];
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                target.write(buffer, 0, n);
                written += n;
                progress.accept(written);
            }
        }
    }
}
