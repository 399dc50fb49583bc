package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pult.diagnosis.probe.SystemTools.Said;
import app.pult.fixture.Told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Ping and the route to a host by the programs of the system. Answers of `ping` and `traceroute`
/// are captured on Debian 12, addresses masked; those of `tracepath` over several hops and of
/// Windows are restated from their documentation.
class SystemToolsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Told.NOON);

    private final List<List<String>> asked = new ArrayList<>();

    @Test
    void windowsPingInRussianIsReadByItsNumbers() {
        var text =
                """
                Обмен пакетами с 1.1.1.1 с 32 байтами данных:
                Ответ от 1.1.1.1: число байт=32 время=12мс TTL=57
                Превышен интервал ожидания для запроса.
                Ответ от 1.1.1.1: число байт=32 время<1мс TTL=57
                Ответ от 1.1.1.1: число байт=32 время=14мс TTL=57
                """;

        var ping = ToolOutput.ping(Said.of(bytes(text), true), "1.1.1.1", 4);

        assertThat(ping.millis()).containsExactly(12.0, 1.0, 14.0);
        assertThat(ids(ping)).containsExactly("ping-loss");
    }

    @Test
    void windowsPingOverIpv6HasNoTtl() {
        var ping =
                ping(
                        """
                        Pinging 2001:db8::5 with 32 bytes of data:
                        Reply from 2001:db8::5: time=12ms
                        Reply from 2001:db8::5: time<1ms
                        Reply from 2001:db8::5: time=13ms
                        Reply from 2001:db8::5: time=12ms

                        Ping statistics for 2001:db8::5:
                            Packets: Sent = 4, Received = 4, Lost = 0 (0% loss),
                        Approximate round trip times in milli-seconds:
                            Minimum = 0ms, Maximum = 13ms, Average = 9ms
                        """,
                        "2001:db8:0:0:0:0:0:5");

        assertThat(ping.millis()).containsExactly(12.0, 1.0, 13.0, 12.0);
        assertThat(ping.findings()).isEmpty();
    }

    @Test
    void whoSaysThatTheHostIsOutOfReachIsTheProof() {
        var ping =
                ping(
                        """
                        PING 203.0.113.1 (203.0.113.1) 56(84) bytes of data.
                        From 198.51.100.71 icmp_seq=1 Destination Net Unreachable
                        From 198.51.100.71 icmp_seq=2 Destination Net Unreachable

                        --- 203.0.113.1 ping statistics ---
                        4 packets transmitted, 0 received, +2 errors, 100% packet loss, time 3002ms
                        """,
                        "203.0.113.1");

        assertThat(ping.findings())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo("ping-silent");
                            assertThat(one.evidence())
                                    .isEqualTo(
                                            "100 %, From 198.51.100.71 icmp_seq=1 Destination Net"
                                                    + " Unreachable");
                        });
    }

    @Test
    void aPingThatCouldNotAskIsNoHostThatKeepsSilent() {
        var ping = ping("ping: socket: Operation not permitted\n", "::1");

        assertThat(ping.sent()).isZero();
        assertThat(ids(ping)).containsExactly("tool-failed");
        assertThat(ProbeRows.of(ping)).isEmpty();
    }

    @Test
    void whatAProgramSaysInItsCodePageCanBeRead() {
        var text =
                """
                Обмен пакетами с 203.0.113.1 по с 32 байтами данных:
                PING: сбой передачи. Общий сбой.
                """;

        var ping = ToolOutput.ping(Said.of(bytes(text), true), "203.0.113.1", 4);

        assertThat(ping.findings())
                .extracting(ProbeFinding::evidence)
                .containsExactly("PING: сбой передачи. Общий сбой.");
    }

    @Test
    void aProgramThatCouldNotLookIsNoLineOfTheNote() {
        var report =
                new ProbeReport(
                        Target.of("ping 203.0.113.1").orElseThrow(),
                        CLOCK.instant(),
                        Duration.ZERO,
                        List.of(
                                ping("ping: socket: Operation not permitted\n", "203.0.113.1"),
                                route("connect: Network is unreachable\n", "203.0.113.1")),
                        List.of());

        assertThat(ProbeNote.lines(report, Locale.ENGLISH))
                .noneMatch(line -> line.startsWith("PING ") || line.startsWith("ROUTE "))
                .anyMatch(line -> line.contains("Operation not permitted"));
    }

    @Test
    void aRouteThatComesToItsEndHasNoFinding() {
        var traceroute =
                route(
                        """
                        traceroute to ::1 (::1), 20 hops max, 80 byte packets
                         1  ::1  7.280 ms
                        """,
                        "0:0:0:0:0:0:0:1");
        var tracepath =
                route(
                        """
                         1?: [LOCALHOST]                      pmtu 1500
                         1:  192.0.2.1                     0.634ms
                         1:  192.0.2.1                     0.534ms
                         2:  no reply
                         3:  203.0.113.9                  20.421ms reached
                             Resume: pmtu 1500 hops 3 back 3
                        """,
                        "203.0.113.9");

        assertThat(traceroute.isReached()).isTrue();
        assertThat(traceroute.findings()).isEmpty();
        assertThat(tracepath.hops()).containsExactly("192.0.2.1", "", "203.0.113.9");
        assertThat(tracepath.findings()).isEmpty();
    }

    @Test
    void tracertOfWindowsInRussianTellsWhereTheRouteEnds() {
        var text =
                """
                Трассировка маршрута к 203.0.113.9 с максимальным числом прыжков 20

                  1    <1 мс    <1 мс    <1 мс  192.168.1.1
                  2     5 мс     4 мс     5 мс  10.9.8.7
                  3     *        *        *     Превышен интервал ожидания для запроса.
                  4     *        *        *     Превышен интервал ожидания для запроса.

                Трассировка завершена.
                """;

        var route = ToolOutput.route(Said.of(bytes(text), true), "203.0.113.9");

        assertThat(route.hops()).containsExactly("192.168.1.1", "10.9.8.7", "", "");
        assertThat(route.findings())
                .extracting(ProbeFinding::id, ProbeFinding::evidence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("route-ends", "2 (10.9.8.7 → ?)"));
    }

    @Test
    void aRouterThatSaysItCannotGoOnIsTheEnd() {
        var route =
                route(
                        """
                        traceroute to 203.0.113.1 (203.0.113.1), 20 hops max, 60 byte packets
                         1  192.0.2.1  0.634 ms
                         2  198.51.100.71  0.534 ms !N
                        """,
                        "203.0.113.1");

        assertThat(route.isReached()).isFalse();
        assertThat(ids(route)).containsExactly("route-ends");
    }

    @Test
    void whatWasCutByTheClockIsNoBreak() {
        var cut = new Said(" 1  192.0.2.1  0.6 ms\n 2  198.51.100.71  0.5 ms\n", false);

        assertThat(ids(ToolOutput.route(cut, "203.0.113.1"))).containsExactly("route-unfinished");
    }

    @Test
    void aRouteWithoutHopsSaysWhatTheProgramSaid() {
        var route = route("connect: Network is unreachable\n", "203.0.113.1");

        assertThat(route.findings())
                .extracting(ProbeFinding::evidence)
                .containsExactly("connect: Network is unreachable");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void programsGetNumbersAndNeverAName(boolean windows) throws Exception {
        var tools = new SystemTools(this::silent, windows);
        var address = InetAddress.getByAddress("-oProxy=x", new byte[] {(byte) 203, 0, 113, 9});

        tools.ping(address, new Deadline(Probes.ROUTE_LIMIT));
        tools.route(address, new Deadline(Probes.ROUTE_LIMIT));

        assertThat(asked).hasSize(windows ? 2 : 3);
        assertThat(asked)
                .allSatisfy(
                        command ->
                                assertThat(command)
                                        .endsWith("203.0.113.9")
                                        .noneMatch(word -> word.contains("Proxy")));
        assertThat(asked.stream().map(List::getFirst))
                .hasSameElementsAs(
                        windows
                                ? List.of("ping", "tracert")
                                : List.of("ping", "traceroute", "tracepath"));
    }

    @Test
    void whereNoProgramIsTheReportSaysWhichAndHowToGetIt() throws Exception {
        var report = run("ping 127.0.0.1", Set.of(ProbePolicy.Zone.LOOPBACK), silent());

        assertThat(report.own())
                .extracting(ProbeFinding::id)
                .containsExactly("tool-absent", "tool-absent");
        assertThat(ProbeNote.lines(report, Locale.ENGLISH))
                .anyMatch(line -> line.contains("iputils-ping"));
    }

    @Test
    void aNetworkThatIsClosedToProbesIsNotPinged() throws Exception {
        var report = run("ping 127.0.0.1", Set.of(ProbePolicy.Zone.PUBLIC), silent());

        assertThat(asked).isEmpty();
        assertThat(report.own()).extracting(ProbeFinding::id).containsExactly("probe-blocked");
    }

    @Test
    void thisComputerAnswersItself() throws Exception {
        assumeTrue(has("ping"), "no ping on this computer");

        var report =
                run(
                        "ping 127.0.0.1",
                        EnumSet.allOf(ProbePolicy.Zone.class),
                        SystemTools.ofThisComputer());

        assertThat(report.results())
                .filteredOn(ProbeResult.Ping.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(((ProbeResult.Ping) one).millis()).hasSize(4));
        assertThat(ProbeNote.lines(report, Locale.ENGLISH))
                .anyMatch(line -> line.startsWith("PING 127.0.0.1: 4/4, "));
        if (has("traceroute") || has("tracepath")) {
            assertThat(report.results())
                    .filteredOn(ProbeResult.Route.class::isInstance)
                    .singleElement()
                    .satisfies(one -> assertThat(((ProbeResult.Route) one).isReached()).isTrue());
        }
    }

    /// Whatever a program would take by itself.
    @Test
    void aProgramIsWaitedForNoLongerThanTheRunMayTake() throws Exception {
        var waits = new ArrayList<Integer>();
        var tools =
                new SystemTools(
                        (command, patience) -> {
                            waits.add(patience);
                            return Optional.empty();
                        },
                        false);
        var here = InetAddress.getLoopbackAddress();

        tools.ping(here, new Deadline(Duration.ofSeconds(3)));
        tools.route(here, new Deadline(Duration.ofSeconds(3)));
        tools.ping(here, new Deadline(Duration.ofHours(1)));

        assertThat(waits).hasSize(4);
        assertThat(waits.subList(0, 3)).allSatisfy(wait -> assertThat(wait).isBetween(1, 3_000));
        assertThat(waits.getLast()).isEqualTo(30_000);
    }

    @Test
    void whoStopsItWaitsForNothing() {
        assumeTrue(has("ping"), "no ping on this computer");
        Thread.currentThread().interrupt();

        assertThatThrownBy(
                        () ->
                                SystemTools.ofThisComputer()
                                        .ping(
                                                InetAddress.getLoopbackAddress(),
                                                new Deadline(Probes.ROUTE_LIMIT)))
                .isInstanceOf(InterruptedException.class);
    }

    private static ProbeReport run(String target, Set<ProbePolicy.Zone> zones, SystemTools tools)
            throws InterruptedException {
        var probes =
                new Probes(
                        CLOCK,
                        new ProbePolicy(zones),
                        new RateLimit(CLOCK, time -> {}),
                        List.of(),
                        Connector.ofChannels(),
                        new Certificates(CLOCK, Certificates.ofThisComputer()),
                        tools);
        return probes.run(probes.plan(Target.of(target).orElseThrow()));
    }

    private SystemTools silent() {
        return new SystemTools(this::silent, false);
    }

    private Optional<Said> silent(List<String> command, int patience) {
        asked.add(command);
        return Optional.empty();
    }

    private static boolean has(String program) {
        return List.of("/bin", "/usr/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static ProbeResult.Ping ping(String text, String to) {
        return ToolOutput.ping(new Said(text, true), to, 4);
    }

    private static ProbeResult.Route route(String text, String to) {
        return ToolOutput.route(new Said(text, true), to);
    }

    private static List<String> ids(ProbeResult result) {
        return result.findings().stream().map(ProbeFinding::id).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("IBM866"));
    }
}
