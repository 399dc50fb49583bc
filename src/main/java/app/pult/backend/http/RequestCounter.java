package app.pult.backend.http;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the requests that went out, and the bytes of bodies both ways as they travel, for `sync
/// --stats`, the diagnostics and the tests of how few they are. Thread: any.
public final class RequestCounter implements Interceptor {
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    @Override
    public Response intercept(Chain chain) throws IOException {
        count.incrementAndGet();
        var body = chain.request().body();
        if (body != null) {
            sent.addAndGet(Math.max(0, body.contentLength()));
        }
        var response = chain.proceed(chain.request());
        return response.newBuilder().body(new Counted(response.body())).build();
    }

    public long count() {
        return count.get();
    }

    /// Bytes of answers that were read.
    public long received() {
        return received.get();
    }

    /// Bytes of requests whose length was known before they went.
    public long sent() {
        return sent.get();
    }

    /// A body that counts what is read of it; closing it closes the other.
    private final class Counted extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        Counted(ResponseBody body) {
            this.body = body;
            source = Okio.buffer(new Meter(body.source()));
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private final class Meter extends ForwardingSource {
        Meter(Source delegate) {
            super(delegate);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            received.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
