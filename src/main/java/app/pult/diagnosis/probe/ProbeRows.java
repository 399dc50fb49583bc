package app.pult.diagnosis.probe;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.probe.ProbeResult.Dns;
import app.pult.diagnosis.probe.ProbeResult.Greeting;
import app.pult.diagnosis.probe.ProbeResult.Http;
import app.pult.diagnosis.probe.ProbeResult.Ntp;
import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;
import app.pult.diagnosis.probe.ProbeResult.Tcp;
import app.pult.diagnosis.probe.ProbeResult.Tls;
import app.pult.diagnosis.probe.ProbeRow.Stage;
import app.pult.diagnosis.station.Health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was seen as lines of a table, in the order it was looked at. Thread: any.
public final class ProbeRows {
    private static final int MOST = 200;

    private ProbeRows() {}

    public static List<ProbeRow> of(ProbeResult result) {
        return switch (result) {
            case Dns dns -> dns.answers().stream().map(answer -> row(dns, answer)).toList();
            case Tcp tcp -> tcp.tries().stream().map(one -> row(tcp, one)).toList();
            case Tls tls -> List.of(row(tls));
            case Http http -> hops(http);
            case Greeting greeting -> greeting(greeting);
            case Ntp ntp -> List.of(row(ntp));
            case Ping ping -> ping.sent() == 0 ? List.of() : List.of(row(ping));
            case Route route -> route.hops().isEmpty() ? List.of() : List.of(row(route));
        };
    }

    /// What a server said, fit to be shown: on one line, without signs that turn a text around, and
    /// not too long.
    public static String shown(String said) {
        var text = oneLine(said).strip();
        return text.codePointCount(0, text.length()) > MOST
                ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…"
                : text;
    }

    /// The same, as long as it is.
    static String oneLine(String said) {
        var text = new StringBuilder();
        said.codePoints()
                .map(c -> Character.isISOControl(c) || isInvisible(c) ? ' ' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static ProbeRow row(Dns dns, Dns.Answer answer) {
        var values = shown(String.join(", ", answer.values()));
        return new ProbeRow(
                "dns " + answer.server(),
                Stage.NAMES,
                switch (answer.outcome()) {
                    case ANSWERED -> Health.GOOD;
                    case NO_ADDRESS -> dns.findings().isEmpty() ? Health.GOOD : Health.BAD;
                    case NO_SUCH_NAME, SERVER_FAILED, REFUSED, SILENT -> Health.BAD;
                },
                "DNS " + answer.server(),
                switch (answer.outcome()) {
                    case ANSWERED -> same(values);
                    case NO_ADDRESS ->
                            new Bilingual("имя есть, записи нет", "the name exists, no record");
                    case NO_SUCH_NAME ->
                            new Bilingual("нет такого имени (NXDOMAIN)", "no such name (NXDOMAIN)");
                    case SERVER_FAILED ->
                            new Bilingual("сбой сервера (SERVFAIL)", "server failed (SERVFAIL)");
                    case REFUSED -> new Bilingual("отказ (REFUSED)", "refused (REFUSED)");
                    case SILENT -> new Bilingual("не отвечает", "no answer");
                },
                answer.ttl() > 0 ? "TTL " + answer.ttl() + " s" : "",
                Optional.of(answer.took()));
    }

    private static ProbeRow row(Tcp tcp, Tcp.Try one) {
        return new ProbeRow(
                "tcp " + tcp.port() + " " + one.address().getHostAddress(),
                Stage.PORT,
                one.state() == Tcp.State.OPEN ? Health.GOOD : Health.BAD,
                one.address().getHostAddress() + ", " + tcp.port(),
                switch (one.state()) {
                    case OPEN -> new Bilingual("порт открыт", "port open");
                    case REFUSED -> new Bilingual("отвергнуто", "refused");
                    case FILTERED -> new Bilingual("нет ответа", "no answer");
                    case UNREACHABLE -> new Bilingual("нет маршрута", "no route");
                },
                "",
                Optional.of(one.took()));
    }

    private static ProbeRow row(Tls tls) {
        return new ProbeRow(
                "tls " + tls.host(),
                Stage.TLS,
                tls.failure().isPresent() ? Health.BAD : worst(tls),
                tls.host(),
                tls.failure()
                        .map(said -> new Bilingual("не установлено", "not established"))
                        .orElseGet(() -> same(tls.protocol())),
                shown(tls.failure().orElse(tls.cipher())),
                Optional.of(tls.took()));
    }

    private static List<ProbeRow> hops(Http http) {
        var rows = new ArrayList<ProbeRow>();
        for (int i = 0; i < http.hops().size(); i++) {
            var hop = http.hops().get(i);
            boolean last = i == http.hops().size() - 1;
            rows.add(
                    new ProbeRow(
                            "http " + i,
                            Stage.HTTP,
                            hop.status() == 0 || hop.status() >= 500
                                    ? Health.BAD
                                    : last ? worst(http) : Health.GOOD,
                            shown(hop.url()),
                            hop.status() == 0
                                    ? new Bilingual("ответа нет", "no answer")
                                    : same("HTTP " + hop.status()),
                            hop.location().map(to -> "→ " + shown(to)).orElse(""),
                            Optional.of(hop.times().total())));
        }
        return rows;
    }

    private static List<ProbeRow> greeting(Greeting greeting) {
        var rows = new ArrayList<ProbeRow>();
        rows.add(
                new ProbeRow(
                        "mail greeting",
                        Stage.MAIL,
                        greeting.banner().isBlank() ? Health.BAD : worst(greeting),
                        "220",
                        greeting.banner().isBlank()
                                ? new Bilingual("не здоровается", "no greeting")
                                : same(shown(greeting.banner())),
                        "",
                        Optional.of(greeting.took())));
        if (!greeting.capabilities().isEmpty()) {
            rows.add(
                    new ProbeRow(
                            "mail capabilities",
                            Stage.MAIL,
                            Health.GOOD,
                            "250",
                            same(shown(String.join(", ", greeting.capabilities()))),
                            "",
                            Optional.empty()));
        }
        return rows;
    }

    private static ProbeRow row(Ntp ntp) {
        return new ProbeRow(
                "ntp",
                Stage.CLOCK,
                ntp.offset().isEmpty() ? Health.BAD : worst(ntp),
                "NTP",
                ntp.offset()
                        .map(ProbeRows::offset)
                        .orElseGet(() -> new Bilingual("не отвечает", "no answer")),
                "",
                Optional.of(ntp.took()));
    }

    private static Bilingual offset(Duration offset) {
        var seconds = String.format(Locale.ROOT, "%+.1f", offset.toMillis() / 1000.0);
        return new Bilingual(
                "часы сервера " + seconds + " с от этого компьютера",
                "server's clock " + seconds + " s from this computer's");
    }

    private static ProbeRow row(Ping ping) {
        return new ProbeRow(
                "ping",
                Stage.ROUTE,
                worst(ping),
                "ping " + ping.to(),
                new Bilingual(
                        "вернулось " + ping.millis().size() + " из " + ping.sent(),
                        ping.millis().size() + " of " + ping.sent() + " came back"),
                range(ping).orElse(""),
                ping.millis().stream().mapToDouble(one -> one).average().stream()
                        .mapToObj(mean -> Duration.ofNanos((long) (mean * 1_000_000)))
                        .findFirst());
    }

    /// From the shortest to the longest echo.
    static Optional<String> range(Ping ping) {
        var times = ping.millis().stream().mapToDouble(one -> one).summaryStatistics();
        return times.getCount() == 0
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT, "%.1f – %.1f ms", times.getMin(), times.getMax()));
    }

    private static ProbeRow row(Route route) {
        int hops = route.hops().size();
        return new ProbeRow(
                "route",
                Stage.ROUTE,
                worst(route),
                "traceroute " + route.to(),
                route.isReached()
                        ? new Bilingual("дошло, узлов: " + hops, "reached, hops: " + hops)
                        : new Bilingual("не дошло, узлов: " + hops, "not reached, hops: " + hops),
                "",
                Optional.empty());
    }

    /// One a hop; a star where nobody answered.
    public static List<String> hops(Route route) {
        return route.hops().stream().map(hop -> hop.isEmpty() ? "*" : hop).toList();
    }

    private static Bilingual same(String value) {
        var text = value.isBlank() ? "–" : value;
        return new Bilingual(text, text);
    }

    private static Health worst(ProbeResult result) {
        return result.findings().stream()
                .map(ProbeFinding::health)
                .max(Health::compareTo)
                .orElse(Health.GOOD);
    }
}
