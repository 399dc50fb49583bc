package app.pult.backend.rt;

import app.pult.backend.http.HttpClients;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.PromptSockets;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Answers as a Request Tracker 5.0.3 was recorded to, as far as ticket 302 is concerned; a test
/// says what is to be answered otherwise. Thread: any.
public final class RecordedRt extends Dispatcher implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-23T20:24:28Z");

    private static final String TOKEN = "1-27-0123456789abcdef";

    private final MockWebServer server = new MockWebServer();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    private final Map<String, Queue<MockResponse>> otherwise = new HashMap<>();
    private final Map<String, Function<RecordedRequest, MockResponse>> reasoned = new HashMap<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    final MemoryBlobs blobs = new MemoryBlobs();

    public static RecordedRt started() {
        var rt = new RecordedRt();
        rt.server.setServerSocketFactory(new PromptSockets());
        rt.server.setDispatcher(rt);
        try {
            rt.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rt;
    }

    RtBackend backend() {
        return backend(new RtCredentials.Token(TOKEN));
    }

    RtBackend backend(RtCredentials credentials) {
        return backend(server.url("/"), credentials);
    }

    /// One whose requests go another way.
    public RtBackend backendBehind(URI line) {
        return backend(HttpUrl.get(line.toString()), new RtCredentials.Token(TOKEN));
    }

    private RtBackend backend(HttpUrl url, RtCredentials credentials) {
        return new RtBackend(
                url, () -> credentials, Clock.fixed(NOW, ZoneOffset.UTC), blobs, client);
    }

    public URI url() {
        return server.url("/").uri();
    }

    /// What the next requests of a kind get instead, one each; the last one stays.
    synchronized void on(String kind, MockResponse... answers) {
        otherwise.put(kind, new ArrayDeque<>(List.of(answers)));
    }

    /// What requests of a kind get from now on, by what they ask.
    synchronized void answer(String kind, Function<RecordedRequest, MockResponse> answer) {
        reasoned.put(kind, answer);
    }

    synchronized List<RecordedRequest> requests(String kind) {
        return requests.stream().filter(request -> kind(request).equals(kind)).toList();
    }

    synchronized void forget() {
        requests.clear();
    }

    synchronized int count() {
        return requests.size();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        synchronized (this) {
            requests.add(request);
            var instead = otherwise.get(kind(request));
            if (instead != null) {
                return instead.size() > 1 ? instead.remove() : instead.element();
            }
            var answer = reasoned.get(kind(request));
            if (answer != null) {
                return answer.apply(request);
            }
        }
        return recorded(kind(request));
    }

    /// `GET ticket/302`, `POST tickets Subject` and the like: method, path, first of the fields.
    static String kind(RecordedRequest request) {
        var path = request.getUrl().encodedPath().replaceFirst("^/(REST/2\\.0/)?", "");
        var fields = request.getUrl().queryParameter("fields");
        var kind = request.getMethod() + " " + path;
        return fields == null ? kind : kind + " " + columns(path, fields) + page(request);
    }

    private static String columns(String path, String fields) {
        if (path.equals("attachments")) {
            boolean files = fields.contains("Filename");
            return fields.endsWith("Content") ? files ? "contents" : "texts" : "files";
        }
        if (path.equals("transactions")) {
            return fields.endsWith("CustomFields") ? "origins" : "history";
        }
        return fields.split(",", 2)[0];
    }

    private static String page(RecordedRequest request) {
        var page = request.getUrl().queryParameter("page");
        return page == null || page.equals("1") ? "" : " page " + page;
    }

    private static MockResponse recorded(String kind) {
        return switch (kind) {
            case "GET REST/1.0/" ->
                    ok("RT/5.0.3+dfsg 200 Ok")
                            .addHeader("Set-Cookie", "RT_SID_x.8332=abc; path=/; HttpOnly")
                            .build();
            case "GET rt" -> file("rt");
            case "GET user/27" -> file("user-27");
            case "GET user/6" -> file("user-6");
            case "GET user/anna" -> file("user-anna");
            case "GET user/boris" -> file("user-boris");
            case "GET user/olga.sidorova@example.ru" -> file("user-olga");
            case "POST tickets _hyperlinks" -> file("offers");
            case "POST queues/all Name" -> file("queues");
            case "POST customfields Name" -> file("customfields");
            case "GET ticket/302" ->
                    file("ticket-302").newBuilder().setHeader("ETag", "\"6485\"").build();
            case "POST tickets Subject" -> file("tickets");
            case "POST transactions history" -> file("transactions");
            case "POST transactions origins" -> file("origins");
            case "POST attachments texts" -> file("texts");
            case "POST attachments files" -> file("files");
            case "POST attachments contents" -> file("contents");
            default -> json("{\"items\":[],\"count\":0,\"total\":0,\"page\":1,\"pages\":null}");
        };
    }

    static MockResponse file(String name) {
        try (var in = RecordedRt.class.getResourceAsStream(name + ".json")) {
            return json(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MockResponse json(String body) {
        return ok(body).setHeader("Content-Type", "application/json; charset=\"utf-8\"").build();
    }

    static MockResponse status(int code) {
        return ok("{\"message\":\"Nope\"}")
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .code(code)
                .build();
    }

    static MockResponse html() {
        return ok("<html><form>Login <input type=password></form></html>")
                .setHeader("Content-Type", "text/html")
                .build();
    }

    private static MockResponse.Builder ok(String body) {
        return new MockResponse.Builder()
                .setHeader("Date", "Mon, 23 Nov 2026 20:24:28 GMT")
                .body(body);
    }

    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
