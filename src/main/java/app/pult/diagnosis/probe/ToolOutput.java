package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;
import app.pult.diagnosis.probe.SystemTools.Said;

import com.google.re2j.Pattern;

import java.util.ArrayList;
import java.util.List;

/// What `ping` and `traceroute` print, read by its numbers: the words are in the language of the
/// system. Thread: any.
final class ToolOutput {
    /// So many hops of a route are looked at.
    static final int HOPS = 20;

    private static final Pattern TTL = Pattern.compile("(?i)ttl[=:]");
    private static final Pattern BEHIND = Pattern.compile("(?i)time[=<]([0-9]+(?:[.,][0-9]+)?)");
    private static final Pattern LAST = Pattern.compile("[=<]([0-9]+)[^0-9=<]*$");

    /// An echo of IPv6 on Windows has no TTL: `Reply from fe80::1: time<1ms`.
    private static final Pattern SIX =
            Pattern.compile("^[^0-9]*[0-9A-Fa-f]*:[0-9A-Fa-f:]+[^:]*: [^0-9:=<]*[=<]([0-9]+)");

    /// The line that counts: without it the program did not do what it was to do.
    private static final Pattern COUNTED = Pattern.compile("transmitted|\\([0-9]{1,3} ?%");

    private static final Pattern HOP = Pattern.compile("^\\s*([0-9]{1,2}):?\\s+(.*)$");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{2,}|::[0-9A-Fa-f:]+");
    private static final double PERCENT = 100;

    private ToolOutput() {}

    static Ping ping(Said said, String to, int sent) {
        var times = new ArrayList<Double>();
        for (var line : said.text().lines().toList()) {
            var ttl = TTL.matcher(line);
            if (!ttl.find()) {
                var six = SIX.matcher(line);
                if (to.contains(":") && six.find()) {
                    times.add(Double.parseDouble(six.group(1)));
                }
                continue;
            }
            var behind = BEHIND.matcher(line.substring(ttl.end()));
            var last = LAST.matcher(line.substring(0, ttl.start()));
            if (behind.find()) {
                times.add(Double.parseDouble(behind.group(1).replace(',', '.')));
            } else if (last.find()) {
                times.add(Double.parseDouble(last.group(1)));
            }
        }
        boolean isCounted = COUNTED.matcher(said.text()).find();
        return times.isEmpty() && !isCounted
                ? new Ping(to, 0, List.of(), List.of(RouteTexts.failed("ping", last(said))))
                : new Ping(to, sent, times, lost(said, sent, times.size()));
    }

    private static List<ProbeFinding> lost(Said said, int sent, int back) {
        if (back >= sent) {
            return List.of();
        }
        var evidence =
                Math.round(PERCENT * (sent - back) / sent)
                        + " %"
                        + said.text()
                                .lines()
                                .filter(
                                        line ->
                                                line.contains("nreachable")
                                                        || line.contains("недоступ"))
                                .findFirst()
                                .map(line -> ", " + line.strip())
                                .orElse("");
        return List.of(back == 0 ? RouteTexts.silent(evidence) : RouteTexts.loss(evidence));
    }

    static Route route(Said said, String to) {
        var hops = new ArrayList<String>();
        for (var line : said.text().lines().toList()) {
            var hop = HOP.matcher(line);
            // A program may say more of a hop in a second line.
            if (hop.matches() && Integer.parseInt(hop.group(1)) == hops.size() + 1) {
                var address = ADDRESS.matcher(hop.group(2));
                hops.add(address.find() ? address.group() : "");
            }
        }
        return new Route(to, hops, hops.isEmpty() ? none(said) : end(hops, to, said.isWhole()));
    }

    private static List<ProbeFinding> none(Said said) {
        return List.of(RouteTexts.failed("traceroute", last(said)));
    }

    /// Where it ends, unless that is where it was to go.
    private static List<ProbeFinding> end(List<String> hops, String to, boolean isWhole) {
        int last = hops.size();
        while (last > 0 && hops.get(last - 1).isEmpty()) {
            last--;
        }
        var evidence = last == 0 ? "1 (?)" : last + " (" + hops.get(last - 1) + " → ?)";
        if (last > 0 && isSame(hops.get(last - 1), to)) {
            return List.of();
        }
        boolean goesOn = last == hops.size() && (hops.size() >= HOPS || !isWhole);
        return List.of(goesOn ? RouteTexts.unfinished(evidence) : RouteTexts.ends(evidence));
    }

    /// IPv6 is written in several ways.
    static boolean isSame(String hop, String to) {
        if (hop.equals(to)) {
            return true;
        }
        try {
            return hop.contains(":")
                    && to.contains(":")
                    && NameProbe.literal(hop).equals(NameProbe.literal(to));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// What the program said instead: a headline may stand before it.
    private static String last(Said said) {
        return said.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (before, line) -> line);
    }
}
