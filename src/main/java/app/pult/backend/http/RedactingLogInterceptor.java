package app.pult.backend.http;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/// One line a request: method, path, names of the query's parameters, status, milliseconds. Never
/// bodies, headers, values, logins, tokens. Thread: any.
final class RedactingLogInterceptor implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(RedactingLogInterceptor.class);

    /// What follows these in a path names a person.
    private static final Set<String> PEOPLE =
            Set.of("user", "users", "people", "persons", "customers");

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        long begin = System.nanoTime();
        try {
            var response = chain.proceed(request);
            log.debug(
                    "{} {} {} {} ms",
                    request.method(),
                    redacted(request.url()),
                    response.code(),
                    millisSince(begin));
            return response;
        } catch (IOException e) {
            log.debug(
                    "{} {} {} after {} ms",
                    request.method(),
                    redacted(request.url()),
                    e.getClass().getSimpleName(),
                    millisSince(begin));
            throw e;
        }
    }

    static String redacted(HttpUrl url) {
        var path = new StringBuilder();
        var personNext = false;
        for (var segment : url.pathSegments()) {
            path.append('/').append(personNext || !isPlain(segment) ? "…" : segment);
            personNext = PEOPLE.contains(segment);
        }
        if (url.querySize() > 0) {
            path.append(
                    url.queryParameterNames().stream()
                            .map(name -> isPlain(name) ? name + "=…" : "…")
                            .collect(Collectors.joining("&", "?", "")));
        }
        return path.toString();
    }

    /// Numbers, words of an interface, identifiers of operations; no address, no file name.
    private static boolean isPlain(String segment) {
        return segment.matches("[A-Za-z0-9._-]{0,40}");
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
