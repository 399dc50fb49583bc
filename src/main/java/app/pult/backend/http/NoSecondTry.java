package app.pult.backend.http;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;

/// Keeps OkHttp from sending a request again by itself. With `retryOnConnectionFailure` and
/// redirects off one case is left (5.5.1): a 503 with `Retry-After: 0` is repeated at once, a POST
/// too. Its zero becomes a one before the client sees it. A network interceptor. Thread: any.
final class NoSecondTry implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var retryAfter = response.header("Retry-After");
        if (response.code() == 503 && retryAfter != null && retryAfter.strip().matches("0+")) {
            return response.newBuilder().header("Retry-After", "1").build();
        }
        return response;
    }
}
