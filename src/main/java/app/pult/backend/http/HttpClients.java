package app.pult.backend.http;

import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import java.time.Duration;
import java.util.concurrent.ExecutorService;

/// Makes the one HTTP client of a program. It never repeats a request by itself, follows no
/// redirect, answers no challenge, keeps no cookie and caches nothing: each of these is a backend's
/// decision.
public final class HttpClients {
    /// To a server that answers: DNS, TCP and TLS each take less.
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Silence in the middle of an answer, or before it while a server stores what it was sent (8 s
    /// for 60 MB at Request Tracker).
    private static final Duration READ = Duration.ofSeconds(60);

    /// For one chunk of a body to leave, not for the whole body.
    private static final Duration WRITE = Duration.ofSeconds(30);

    /// Enough for a pull, four lanes and the files that an operator opens meanwhile.
    private static final int MAX_CALLS = 16;

    private HttpClients() {}

    /// `threads` carry the calls: a virtual thread a task will do.
    public static OkHttpClient create(ExecutorService threads) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(2 * MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(WRITE)
                .eventListenerFactory(new CallEvents.Factory())
                .addInterceptor(new RedactingLogInterceptor())
                .addNetworkInterceptor(new NoSecondTry())
                .build();
    }
}
