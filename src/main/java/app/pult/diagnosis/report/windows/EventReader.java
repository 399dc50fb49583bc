package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.HashSet;
import java.util.Set;

/// Lines of [EventLine]: the computer, and every event that is worse than information, once.
///
/// Thread: confined to one reading.
final class EventReader implements ReportReader {
    private static final int MOST = 200;

    private static final Pattern FORM =
            Pattern.compile("(?:^| )(Critical|Error|Warning) (\\S.{0,80}? \\d{1,5}): ?(.*)$");

    private static final Pattern SERVICE =
            Pattern.compile(
                    "Service Control Manager 70\\d\\d: (?:The |Служба \"|Служба «|param1=)(.{1,80}?)"
                            + "(?: service |\"|»|;| и | завершена)");

    private final FactSink sink;
    private final Set<String> told = new HashSet<>();

    EventReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var at = sink.at(number, text);
        if (text.startsWith("Computer: ")) {
            at.tell("host.name", text.substring(text.indexOf(' ') + 1));
            return;
        }
        var event = FORM.matcher(text);
        if (!event.find() || told.size() >= MOST) {
            return;
        }
        if (told.add(event.group(2))) {
            at.tell("event", event.group(2));
            at.tell("event.message", event.group(3));
        }
        var service = SERVICE.matcher(text);
        if (service.find() && told.add("service " + service.group(1))) {
            at.tell("service", service.group(1));
        }
    }
}
