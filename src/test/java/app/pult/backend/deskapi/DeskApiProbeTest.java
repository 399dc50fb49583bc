package app.pult.backend.deskapi;

import static app.pult.fixture.Reports.problems;
import static app.pult.fixture.Reports.stages;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.http.ConnectionCheck;
import app.pult.backend.http.HttpClients;
import app.pult.fixture.Certificate;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Stage;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// *Test connection* where a Desk API is expected: against a real one, and against everything else.
final class DeskApiProbeTest {
    private static final String PROFILE =
            """
            {"me": {"id": "p1", "name": "Анна Орлова", "address": "anna@example.com"},
             "server": {"name": "Desk", "version": "2.1"}, "capabilities": [%s],
             "timeZone": "Europe/Moscow", "idempotencyRetentionDays": 90}""";

    @TempDir Path folder;

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
    void aRealDeskApiWorksAndSaysWhoWeAre() throws IOException {
        try (var practice = PracticeAtWork.start(Options.in(folder).withTickets(20))) {
            var report = test(client, practice.desk().url(), practice.desk().token());

            assertThat(stages(report))
                    .containsExactly(
                            Stage.CONNECT,
                            Stage.HELPDESK,
                            Stage.VERSION,
                            Stage.SIGN_IN,
                            Stage.PERMISSION);
            assertThat(report.works()).isTrue();
            assertThat(report.signedInAs()).isPresent();
        }
    }

    @Test
    void aRealDeskApiKnowsAWrongToken() throws IOException {
        try (var practice = PracticeAtWork.start(Options.in(folder).withTickets(20))) {
            assertThat(problems(test(client, practice.desk().url(), "somebody-elses")))
                    .containsExactly("SIGN_IN WRONG_CREDENTIALS");
        }
    }

    @Test
    void aNameThatDoesNotExist() {
        assertThat(problems(test(client, URI.create("https://helpdesk.no-such-host.invalid"))))
                .containsExactly("NAME UNKNOWN_HOST");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(problems(test(client, URI.create("http://localhost:" + port))))
                .containsExactly("CONNECT REFUSED");
    }

    @Test
    void aCertificateThatNobodyKnows() {
        secure(Certificate.valid("localhost"));

        assertThat(problems(test(client))).containsExactly("TLS CERTIFICATE_UNTRUSTED");
    }

    @Test
    void aCertificateThatExpired() {
        var certificate = Certificate.expired("localhost");
        secure(certificate);

        assertThat(problems(test(certificate.trustedBy(client))))
                .containsExactly("TLS CERTIFICATE_EXPIRED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html | <html>Welcome</html>",
                "404 | text/html | <html>not here</html>",
                "403 | text/html | <html>blocked</html>",
                "200 | application/json | {\"hello\": 1}",
                "200 | application/json | {\"me\": {\"id\": \"p1\"",
                "200 | application/json | []",
                "404 | application/json | {\"error\": \"no route\"}",
            })
    void whatIsNoHelpdesk(int status, String type, String body) {
        connected();
        server.enqueue(answer(status, type, body));

        var report = test(client);

        assertThat(problems(report).getFirst()).endsWith("NOT_A_HELPDESK");
        assertThat(report.signedInAs()).isEmpty();
    }

    @Test
    void aHelpdeskBehindALoginPage() {
        connected();
        server.enqueue(
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "https://sso.example/login")
                        .build());

        var report = test(client);

        assertThat(problems(report)).containsExactly("HELPDESK NOT_A_HELPDESK");
        assertThat(report.steps().getLast().detail()).contains("https://sso.example/login");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aBrokenOrBusyHelpdesk(int status) {
        connected();
        server.enqueue(problem(status, "server-error"));

        assertThat(problems(test(client))).containsExactly("HELPDESK SERVER_ERROR");
    }

    @Test
    void aHelpdeskThatAcceptsAndSaysNothingDoesNotPassForOneThatWorks() {
        connected();
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        var report = test(client);

        assertThat(problems(report)).containsExactly("HELPDESK TIMEOUT");
        assertThat(report.works()).isFalse();
    }

    @Test
    void aDeskApiWithoutTheVersionSpokenHere() {
        connected();
        server.enqueue(problem(404, "not-found"));

        assertThat(problems(test(client))).containsExactly("VERSION VERSION_TOO_OLD");
    }

    @Test
    void aTokenThatIsWrong() {
        connected();
        server.enqueue(problem(401, "unauthorized"));

        assertThat(problems(test(client))).containsExactly("SIGN_IN WRONG_CREDENTIALS");
    }

    /// Typed with the wrong keyboard layout, or pasted with the end of its line.
    @ParameterizedTest
    @ValueSource(strings = {"секрет", "line\nbreak"})
    void aTokenThatCannotBeOneIsNeverSent(String token) {
        connected();

        assertThat(problems(test(client, server.url("/").uri(), token)))
                .containsExactly("SIGN_IN WRONG_CREDENTIALS");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anOperatorWhoMayNotUseIt() {
        connected();
        server.enqueue(problem(403, "forbidden"));

        assertThat(problems(test(client))).containsExactly("SIGN_IN NO_PERMISSION");
    }

    @Test
    void anOperatorWhoMayDoNothing() {
        connected();
        server.enqueue(answer(200, "application/json", PROFILE.formatted("")));

        assertThat(problems(test(client))).containsExactly("PERMISSION NO_PERMISSION");
    }

    private void secure(Certificate certificate) {
        server.useHttps(certificate.context().getSocketFactory());
    }

    /// What the test's first request gets, which asks for nothing but a connection.
    private void connected() {
        server.enqueue(new MockResponse.Builder().build());
    }

    private static MockResponse problem(int status, String type) {
        return answer(
                status,
                "application/problem+json",
                "{\"type\": \"urn:desk-api:problem:%s\", \"title\": \"No\", \"status\": %d}"
                        .formatted(type, status));
    }

    private static MockResponse answer(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }

    private ConnectionReport test(OkHttpClient client) {
        return test(client, server.url("/").uri());
    }

    private static ConnectionReport test(OkHttpClient client, URI server) {
        return test(client, server, "secret-token");
    }

    private static ConnectionReport test(OkHttpClient client, URI server, String token) {
        var account =
                new Account(
                        "test", "Test", Account.Kind.DESK_API, server, "", Account.Method.TOKEN);
        return new ConnectionCheck(
                        client,
                        Clock.systemUTC(),
                        Map.of(Account.Kind.DESK_API, new DeskApiProbe()))
                .test(account, token);
    }
}
