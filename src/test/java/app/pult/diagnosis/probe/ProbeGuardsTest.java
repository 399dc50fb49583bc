package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.station.Health;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// What probes may not do, and what they do not wait for.
final class ProbeGuardsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "::1",
                "169.254.169.254",
                "fe80::1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "fd00::1",
                "224.0.0.1",
                "255.255.255.255",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "::127.0.0.1"
            })
    void closedByDefault(String address) throws Exception {
        assertThat(ProbePolicy.publicOnly().allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "169.253.1.1",
                "64:ff9b::101:101"
            })
    void openByDefault(String address) throws Exception {
        assertThat(ProbePolicy.publicOnly().allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nothingIsSentToAClosedAddress() throws Exception {
        var asked = new AtomicInteger();
        Connector connector =
                (address, millis) -> {
                    asked.incrementAndGet();
                    throw new java.net.ConnectException("refused");
                };
        var probes =
                new Probes(
                        CLOCK,
                        ProbePolicy.publicOnly(),
                        new RateLimit(CLOCK, time -> {}),
                        List.of(),
                        connector,
                        trusting(),
                        SystemTools.ofThisComputer());

        var plan = probes.plan(Target.of("http://169.254.169.254/latest/meta-data").orElseThrow());
        var report = probes.run(plan);

        assertThat(plan.canRun()).isFalse();
        assertThat(asked).hasValue(0);
        assertThat(report.cause().map(ProbeFinding::id)).contains("probe-blocked");
    }

    @Test
    void theNextPortOfAHostWaitsForItsTurn() throws Exception {
        var now = new AtomicReference<>(CLOCK.instant());
        var waited = new ArrayList<Duration>();
        var limit =
                new RateLimit(
                        now::get,
                        time -> {
                            waited.add(time);
                            now.updateAndGet(at -> at.plus(time));
                        });
        var probes =
                new Probes(
                        now::get,
                        ProbePolicy.publicOnly(),
                        limit,
                        List.of(),
                        Connector.ofChannels(),
                        trusting(),
                        SystemTools.ofThisComputer());

        probes.run(probes.plan(Target.of("169.254.169.254:25").orElseThrow()));
        var second = probes.run(probes.plan(Target.of("169.254.169.254:80").orElseThrow()));

        assertThat(waited).containsExactly(Duration.ofSeconds(1));
        assertThat(second.findings()).extracting(ProbeFinding::id).doesNotContain("probe-limit");
    }

    @Test
    void aRedirectIntoAClosedNetworkIsNotFollowed() throws Exception {
        var reached = new AtomicInteger();
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    reached.incrementAndGet();
                    exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        site.start();
        try {
            var zones = EnumSet.of(ProbePolicy.Zone.LOOPBACK);
            var probes =
                    new Probes(
                            CLOCK,
                            new ProbePolicy(zones),
                            new RateLimit(CLOCK, time -> {}),
                            List.of(),
                            Connector.ofChannels(),
                            trusting(),
                            SystemTools.ofThisComputer());

            var report =
                    probes.run(
                            probes.plan(
                                    Target.of("http://u:p@127.0.0.1:" + site.getAddress().getPort())
                                            .orElseThrow()));

            assertThat(reached).hasValue(1);
            assertThat(report.findings()).extracting(ProbeFinding::id).contains("probe-blocked");
        } finally {
            site.stop(0);
        }
    }

    @Test
    void oneASecondAndTwentyAMinute() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var limit = new RateLimit(now::get, time -> {});

        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).contains(Duration.ofSeconds(1));
        assertThat(limit.take("b")).isEmpty();
        for (int i = 1; i < RateLimit.A_MINUTE; i++) {
            now.set(now.get().plusSeconds(1));
            assertThat(limit.take("a")).isEmpty();
        }
        now.set(now.get().plusSeconds(1));
        assertThat(limit.take("a")).contains(Duration.ofSeconds(40));
        now.set(now.get().plusSeconds(41));
        assertThat(limit.take("a")).isEmpty();
    }

    /// The server takes the request and never answers; the operator does not want to wait.
    @Test
    void anInterruptEndsAProbeAtOnce() throws Exception {
        try (var silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var probes =
                    new Probes(
                            CLOCK,
                            new ProbePolicy(EnumSet.of(ProbePolicy.Zone.LOOPBACK)),
                            new RateLimit(CLOCK, time -> {}),
                            List.of(),
                            Connector.ofChannels(),
                            trusting(),
                            SystemTools.ofThisComputer());
            var plan =
                    probes.plan(
                            Target.of("http://127.0.0.1:" + silent.getLocalPort()).orElseThrow());
            var ended = new CompletableFuture<Throwable>();
            var thread =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            probes.run(plan);
                                            ended.complete(new IllegalStateException("it ended"));
                                        } catch (InterruptedException e) {
                                            ended.complete(e);
                                        }
                                    });
            silent.accept().close();
            var request = silent.accept();

            thread.interrupt();

            assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            request.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, HTTPS, example.org, 443, /",
        "Example.org:25, SMTP, example.org, 25, /",
        "http://user:pw@example.org:8080/a?b=1, HTTP, example.org, 8080, /a?b=1",
        "почта.рф, HTTPS, xn--80a1acny.xn--p1ai, 443, /",
        "2001:db8::1, HTTPS, 2001:db8::1, 443, /",
        "[2001:db8::1]:993, IMAPS, 2001:db8::1, 993, /",
        "db.local:5432, TCP, db.local, 5432, /"
    })
    void whatAnOperatorWrites(
            String text, Target.Protocol protocol, String host, int port, String path) {
        assertThat(Target.of(text)).contains(new Target.Endpoint(protocol, host, port, path));
    }

    @Test
    void aMailDomainAndARouteHaveNoPort() {
        assertThat(Target.of("ivan@firma.ru")).contains(new Target.MailDomain("firma.ru"));
        assertThat(Target.of("Ping почта.рф")).contains(new Target.Route("xn--80a1acny.xn--p1ai"));
        assertThat(Target.of("ping://[2001:db8::1]")).contains(new Target.Route("2001:db8::1"));
        assertThat(Target.of("ping example.org:25")).contains(new Target.Route("example.org"));
        assertThat(new Target.Route("2001:db8::1").shown()).isEqualTo("ping://[2001:db8::1]");
        assertThat(new Target.Route("example.org").place()).isEqualTo("example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://x/",
                "a b",
                "host:99999",
                "http://",
                "..",
                "x:y",
                "ping a b",
                "ping ping a"
            })
    void whatIsNoTarget(String text) {
        assertThat(Target.of(text)).isEmpty();
    }

    @Test
    void usOrThem() {
        var well = report();
        var broken = report(ProbeTexts.refused("x"));
        var notSent =
                new ProbeReport(
                        target(),
                        Instant.EPOCH,
                        Duration.ZERO,
                        List.of(),
                        List.of(ProbeTexts.tooSoon("x")));

        assertThat(ServiceCheck.verdict(List.of(well), List.of(well)))
                .isEqualTo(ServiceCheck.Verdict.WELL);
        assertThat(ServiceCheck.verdict(List.of(broken, broken), List.of(well)))
                .isEqualTo(ServiceCheck.Verdict.THEM);
        assertThat(ServiceCheck.verdict(List.of(broken, well), List.of(well)))
                .isEqualTo(ServiceCheck.Verdict.PARTLY_THEM);
        assertThat(ServiceCheck.verdict(List.of(broken), List.of(broken)))
                .isEqualTo(ServiceCheck.Verdict.US);
        assertThat(ServiceCheck.verdict(List.of(broken), List.of()))
                .isEqualTo(ServiceCheck.Verdict.UNKNOWN);
        assertThat(ServiceCheck.verdict(List.of(notSent), List.of(well)))
                .isEqualTo(ServiceCheck.Verdict.UNKNOWN);
    }

    @Test
    void twoRunsAreComparedByTheirFindings() {
        var comparison =
                ProbeComparison.of(
                        List.of(report(ProbeTexts.refused("x"))),
                        List.of(report(ProbeTexts.slowFirstByte("y"))));

        assertThat(comparison.gone()).extracting(ProbeFinding::id).containsExactly("tcp-refused");
        assertThat(comparison.appeared())
                .extracting(ProbeFinding::id)
                .containsExactly("http-slow-first-byte");
        assertThat(comparison.stayed()).isEmpty();
    }

    @Test
    void theWorstThatWasSeenFirstIsTheCause() {
        var report =
                report(ProbeTexts.dnsSplit("a"), ProbeTexts.refused("b"), ProbeTexts.filtered("c"));

        assertThat(report.cause().map(ProbeFinding::id)).contains("tcp-refused");
        assertThat(report.health()).isEqualTo(Health.BAD);
    }

    @Test
    void aMailServerIsGreetedAndNobodySignsIn() throws Exception {
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var heard = new CompletableFuture<String>();
            Thread.ofPlatform().daemon().start(() -> heard.complete(speak(server)));
            var probes =
                    new Probes(
                            CLOCK,
                            new ProbePolicy(EnumSet.of(ProbePolicy.Zone.LOOPBACK)),
                            new RateLimit(CLOCK, time -> {}),
                            List.of(),
                            Connector.ofChannels(),
                            trusting(),
                            SystemTools.ofThisComputer());

            var report =
                    probes.run(
                            probes.plan(
                                    Target.of("smtp://127.0.0.1:" + server.getLocalPort())
                                            .orElseThrow()));

            assertThat(report.results())
                    .anyMatch(
                            result ->
                                    result instanceof ProbeResult.Greeting greeting
                                            && greeting.capabilities()
                                                    .equals(List.of("SIZE 1000", "AUTH PLAIN")));
            assertThat(report.cause().map(ProbeFinding::id)).contains("mail-no-starttls");
            assertThat(heard.get(30, TimeUnit.SECONDS)).isEqualTo("EHLO probe.invalid\r\nQUIT\r\n");
        }
    }

    private static String speak(ServerSocket server) {
        try {
            server.accept().close();
            try (var socket = server.accept()) {
                var out = socket.getOutputStream();
                out.write(
                        "220 mail.test ESMTP\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                var in = socket.getInputStream();
                var heard = new StringBuilder();
                while (heard.indexOf("\r\n") < 0) {
                    heard.append((char) in.read());
                }
                out.write(
                        "250-mail.test\r\n250-SIZE 1000\r\n250 AUTH PLAIN\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return heard
                        + new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            }
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static Target target() {
        return Target.of("shop.test").orElseThrow();
    }

    private static ProbeReport report(ProbeFinding... findings) {
        return new ProbeReport(
                target(),
                Instant.EPOCH,
                Duration.ZERO,
                List.of(new ProbeResult.Tcp(443, List.of(), List.of(findings))),
                List.of());
    }

    private static Certificates trusting() {
        return new Certificates(CLOCK, Certificates.ofThisComputer());
    }
}
