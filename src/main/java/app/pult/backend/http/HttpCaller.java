package app.pult.backend.http;

import app.pult.backend.BackendException;

import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import okio.Buffer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes one call at a time for a caller who waits. Each call has a deadline; interrupting the
/// caller ends it. Nothing is ever sent twice. Thread: any but JavaFX.
public final class HttpCaller {
    /// The largest JSON that is read whole.
    public static final long LIMIT = 64L << 20;

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /// The slowest line on which a file still comes through.
    private static final long BYTES_A_SECOND = 8 << 10;

    /// A download of any size; each of its pauses has a limit of its own.
    private static final Duration NO_LIMIT = Duration.ofDays(7);

    /// A cancelled call ends at once; this is for the thread that has to notice.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final OkHttpClient client;
    private final ServerClock clock;
    private final Duration deadline;

    public HttpCaller(OkHttpClient client, ServerClock clock) {
        this(client, clock, DEADLINE);
    }

    HttpCaller(OkHttpClient client, ServerClock clock, Duration deadline) {
        this.client = client;
        this.clock = clock;
        this.deadline = deadline;
    }

    public ServerClock clock() {
        return clock;
    }

    /// A request that changes nothing, with an answer of any status.
    public Answer read(Request request) throws BackendException {
        return read(request, LIMIT);
    }

    public Answer read(Request request, long limit) throws BackendException {
        return stream(request, response -> answer(response, limit));
    }

    /// A request that changes something.
    ///
    /// @throws BackendException only where nothing of it has left this computer
    public Written write(Request request) throws BackendException {
        var departure = new CallEvents.Departure();
        var call = client.newCall(request.newBuilder().tag(EventListener.class, departure).build());
        var limit = deadline.plus(transferTime(request));
        try {
            return new Written.Answered(await(call, limit, response -> answer(response, LIMIT)));
        } catch (IOException e) {
            var failure = Failures.of(e);
            if (departure.departed()) {
                return new Written.Uncertain(failure.kind() + ": " + failure.getMessage());
            }
            throw failure;
        }
    }

    /// A read whose answer is taken as it comes, on another thread; it may be of any size, but
    /// `reader` must look at its status first.
    public <T> T stream(Request request, Reader<T> reader) throws BackendException {
        try {
            return await(client.newCall(request), deadline, reader);
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }

    /// A download: no deadline for the whole of it, only for each pause.
    ///
    /// @throws IOException if `target` cannot take the bytes
    public <T> T download(Request request, OutputStream target, Sink<T> sink)
            throws BackendException, IOException {
        try {
            return await(
                    client.newCall(request),
                    NO_LIMIT,
                    response -> sink.read(response, new Target(target)));
        } catch (TargetFailure e) {
            throw e.failure;
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }

    /// Takes an answer apart while it comes.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /// Takes a download apart while it comes, and writes what it is about into `target`.
    @FunctionalInterface
    public interface Sink<T> {
        T read(Response response, OutputStream target) throws IOException;
    }

    /// Reads an answer whole.
    ///
    /// @throws AnswerTooLargeException past `limit` bytes, counted after decompression
    public static Answer answer(Response response, long limit) throws IOException {
        var content = new Buffer();
        try (var source = response.body().source()) {
            while (source.read(content, 1 << 16) != -1) {
                if (content.size() > limit) {
                    throw new AnswerTooLargeException(limit);
                }
            }
        }
        return new Answer(response.code(), response.headers(), content.readByteString());
    }

    private <T> T await(Call call, Duration limit, Reader<T> reader) throws IOException {
        call.timeout().timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        var result = new CompletableFuture<T>();
        call.enqueue(
                new Callback() {
                    @Override
                    public void onResponse(Call answered, Response response) {
                        try (response) {
                            clock.observe(response.headers());
                            result.complete(reader.read(response));
                        } catch (IOException | RuntimeException e) {
                            result.completeExceptionally(e);
                        } finally {
                            // after an Error too: a caller never waits for a thread that is gone
                            result.completeExceptionally(new IOException("The call was cut off"));
                        }
                    }

                    @Override
                    public void onFailure(Call failed, IOException e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // a look-up of a name cannot be cut short; what comes of it finds the call cancelled
            call.cancel();
            letEnd(result);
            throw new SocketTimeoutException("no answer within " + limit);
        } catch (InterruptedException e) {
            call.cancel();
            letEnd(result);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /// So that nobody writes into the caller's stream any more when it returns.
    private static void letEnd(CompletableFuture<?> result) {
        try {
            result.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException ended) {
            // ended or not, the caller asked to stop
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> io;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException(e);
        };
    }

    private static Duration transferTime(Request request) {
        var body = request.body();
        try {
            return body == null
                    ? Duration.ZERO
                    : Duration.ofSeconds(Math.max(0, body.contentLength()) / BYTES_A_SECOND);
        } catch (IOException unknown) {
            return Duration.ZERO;
        }
    }

    /// Tells a full disk from a broken line.
    private static final class Target extends FilterOutputStream {
        Target(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                throw new TargetFailure(e);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new TargetFailure(e);
            }
        }
    }

    private static final class TargetFailure extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        TargetFailure(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
