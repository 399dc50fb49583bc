package app.pult.backend.http;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the requests that went out, for `sync --stats` and the tests of how few they are. Thread:
/// any.
public final class RequestCounter implements Interceptor {
    private final AtomicLong count = new AtomicLong();

    @Override
    public Response intercept(Chain chain) throws IOException {
        count.incrementAndGet();
        return chain.proceed(chain.request());
    }

    public long count() {
        return count.get();
    }
}
