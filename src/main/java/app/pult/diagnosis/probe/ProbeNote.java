package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Dns;
import app.pult.diagnosis.probe.ProbeResult.Greeting;
import app.pult.diagnosis.probe.ProbeResult.Http;
import app.pult.diagnosis.probe.ProbeResult.Ntp;
import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;
import app.pult.diagnosis.probe.ProbeResult.Tcp;
import app.pult.diagnosis.probe.ProbeResult.Tls;
import app.pult.diagnosis.station.Health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report as lines of a note: what was looked at and when, the findings with their proof and next
/// step, then what was seen stage by stage. Thread: any.
public final class ProbeNote {
    private ProbeNote() {}

    public static List<String> lines(ProbeReport report, Locale locale) {
        boolean ru = locale.getLanguage().equals("ru");
        var lines = new ArrayList<String>();
        lines.add(
                (ru ? "Проверка " : "Probe of ")
                        + report.target().shown()
                        + ", "
                        + report.at()
                        + ", "
                        + report.took().toMillis()
                        + " ms");
        for (var finding : report.findings()) {
            lines.add(mark(finding.health()) + " " + finding.saw().in(locale) + proof(finding));
            lines.add("  → " + finding.next().in(locale));
        }
        if (report.findings().isEmpty()) {
            lines.add(ru ? "✓ Всё в порядке." : "✓ All is well.");
        }
        report.results().forEach(result -> lines.addAll(seen(result)));
        return lines.stream().map(ProbeRows::oneLine).toList();
    }

    /// A whole service: the verdict, then a line for each of its targets and those compared with.
    ///
    /// @param reports one a target, in the order of [ServiceCheck#targets]
    public static List<String> lines(
            ServiceCheck service, List<ProbeReport> reports, Locale locale) {
        boolean ru = locale.getLanguage().equals("ru");
        var lines = new ArrayList<String>();
        lines.add((ru ? "Проверка сервиса " : "Service check of ") + service.product());
        lines.add(service.verdict(reports).text().in(locale));
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            lines.add(
                    mark(report.health())
                            + " "
                            + report.target().shown()
                            + (i < service.endpoints().size()
                                    ? ""
                                    : ru ? " (для сравнения)" : " (to compare with)")
                            + ", "
                            + report.at()
                            + ", "
                            + millis(report.took())
                            + report.cause()
                                    .map(cause -> ": " + cause.saw().in(locale) + proof(cause))
                                    .orElse(""));
        }
        return lines.stream().map(ProbeRows::oneLine).toList();
    }

    private static String proof(ProbeFinding finding) {
        return finding.evidence().isEmpty() ? "" : " [" + finding.evidence() + "]";
    }

    private static String mark(Health health) {
        return switch (health) {
            case GOOD -> "✓";
            case UNKNOWN -> "?";
            case WATCH -> "!";
            case BAD -> "✗";
        };
    }

    /// The same in every language.
    static List<String> seen(ProbeResult result) {
        return switch (result) {
            case Dns dns ->
                    dns.answers().stream()
                            .map(
                                    answer ->
                                            "DNS "
                                                    + answer.server()
                                                    + ": "
                                                    + (answer.values().isEmpty()
                                                            ? answer.outcome().name()
                                                            : String.join(" ", answer.values())
                                                                    + ", TTL "
                                                                    + answer.ttl()
                                                                    + " s")
                                                    + ", "
                                                    + millis(answer.took()))
                            .toList();
            case Tcp tcp ->
                    tcp.tries().stream()
                            .map(
                                    one ->
                                            "TCP "
                                                    + one.address().getHostAddress()
                                                    + " "
                                                    + tcp.port()
                                                    + ": "
                                                    + one.state()
                                                    + ", "
                                                    + millis(one.took()))
                            .toList();
            case Tls tls -> tls(tls);
            case Http http -> http.hops().stream().map(ProbeNote::hop).toList();
            case Greeting greeting ->
                    List.of(
                            "MAIL " + greeting.banner() + ", " + millis(greeting.took()),
                            "MAIL " + String.join(", ", greeting.capabilities()));
            case Ntp ntp ->
                    List.of(
                            "NTP "
                                    + ntp.offset()
                                            .map(offset -> offset.toMillis() + " ms")
                                            .orElse("-")
                                    + ", "
                                    + millis(ntp.took()));
            // Where a program could not look, its finding says so.
            case Ping ping when ping.sent() == 0 -> List.of();
            case Route route when route.hops().isEmpty() -> List.of();
            case Ping ping ->
                    List.of(
                            "PING "
                                    + ping.to()
                                    + ": "
                                    + ping.millis().size()
                                    + "/"
                                    + ping.sent()
                                    + ProbeRows.range(ping).map(range -> ", " + range).orElse(""));
            case Route route ->
                    List.of(
                            "ROUTE "
                                    + route.to()
                                    + ": "
                                    + String.join(" → ", ProbeRows.hops(route)));
        };
    }

    private static List<String> tls(Tls tls) {
        var lines = new ArrayList<String>();
        lines.add(
                "TLS "
                        + tls.host()
                        + ": "
                        + tls.failure().orElse(tls.protocol() + " " + tls.cipher())
                        + ", "
                        + millis(tls.took()));
        tls.chain()
                .forEach(
                        one ->
                                lines.add(
                                        "  "
                                                + one.subject()
                                                + " ← "
                                                + one.issuer()
                                                + ", "
                                                + one.until()
                                                + ", "
                                                + one.key()
                                                + ", "
                                                + one.signature()));
        return lines;
    }

    private static String hop(Http.Hop hop) {
        var times = hop.times();
        return "HTTP "
                + hop.status()
                + " "
                + hop.url()
                + " ("
                + hop.address()
                + "): DNS "
                + millis(times.dns())
                + ", TCP "
                + millis(times.connect())
                + ", TLS "
                + millis(times.tls())
                + ", 1st "
                + millis(times.firstByte())
                + ", rest "
                + millis(times.rest())
                + ", total "
                + millis(times.total())
                + hop.location().map(to -> " → " + to).orElse("");
    }

    private static String millis(Duration took) {
        return took.toMillis() + " ms";
    }
}
