package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.http.Failures;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Json;
import app.pult.desk.AttachmentId;

import okhttp3.HttpUrl;
import okhttp3.Response;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Downloads a file: one record of JSON with the content in Base64, decoded as it comes, whatever
/// its size. Thread: any.
final class RtFiles {
    /// Of an answer that is no file.
    private static final long MAX_REFUSAL = 1 << 16;

    private final RtSession session;

    RtFiles(RtSession session) {
        this.session = session;
    }

    void download(AttachmentId attachment, OutputStream target, LongConsumer progress)
            throws BackendException, IOException {
        if (!attachment.value().matches("\\d{1,18}")) {
            throw new BackendException(Kind.PROTOCOL, "Not a file of Request Tracker");
        }
        var url = session.api("attachment/" + attachment.value()).build();
        var failure = fetch(url, target, progress);
        if (failure.isPresent() && failure.get().kind() == Kind.UNAUTHORIZED) {
            session.signIn();
            failure = fetch(url, target, progress);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Optional<BackendException> fetch(
            HttpUrl url, OutputStream target, LongConsumer progress)
            throws BackendException, IOException {
        return session.download(
                url, target, (response, out) -> decode(response, new Counted(out, progress)));
    }

    private Optional<BackendException> decode(Response response, OutputStream out)
            throws IOException {
        if (!response.isSuccessful()) {
            var answer = HttpCaller.answer(response, MAX_REFUSAL);
            return Optional.of(
                    answer.isRedirect()
                            ? new BackendException(Kind.UNAUTHORIZED, "Sign in again")
                            : Failures.of(answer, session.clock().now()));
        }
        try (var json = Json.MAPPER.createParser(response.body().byteStream())) {
            while (json.nextToken() != null) {
                boolean content =
                        json.currentToken() == JsonToken.VALUE_STRING
                                && "Content".equals(json.currentName());
                if (content) {
                    json.readBinaryValue(out);
                    out.flush();
                    return Optional.empty();
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            return Optional.of(
                    new BackendException(Kind.PROTOCOL, "The file came in a form nobody knows", e));
        }
        return Optional.of(new BackendException(Kind.PROTOCOL, "The file has no content"));
    }

    /// Tells how many bytes have been written.
    private static final class Counted extends FilterOutputStream {
        private final LongConsumer progress;
        private long count;

        Counted(OutputStream out, LongConsumer progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            progress.accept(++count);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
            progress.accept(count);
        }
    }
}
