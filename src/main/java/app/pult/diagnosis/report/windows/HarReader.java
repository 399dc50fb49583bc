package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lines of [HarDocument], what a browser recorded: hosts, statuses, and what repeats itself.
///
/// Thread: confined to one reading.
final class HarReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "har",
                    new Bilingual("Запись обращений браузера (HAR)", "Requests of a browser (HAR)"),
                    head -> {
                        boolean isDocument = head.starting(List.of("{")) > 0;
                        int signs =
                                head.holding(
                                        List.of(
                                                "\"log\"",
                                                "\"entries\"",
                                                "\"creator\"",
                                                "\"startedDateTime\""));
                        return isDocument && signs >= 2 ? 10 + signs : 0;
                    },
                    (in, head) -> new HarDocument(in),
                    HarReader::new);

    private static final Pattern FORM =
            Pattern.compile(
                    "^\\S+ (\\d+) [A-Z]+ (https?://([^/\\s?:]+)[^\\s?]*)\\S* (?:[\\d.]+ ms)?");

    private static final int LOOP = 3;
    private static final int REDIRECTS = 5;

    /// What was seen of one address.
    private static final class Address {
        private int number;
        private String text = "";
        private int refused;
        private int redirected;
        private int accepted;
    }

    private final FactSink sink;
    private final Map<String, Address> addresses = new LinkedHashMap<>();
    private final Map<String, Integer> hosts = new LinkedHashMap<>();
    private int requests;
    private int failed;

    HarReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var request = FORM.matcher(text);
        if (!request.find()) {
            return;
        }
        requests++;
        int status = Integer.parseInt(request.group(1));
        if (hosts.putIfAbsent(request.group(3), number) == null) {
            sink.at(number, text).tell("host", request.group(3));
        }
        var address = addresses.computeIfAbsent(request.group(2), key -> new Address());
        address.number = number;
        address.text = text;
        address.refused += status == 401 || status == 403 ? 1 : 0;
        address.redirected += status >= 301 && status <= 308 && status != 304 ? 1 : 0;
        address.accepted += status >= 200 && status < 300 ? 1 : 0;
        if (status >= 400 || status == 0) {
            failed++;
            sink.at(number, text).tell("http.status", request.group(1));
            sink.at(number, text).tell("http.failed", request.group(2));
        }
    }

    @Override
    public void end() {
        sink.at(1, "").tell("har.requests", Integer.toString(requests));
        sink.at(1, "").tell("har.failed", Integer.toString(failed));
        addresses.forEach(
                (url, address) -> {
                    var at = sink.at(address.number, address.text);
                    if (address.refused >= LOOP && address.accepted == 0) {
                        at.tell("har.loop.refused", url);
                    }
                    if (address.redirected >= REDIRECTS && address.accepted == 0) {
                        at.tell("har.loop.redirect", url);
                    }
                });
    }
}
