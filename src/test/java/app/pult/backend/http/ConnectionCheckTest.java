package app.pult.backend.http;

import static app.pult.fixture.Reports.problems;
import static app.pult.fixture.Reports.stages;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtProbe;
import app.pult.fixture.Certificate;
import app.pult.fixture.FakeClock;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Stage;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// *Test connection* against everything that is not the helpdesk an operator meant.
final class ConnectionCheckTest {
    private static final String BANNER = "RT/5.0.3+dfsg 401 Credentials required\n";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
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
    void aNameThatDoesNotExist() {
        var report = test(client, URI.create("https://helpdesk.no-such-host.invalid"));

        assertThat(problems(report)).containsExactly("NAME UNKNOWN_HOST");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        var report = test(client, URI.create("http://localhost:" + port));

        assertThat(stages(report)).containsExactly(Stage.NAME, Stage.CONNECT);
        assertThat(problems(report)).containsExactly("CONNECT REFUSED");
    }

    @Test
    void aCertificateThatNobodyKnows() {
        secure(Certificate.valid("localhost"));

        var report = test(client, server.url("/").uri());

        assertThat(stages(report)).containsExactly(Stage.NAME, Stage.CONNECT, Stage.TLS);
        assertThat(problems(report)).containsExactly("TLS CERTIFICATE_UNTRUSTED");
    }

    @Test
    void aCertificateThatExpired() {
        var certificate = Certificate.expired("localhost");
        secure(certificate);

        var report = test(certificate.trustedBy(client), server.url("/").uri());

        assertThat(problems(report)).containsExactly("TLS CERTIFICATE_EXPIRED");
    }

    @Test
    void aCertificateThatIsTakenTellsItsEnd() {
        var certificate = Certificate.valid("localhost");
        secure(certificate);

        var report = test(certificate.trustedBy(client), server.url("/").uri());

        assertThat(report.certificateEnds().orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(28)),
                        Instant.now().plus(Duration.ofDays(31)));
    }

    @Test
    void theStepOfTheHelpdeskTookAsLongAsItsAnswer() throws BackendException {
        var time = new FakeClock(Instant.EPOCH);
        var clock = time.withZone(ZoneOffset.UTC);
        var steps = new Steps(clock);
        server.enqueue(new MockResponse.Builder().body("{}").build());
        var slow =
                client.newBuilder()
                        .addInterceptor(
                                chain -> {
                                    time.pass(Duration.ofMillis(700));
                                    return chain.proceed(chain.request());
                                })
                        .build();
        var caller = new HttpCaller(slow, new ServerClock(clock), Duration.ofSeconds(5));

        var answer =
                steps.ask(
                        Stage.HELPDESK, caller, new Request.Builder().url(server.url("/")).build());
        steps.take(Stage.HELPDESK, answer::text);
        steps.take(Stage.VERSION, () -> "1");

        assertThat(steps.report(Optional.empty()).steps())
                .extracting(ConnectionReport.Step::millis)
                .containsExactly(700L, 0L);
    }

    @Test
    void aCertificateForAnotherName() {
        var certificate = Certificate.valid("other.example");
        secure(certificate);

        var report = test(certificate.trustedBy(client), server.url("/").uri());

        assertThat(problems(report)).containsExactly("TLS CERTIFICATE_WRONG_NAME");
    }

    @Test
    void noTlsWhereItWasExpected() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> answerInPlainText(plain));

            var report = test(client, URI.create("https://localhost:" + plain.getLocalPort()));

            assertThat(problems(report)).containsExactly("TLS TLS_FAILED");
        }
    }

    /// As web servers do to a greeting that is no HTTP: at once, whatever its bytes are.
    private static void answerInPlainText(ServerSocket server) {
        try (var client = server.accept()) {
            client.getInputStream().read(new byte[1 << 14]);
            client.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerThatAcceptsAndSaysNothing() {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        var report = test(client, server.url("/").uri());

        assertThat(problems(report)).containsExactly("HELPDESK TIMEOUT");
    }

    @Test
    void aWebSiteThatIsNoHelpdesk() {
        answer(
                ok(""),
                new MockResponse.Builder().code(404).body("<html>not here</html>").build(),
                new MockResponse.Builder().code(404).body("<html>not here</html>").build());

        var report = test(client, server.url("/").uri());

        assertThat(problems(report)).containsExactly("HELPDESK NOT_A_HELPDESK");
        assertThat(report.signedInAs()).isEmpty();
    }

    @Test
    void aHelpdeskBehindALoginPage() {
        var login =
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "https://sso.example/login")
                        .build();
        answer(login, login, login);

        var report = test(client, server.url("/").uri());

        assertThat(problems(report)).containsExactly("HELPDESK NOT_A_HELPDESK");
        assertThat(report.steps().getLast().detail()).contains("https://sso.example/login");
    }

    @Test
    void aBrokenHelpdesk() {
        answer(ok(""), status(503), status(503));

        assertThat(problems(test(client, server.url("/").uri())))
                .containsExactly("HELPDESK SERVER_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"4.4.6,false", "4.2,false", "5.0.3+dfsg-3,true", "5.0.8,true", "6.0.0,true"})
    void aVersionThatIsTooOld(String version, boolean enough) {
        answer(ok(""), ok("RT/" + version + " 401 Credentials required\n"), status(500));

        var report = test(client, server.url("/").uri());

        assertThat(problems(report).contains("VERSION VERSION_TOO_OLD")).isNotEqualTo(enough);
    }

    @Test
    void aTokenThatIsWrong() {
        answer(ok(""), ok(BANNER), ok(BANNER), status(401), ok(BANNER), status(401));

        var report = test(client, server.url("/").uri());

        assertThat(stages(report))
                .containsExactly(
                        Stage.NAME, Stage.CONNECT, Stage.HELPDESK, Stage.VERSION, Stage.SIGN_IN);
        assertThat(problems(report)).containsExactly("SIGN_IN WRONG_CREDENTIALS");
    }

    @Test
    void anOperatorWhoSeesNoQueue() {
        answer(
                ok(""),
                ok(BANNER),
                ok(BANNER),
                json("{\"Version\":\"5.0.3\"}"),
                json("{\"id\":27,\"Name\":\"anna\",\"RealName\":\"Анна\",\"Memberships\":[]}"),
                json("{\"count\":0,\"page\":1,\"items\":[],\"total\":null,\"pages\":null}"),
                json("{\"count\":0,\"page\":2,\"items\":[],\"total\":null,\"pages\":null}"),
                json("{\"count\":0,\"page\":1,\"items\":[],\"total\":0,\"pages\":0.0}"));

        var report = test(client, server.url("/").uri());

        assertThat(problems(report)).containsExactly("PERMISSION NO_PERMISSION");
    }

    private void secure(Certificate certificate) {
        server.useHttps(certificate.context().getSocketFactory());
    }

    private void answer(MockResponse... answers) {
        List.of(answers).forEach(server::enqueue);
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/plain")
                .body(body)
                .build();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(body)
                .build();
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    private static ConnectionReport test(OkHttpClient client, URI server) {
        var account =
                new Account(
                        "test",
                        "Test",
                        Account.Kind.REQUEST_TRACKER,
                        server,
                        "",
                        Account.Method.TOKEN);
        return new ConnectionCheck(
                        client,
                        Clock.systemUTC(),
                        Map.of(Account.Kind.REQUEST_TRACKER, new RtProbe()))
                .test(account, "1-27-abc");
    }
}
