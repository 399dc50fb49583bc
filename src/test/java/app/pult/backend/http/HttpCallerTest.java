package app.pult.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The client of the desk against a server that behaves badly.
final class HttpCallerTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    private final ServerClock clock = new ServerClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final HttpCaller caller = new HttpCaller(client, clock);
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void aWriteWhoseAnswerIsLostIsUncertainAndNotRepeated() throws BackendException {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(ok());

        assertThat(caller.write(aWrite())).isInstanceOf(Written.Uncertain.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aWriteCutOffInTheMiddleOfTheAnswerIsUncertainAndNotRepeated() throws BackendException {
        server.enqueue(
                ok().newBuilder()
                        .body("x".repeat(100_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        server.enqueue(ok());

        assertThat(caller.write(aWrite())).isInstanceOf(Written.Uncertain.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aWriteOnAConnectionThatDiedMeanwhileIsNotRepeated() throws Exception {
        server.enqueue(
                ok().newBuilder().onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE).build());
        server.enqueue(
                new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(ok());
        caller.read(aRead());

        assertThat(caller.write(aWrite())).isInstanceOf(Written.Uncertain.class);
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"408,0", "503,0", "503,00", "503,1", "500,0", "421,0", "401,0"})
    void aWriteIsNotRepeatedWhateverTheServerAsksFor(int status, String retryAfter)
            throws BackendException {
        server.enqueue(
                new MockResponse.Builder()
                        .code(status)
                        .addHeader("Retry-After", retryAfter)
                        .build());
        server.enqueue(ok());

        var written = caller.write(aWrite());

        assertThat(written).isInstanceOf(Written.Answered.class);
        assertThat(((Written.Answered) written).answer().status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) throws BackendException {
        for (int i = 0; i < 2; i++) {
            server.enqueue(
                    new MockResponse.Builder()
                            .code(status)
                            .addHeader("Location", server.url("/elsewhere"))
                            .build());
        }

        var written = caller.write(aWrite());
        var read = caller.read(aRead());

        assertThat(((Written.Answered) written).answer().isRedirect()).isTrue();
        assertThat(read.isRedirect()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotThereIsOfflineForAWriteToo() {
        server.close();

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> caller.write(aWrite()))
                .matches(e -> e.kind() == Kind.OFFLINE);
    }

    @Test
    void aNameThatDoesNotExistIsOffline() {
        var request = new Request.Builder().url("http://no-such-host.invalid/").build();

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> caller.read(request))
                .matches(e -> e.kind() == Kind.OFFLINE);
    }

    @Test
    void aSocketThatHangsEndsByTheReadTimeout() throws BackendException {
        var impatient = new HttpCaller(client.newBuilder().readTimeout(SHORT).build(), clock);
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> impatient.read(aRead()))
                .matches(e -> e.kind() == Kind.TIMEOUT);
        assertThat(impatient.write(aWrite())).isInstanceOf(Written.Uncertain.class);
    }

    @Test
    void aServerThatDripsEndsByTheDeadline() {
        var impatient = new HttpCaller(client, clock, SHORT);
        server.enqueue(
                ok().newBuilder()
                        .body("x".repeat(1_000))
                        .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                        .build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> impatient.read(aRead()))
                .matches(e -> e.kind() == Kind.TIMEOUT);
    }

    @Test
    void interruptingTheCallerEndsItsCall()
            throws InterruptedException, ExecutionException, TimeoutException {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        var ended =
                threads.submit(
                        () -> {
                            Thread.currentThread().interrupt();
                            try {
                                caller.read(aRead());
                                return "answered";
                            } catch (BackendException e) {
                                return e.kind() + " " + Thread.currentThread().isInterrupted();
                            }
                        });

        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("OFFLINE true");
    }

    @Test
    void anAnswerOverTheLimitIsNotReadOn() {
        server.enqueue(ok().newBuilder().body("x".repeat(200_000)).build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> caller.read(aRead(), 100_000))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsNotReadOn() throws IOException {
        var packed = new Buffer();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed.outputStream())) {
            gzip.write(new byte[5_000_000]);
        }
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("Content-Encoding", "gzip")
                        .body(packed)
                        .build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> caller.read(aRead(), 100_000))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void whatIsNoHttpIsAProtocolError() {
        server.enqueue(new MockResponse.Builder().status("220 mail.example ESMTP").build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> caller.read(aRead()))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void aFullDiskIsNotTakenForABrokenLine() {
        server.enqueue(ok());
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                caller.download(
                                        aRead(),
                                        full,
                                        (response, target) -> {
                                            target.write(response.body().bytes());
                                            return 1;
                                        }))
                .withMessage("No space left on device");
    }

    @Test
    void theServersClockComesWithItsAnswers() throws BackendException {
        server.enqueue(
                ok().newBuilder().setHeader("Date", "Sun, 01 Mar 2026 12:30:00 GMT").build());
        server.enqueue(ok().newBuilder().setHeader("Date", "yesterday").build());
        caller.read(aRead());
        caller.read(aRead());

        assertThat(clock.now()).isEqualTo("2026-03-01T12:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "401,UNAUTHORIZED", "403,FORBIDDEN", "404,PROTOCOL", "408,TIMEOUT", "409,PROTOCOL",
        "412,PROTOCOL", "415,PROTOCOL", "422,PROTOCOL", "429,RATE_LIMITED", "500,SERVER",
        "502,SERVER", "503,SERVER", "302,PROTOCOL"
    })
    void anUnwelcomeStatusHasAKind(int status, Kind kind) throws BackendException {
        server.enqueue(
                new MockResponse.Builder().code(status).addHeader("Retry-After", "17").build());

        var failure = Failures.of(caller.read(aRead()), NOW);

        assertThat(failure.kind()).isEqualTo(kind);
        if (status == 429 || status >= 500) {
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"a\":[1,2",
                "application/json|nonsense",
                "application/json|''",
                "application/json|{} {}",
                "text/html|<html>Please log in</html>",
                "text/plain|{\"a\":1}"
            })
    void whatIsNoWholeJsonIsAProtocolError(String type, String body) throws BackendException {
        server.enqueue(
                new MockResponse.Builder().setHeader("Content-Type", type).body(body).build());
        var answer = caller.read(aRead());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> Json.tree(answer))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void waitingTimesAreReadAsSecondsAndAsDates() throws BackendException {
        server.enqueue(retryAfter("120"));
        server.enqueue(retryAfter("Sun, 01 Mar 2026 10:05:00 GMT"));
        server.enqueue(retryAfter("999999999"));
        server.enqueue(retryAfter("soon"));

        assertThat(caller.read(aRead()).retryAfter(NOW)).contains(Duration.ofMinutes(2));
        assertThat(caller.read(aRead()).retryAfter(NOW)).contains(Duration.ofMinutes(5));
        assertThat(caller.read(aRead()).retryAfter(NOW)).contains(Duration.ofDays(1));
        assertThat(caller.read(aRead()).retryAfter(NOW)).isEmpty();
    }

    @Test
    void theLogNamesNobodyAndShowsNoValue() {
        var url =
                server.url(
                        "/REST/2.0/user/anna/history?query=Subject='geheim'&token=1-27-abc&per_page=5");

        assertThat(RedactingLogInterceptor.redacted(url))
                .isEqualTo("/REST/2.0/user/…/history?query=…&token=…&per_page=…");
        assertThat(RedactingLogInterceptor.redacted(server.url("/people/ivan@example.ru/фото.png")))
                .isEqualTo("/people/…/…");
    }

    private static MockResponse retryAfter(String value) {
        return new MockResponse.Builder().code(429).setHeader("Retry-After", value).build();
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().body("fine").build();
    }

    private Request aRead() {
        return new Request.Builder().url(server.url("/read")).build();
    }

    private Request aWrite() {
        return new Request.Builder()
                .url(server.url("/write"))
                .post(RequestBody.create("once", null))
                .build();
    }
}
