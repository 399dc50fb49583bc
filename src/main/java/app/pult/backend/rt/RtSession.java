package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Failures;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Json;
import app.pult.backend.http.ServerClock;
import app.pult.backend.http.Written;

import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The wire to one Request Tracker: addresses, credentials, the session cookie. A token or password
/// is exchanged for a cookie once, because each use of it costs the server a bcrypt (+235 ms). A
/// token travels beside its cookie, so that a dead cookie costs time and nothing else; a password's
/// cookie is renewed when it is refused. Thread: any.
final class RtSession {
    /// Sessions are swept away by the server's administrator at their pleasure; with a token nobody
    /// tells, so that the cookie is fetched anew from time to time.
    private static final Duration COOKIE_AGE = Duration.ofHours(4);

    /// One that can be sent back: printable ASCII (RFC 6265 4.1.1).
    private static final Pattern COOKIE = Pattern.compile("[!-~]+=[ -~]*");

    private static final Session NONE = new Session("", Instant.EPOCH);
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl server;
    private final Supplier<RtCredentials> credentials;
    private final HttpCaller caller;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile Session session = NONE;
    private volatile String version = "";

    /// `server`: the address an operator types, with or without a path, without `/REST/2.0`.
    RtSession(HttpUrl server, Supplier<RtCredentials> credentials, HttpCaller caller) {
        this.server = server;
        this.credentials = credentials;
        this.caller = caller;
    }

    private record Session(String cookie, Instant since) {}

    ServerClock clock() {
        return caller.clock();
    }

    /// An address below `REST/2.0`; path and names are taken as they are, and encoded.
    HttpUrl.Builder api(String path) {
        return server.newBuilder().addPathSegments("REST/2.0").addPathSegments(path);
    }

    HttpUrl server() {
        return server;
    }

    JsonNode get(HttpUrl url) throws BackendException {
        return json(read(new Request.Builder().url(url)));
    }

    /// A JSON search: a POST that changes nothing.
    JsonNode search(HttpUrl url, Search search) throws BackendException {
        var body = RequestBody.create(search.toJson().toString(), JSON);
        return json(read(new Request.Builder().url(url).post(body)));
    }

    /// A search in TicketSQL or TransactionSQL: as a form, because it may be longer than an
    /// address.
    JsonNode query(HttpUrl url, String sql) throws BackendException {
        var body = new FormBody.Builder().add("query", sql).build();
        return json(read(new Request.Builder().url(url).post(body)));
    }

    /// Any status but a refused sign-in.
    Answer read(Request.Builder request) throws BackendException {
        var first = session();
        var answer = caller.read(dressed(request, first));
        if (isRefused(answer)) {
            answer = caller.read(dressed(request, renewed(first)));
        }
        throwIfRefused(answer);
        return answer;
    }

    /// Sends once. A refused sign-in certainly changed nothing: then, and only then, it is sent
    /// again with a new session.
    Written write(Request.Builder request) throws BackendException {
        var first = session();
        var written = caller.write(dressed(request, first));
        if (written instanceof Written.Answered answered && isRefused(answered.answer())) {
            written = caller.write(dressed(request, renewed(first)));
        }
        if (written instanceof Written.Answered answered) {
            throwIfRefused(answered.answer());
        }
        return written;
    }

    <T> T download(HttpUrl url, OutputStream target, HttpCaller.Sink<T> sink)
            throws BackendException, IOException {
        var request = new Request.Builder().url(url);
        return caller.download(dressed(request, session()), target, sink);
    }

    JsonNode json(Answer answer) throws BackendException {
        if (!answer.isSuccess()) {
            throw Failures.of(answer, clock().now());
        }
        return Json.tree(answer);
    }

    /// Throws the session away and proves the credentials.
    void signIn() throws BackendException {
        renewed(session);
        version = RtJson.text(get(api("rt").build()), "Version");
    }

    /// As the last sign-in found it, with the packager's suffix.
    String version() {
        return version;
    }

    /// RT's number of a token's owner; empty for a password.
    Optional<String> userOfToken() {
        return credentials.get() instanceof RtCredentials.Token token
                ? Optional.of(token.token().split("-", -1))
                        .filter(parts -> parts.length == 3 && parts[1].matches("\\d+"))
                        .map(parts -> parts[1])
                : Optional.empty();
    }

    Optional<String> login() {
        return credentials.get() instanceof RtCredentials.Password password
                ? Optional.of(password.login())
                : Optional.empty();
    }

    private Session session() throws BackendException {
        var current = session;
        boolean fresh =
                !current.equals(NONE) && current.since().plus(COOKIE_AGE).isAfter(clock().local());
        return fresh ? current : renewed(current);
    }

    private Session renewed(Session refused) throws BackendException {
        signingIn.lock();
        try {
            if (session.equals(refused)) {
                session = new Session(newCookie(), clock().local());
            }
            return session;
        } finally {
            signingIn.unlock();
        }
    }

    private String newCookie() throws BackendException {
        return switch (credentials.get()) {
            case RtCredentials.Token token -> cookie(caller.read(tokenExchange(token)));
            case RtCredentials.Password password -> cookie(caller.read(loginForm(password)));
        };
    }

    /// Any page of the older interface starts a session; where it is switched off there is no
    /// cookie, and the token alone does, slowly.
    private Request tokenExchange(RtCredentials.Token token) {
        return plain(new Request.Builder())
                .url(server.newBuilder().addPathSegments("REST/1.0/").build())
                .header("Authorization", "token " + token.token())
                .build();
    }

    private Request loginForm(RtCredentials.Password password) {
        return plain(new Request.Builder())
                .url(server.newBuilder().addPathSegments("NoAuth/Login.html").build())
                .post(
                        new FormBody.Builder()
                                .add("user", password.login())
                                .add("pass", password.password())
                                .build())
                .build();
    }

    private static String cookie(Answer answer) {
        return answer.headers().values("Set-Cookie").stream()
                .map(line -> line.split(";", 2)[0].strip())
                .filter(pair -> COOKIE.matcher(pair).matches())
                .collect(
                        Collectors.toMap(
                                pair -> pair.split("=", 2)[0], pair -> pair, (old, now) -> now))
                .values()
                .stream()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private Request dressed(Request.Builder request, Session with) {
        plain(request);
        if (!with.cookie().isEmpty()) {
            request.header("Cookie", with.cookie());
        }
        switch (credentials.get()) {
            case RtCredentials.Token token ->
                    request.header("Authorization", "token " + token.token());
            case RtCredentials.Password password -> {
                if (with.cookie().isEmpty()) {
                    request.header(
                            "Authorization",
                            Credentials.basic(
                                    password.login(), password.password(), StandardCharsets.UTF_8));
                }
            }
        }
        return request.build();
    }

    private static Request.Builder plain(Request.Builder request) {
        Map.of("Accept", "application/json", "Accept-Language", "en", "User-Agent", "Pult")
                .forEach(request::header);
        return request;
    }

    /// 401; or, with any cookie, a redirect to the login page, which is the server's root or below
    /// it.
    private boolean isRefused(Answer answer) {
        if (answer.status() == 401) {
            return true;
        }
        var target = answer.header("Location").map(server::resolve);
        return answer.isRedirect() && target.isPresent() && leadsHome(target.get());
    }

    private boolean leadsHome(HttpUrl target) {
        return target.scheme().equals(server.scheme())
                && target.host().equals(server.host())
                && target.port() == server.port();
    }

    private void throwIfRefused(Answer answer) throws BackendException {
        if (isRefused(answer)) {
            throw new BackendException(
                    Kind.UNAUTHORIZED, "Request Tracker does not accept the credentials");
        }
        if (answer.isRedirect()) {
            throw new BackendException(
                    Kind.PROTOCOL,
                    "The address leads elsewhere: Request Tracker moved or is not there");
        }
    }
}
