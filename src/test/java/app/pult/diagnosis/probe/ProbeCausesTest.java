package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Eight faults that were made on loopback: the cause is named, in time, and the note says all of
/// it.
final class ProbeCausesTest {
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final String HERE = "127.0.0.1";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HeldCertificate root =
            new HeldCertificate.Builder().commonName("Test Root").certificateAuthority(1).build();
    private final HeldCertificate between =
            new HeldCertificate.Builder()
                    .commonName("Test Intermediate")
                    .certificateAuthority(0)
                    .signedBy(root)
                    .build();
    private LoopbackNames names;

    @BeforeEach
    void names() throws IOException {
        names = opened(new LoopbackNames(Map.of("shop.test", HERE)));
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void certificateThatHasExpired() throws Exception {
        var day = Duration.ofDays(1).toMillis();
        long now = Clock.systemUTC().millis();
        var site =
                opened(
                        new SecureSite(
                                leaf("shop.test")
                                        .validityInterval(now - 30 * day, now - 3 * day)
                                        .build(),
                                between.certificate()));

        var report = probed("https://shop.test:" + site.port());

        named(report, "tls-expired", "истёк", "expired", "TLS shop.test", "HTTP 200");
    }

    @Test
    void certificateForAnotherName() throws Exception {
        var site = opened(new SecureSite(leaf("other.test").build(), between.certificate()));

        var report = probed("https://shop.test:" + site.port());

        named(
                report,
                "tls-wrong-name",
                "не на это имя",
                "another name",
                "shop.test ≠ other.test",
                "TLS shop.test");
    }

    @Test
    void intermediateThatIsNotSent() throws Exception {
        var site = opened(new SecureSite(leaf("shop.test").build()));

        var report = probed("https://shop.test:" + site.port());

        named(
                report,
                "tls-missing-intermediate",
                "промежуточный",
                "intermediate",
                "Test Intermediate",
                "TLS shop.test");
    }

    @Test
    void aWholeChainIsFine() throws Exception {
        var site = opened(new SecureSite(leaf("shop.test").build(), between.certificate()));

        var report = probed("https://shop.test:" + site.port());

        assertThat(report.findings()).isEmpty();
        assertThat(String.join("\n", ProbeNote.lines(report, Locale.ENGLISH)))
                .contains("All is well", "DNS", "TCP", "TLS", "HTTP 200");
    }

    @Test
    void portWhereNobodyListens() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        var report = probed("shop.test:" + port);

        named(report, "tcp-refused", "отвергнуто", "refused", "REFUSED");
    }

    /// The queue of the port is full: the system drops what comes, as a firewall would.
    @Test
    void portWhosePacketsAreDropped() throws Exception {
        var full = opened(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        fill(full.getLocalPort());

        var report = probed("shop.test:" + full.getLocalPort());

        named(report, "tcp-filtered", "Ответа нет", "No answer", "FILTERED");
    }

    @Test
    void firstByteThatIsLate() throws Exception {
        var never = new CountDownLatch(1);
        var site = site();
        site.createContext(
                "/",
                exchange -> {
                    try {
                        never.await(HttpProbe.SLOW.toMillis() + 200, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });

        var report = probed("http://shop.test:" + site.getAddress().getPort());

        named(
                report,
                "http-slow-first-byte",
                "думает сам сервер",
                "server that thinks",
                "HTTP 200");
    }

    @Test
    void redirectsInACircle() throws Exception {
        var site = site();
        for (var way : List.of("/a", "/b")) {
            site.createContext(
                    way,
                    exchange -> {
                        exchange.getResponseHeaders()
                                .set("Location", way.equals("/a") ? "/b" : "/a");
                        exchange.sendResponseHeaders(302, -1);
                        exchange.close();
                    });
        }

        var report = probed("http://shop.test:" + site.getAddress().getPort() + "/a");

        named(report, "http-redirect-loop", "по кругу", "circle", "/a → ", "/b → ", "HTTP 302");
    }

    @Test
    void nameServersThatDisagree() throws Exception {
        var other = opened(new LoopbackNames(Map.of("shop.test", "127.0.0.2")));
        var site = site();
        site.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        var probes = probes(names.server("inner"), other.server("outer"));

        var report =
                probes.run(
                        probes.plan(
                                Target.of("http://shop.test:" + site.getAddress().getPort())
                                        .orElseThrow()));

        named(
                report,
                "dns-split",
                "по-разному",
                "disagree",
                "inner: 127.0.0.1; outer: 127.0.0.2",
                "HTTP 200");
    }

    private HeldCertificate.Builder leaf(String name) {
        return new HeldCertificate.Builder()
                .duration(90, TimeUnit.DAYS)
                .commonName(name)
                .addSubjectAlternativeName(name)
                .signedBy(between);
    }

    private HttpServer site() throws IOException {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var workers = Executors.newCachedThreadPool();
        site.setExecutor(workers);
        site.start();
        open.push(workers::shutdownNow);
        open.push(() -> site.stop(0));
        return site;
    }

    private void fill(int port) throws IOException {
        for (int i = 0; i < 16; i++) {
            var socket = opened(new Socket());
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        org.junit.jupiter.api.Assumptions.abort("This system drops nothing when a queue is full");
    }

    private ProbeReport probed(String target) throws Exception {
        var probes = probes(names.server("names"));
        return probes.run(probes.plan(Target.of(target).orElseThrow()));
    }

    private Probes probes(NameServer... servers) throws Exception {
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        anchors.setCertificateEntry("root", root.certificate());
        var clock = Clock.systemUTC();
        return new Probes(
                clock,
                new ProbePolicy(EnumSet.allOf(ProbePolicy.Zone.class)),
                new RateLimit(clock, time -> {}),
                List.of(servers),
                Connector.ofChannels(),
                new Certificates(clock, Certificates.of(Optional.of(anchors))),
                SystemTools.ofThisComputer());
    }

    private static void named(ProbeReport report, String id, String ru, String en, String... seen) {
        System.err.printf(
                "%-26s %5d ms%n",
                report.cause().map(ProbeFinding::id).orElse("-"), report.took().toMillis());
        assertThat(report.cause().map(ProbeFinding::id)).as("%s", report.findings()).contains(id);
        assertThat(report.took()).isLessThanOrEqualTo(MOST);
        assertThat(report.at()).isAfter(Instant.EPOCH);
        var note = String.join("\n", ProbeNote.lines(report, Locale.of("ru")));
        assertThat(note).contains(report.target().shown(), ru, "→ ", "DNS ", "TCP ").contains(seen);
        assertThat(String.join("\n", ProbeNote.lines(report, Locale.ENGLISH)))
                .contains(en)
                .contains(seen);
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }
}
