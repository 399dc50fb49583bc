package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import com.google.re2j.Pattern;

import java.util.List;
import java.util.Map;

/// What `smartctl -a` says of a disk: its name, its own verdict, and the raw values of attributes
/// as `smart.ID`. Attribute 188 packs three counts in one number on some disks, so it is told as it
/// stands and judged by nobody.
///
/// Thread: confined to one reading.
final class SmartReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "smartctl",
                    new Bilingual("Состояние диска (SMART)", "Health of a disk (SMART)"),
                    head ->
                            head.starting(
                                            List.of(
                                                    "smartctl ",
                                                    "ID# ATTRIBUTE_NAME",
                                                    "=== START OF INFORMATION",
                                                    "=== START OF READ SMART",
                                                    "=== START OF SMART"))
                                    * 2,
                    SmartReader::new);

    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "^\\s*(\\d{1,3})\\s+([A-Za-z][\\w-]+)\\s+0x[0-9a-f]{4}\\s+(\\d+)\\s+(\\d+)\\s+(\\d+|---)"
                            + "\\s+\\S+\\s+\\S+\\s+(\\S+)\\s+(\\d+)");

    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("device model", "disk.model"),
                    Map.entry("model number", "disk.model"),
                    Map.entry("model family", "disk.family"),
                    Map.entry("serial number", "disk.serial"),
                    Map.entry("user capacity", "disk.size"),
                    Map.entry("firmware version", "disk.firmware"),
                    Map.entry("smart overall-health self-assessment test result", "smart.health"),
                    Map.entry("smart health status", "smart.health"),
                    Map.entry("critical warning", "nvme.critical_warning"),
                    Map.entry("percentage used", "nvme.used.pct"),
                    Map.entry("available spare", "nvme.spare.pct"),
                    Map.entry("media and data integrity errors", "nvme.media_errors"),
                    Map.entry("temperature", "disk.temperature"),
                    Map.entry("power on hours", "disk.hours"));

    private final FactSink sink;
    private final KeyValueReader keys;

    SmartReader(FactSink sink) {
        this.sink = sink;
        keys = new KeyValueReader(sink, KEYS);
    }

    @Override
    public void line(int number, String text) {
        var attribute = ATTRIBUTE.matcher(text);
        if (!attribute.find()) {
            keys.line(number, text);
            return;
        }
        var at = sink.at(number, text);
        at.tell("smart." + attribute.group(1), attribute.group(7));
        if (attribute.group(6).equals("FAILING_NOW")) {
            at.tell("smart.failing", attribute.group(2));
        }
    }
}
