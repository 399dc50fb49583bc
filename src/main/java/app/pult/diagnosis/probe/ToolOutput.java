package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Ping;
import app.pult.diagnosis.probe.ProbeResult.Route;

import com.google.re2j.Pattern;

import java.util.ArrayList;
import java.util.List;

/// What `ping` and `traceroute` print, read by its numbers: the words are in the language of the
/// system and, on Windows, in a code page of their own. Thread: any.
final class ToolOutput {
    private static final Pattern TTL = Pattern.compile("(?i)ttl[=:]");
    private static final Pattern BEHIND = Pattern.compile("(?i)time[=<]([0-9]+(?:[.,][0-9]+)?)");
    private static final Pattern LAST = Pattern.compile("[=<]([0-9]+)[^0-9=<]*$");
    private static final Pattern HOP = Pattern.compile("^\\s*([0-9]{1,2})[?:]?\\s+(.*)$");
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{2,}");
    private static final double PERCENT = 100;

    private ToolOutput() {}

    static Ping ping(String text, int sent) {
        var times = new ArrayList<Double>();
        for (var line : text.lines().toList()) {
            var ttl = TTL.matcher(line);
            if (!ttl.find()) {
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
        return new Ping(sent, times, findings(sent, times.size()));
    }

    private static List<ProbeFinding> findings(int sent, int back) {
        if (back >= sent) {
            return List.of();
        }
        var evidence = Math.round(PERCENT * (sent - back) / sent) + " %";
        return back == 0
                ? List.of(
                        ProbeTexts.watch(
                                "ping-silent",
                                evidence,
                                "На ping не отвечает: узел выключен или ping закрыт (это обычно).",
                                "No answer to ping: the host is off, or ping is blocked (which is usual).",
                                "Смотрите, открыт ли нужный порт: это говорит больше.",
                                "See whether the port in question is open: that tells more."))
                : List.of(
                        ProbeTexts.watch(
                                "ping-loss",
                                evidence,
                                "Часть пакетов теряется.",
                                "Some packets are lost.",
                                "Повторите с большим числом пакетов и сравните по кабелю и по Wi-Fi.",
                                "Repeat with more packets; compare cable and Wi-Fi."));
    }

    static Route route(String text) {
        var hops = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var hop = HOP.matcher(line);
            if (hop.matches() && Integer.parseInt(hop.group(1)) >= hops.size()) {
                var address = ADDRESS.matcher(hop.group(2));
                int number = Integer.parseInt(hop.group(1));
                boolean again = number == hops.size() && !hops.isEmpty();
                if (!again) {
                    hops.add(address.find() ? address.group() : "");
                }
            }
        }
        return new Route(hops, silence(hops));
    }

    /// From where on nobody answers, if that is until the end.
    private static List<ProbeFinding> silence(List<String> hops) {
        int last = hops.size();
        while (last > 0 && hops.get(last - 1).isEmpty()) {
            last--;
        }
        if (last == hops.size() || hops.isEmpty()) {
            return List.of();
        }
        var evidence = last == 0 ? "1" : last + 1 + " (" + hops.get(last - 1) + " → ?)";
        return List.of(
                ProbeTexts.watch(
                        "route-ends",
                        evidence,
                        "Дальше этого узла никто не отвечает.",
                        "Beyond this hop nobody answers.",
                        "Если не открывается и сам сервис, обрыв между этими узлами; иначе ответы просто закрыты.",
                        "If the service does not open either, the break is between these hops; else the answers are only blocked."));
    }
}
