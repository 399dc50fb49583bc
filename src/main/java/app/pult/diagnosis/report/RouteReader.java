package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import com.google.re2j.Pattern;

import java.util.List;

/// What `tracert` (in English and Russian) and `traceroute` say: where to, how many hops, the last
/// one that answered. Hops in the middle that keep silent are no fault: routers need not answer.
///
/// Thread: confined to one reading.
final class RouteReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "traceroute",
                    new Bilingual("Маршрут до узла", "Route to a host"),
                    head ->
                            2
                                    * head.starting(
                                            List.of(
                                                    "Tracing route to",
                                                    "Трассировка маршрута к",
                                                    "traceroute to")),
                    RouteReader::new);

    private static final Pattern TARGET =
            Pattern.compile(
                    "^(?:Tracing route to|Трассировка маршрута к|traceroute to)\\s+(\\S+)"
                            + "(?:\\s+[\\[(]([0-9A-Fa-f.:]+)[\\])])?");

    private static final Pattern HOP = Pattern.compile("^\\s*(\\d{1,3})\\s+(.*)$");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:]+:[0-9A-Fa-f]+)");

    private final FactSink sink;
    private int hops;
    private int silentAtEnd;
    private int lastNumber;
    private String lastText = "";

    RouteReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var target = TARGET.matcher(text.strip());
        if (target.find()) {
            var at = sink.at(number, text);
            at.tell("route.target", target.group(1));
            if (target.group(2) != null) {
                at.tell("route.address", target.group(2));
            }
            return;
        }
        var hop = HOP.matcher(text);
        if (hop.find()) {
            hops++;
            var address = ADDRESS.matcher(hop.group(2));
            boolean hasAnswered = address.find();
            silentAtEnd = hasAnswered ? 0 : silentAtEnd + 1;
            if (hasAnswered) {
                lastNumber = number;
                lastText = text;
            }
        }
    }

    @Override
    public void end() {
        if (hops > 0) {
            var at = sink.at(lastNumber, lastText);
            at.tell("route.hops", Integer.toString(hops));
            at.tell("route.silent.end", Integer.toString(silentAtEnd));
            var address = ADDRESS.matcher(lastText);
            if (address.find()) {
                at.tell("route.last", address.group(1));
            }
        }
    }
}
