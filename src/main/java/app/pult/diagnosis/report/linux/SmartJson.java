package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The JSON of smartmontools (`smartctl -j`), told under the keys of its text form.
final class SmartJson {
    static final ReportKind KIND =
            new ReportKind(
                    "smartctl-json",
                    new Bilingual(
                            "Состояние диска (SMART, JSON)", "Health of a disk (SMART, JSON)"),
                    head ->
                            4
                                    * Math.min(
                                            1,
                                            head.holding(
                                                    List.of(
                                                            "\"smartctl\"",
                                                            "\"ata_smart_attributes\"",
                                                            "\"nvme_smart_health_information_log\""))),
                    SmartJson::open,
                    SmartJson::reader);

    /// In bytes; a disk says some ten kilobytes.
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SmartJson() {}

    /// A line is a key, a colon and its value.
    private static ReportReader reader(FactSink sink) {
        return (number, text) -> {
            int colon = text.indexOf(": ");
            sink.at(number, text).tell(text.substring(0, colon), text.substring(colon + 2));
        };
    }

    private static LineSource open(InputStream in, byte[] head) throws IOException {
        var bytes = in.readNBytes(LARGEST);
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new IOException("no JSON", e);
        }
        var lines = new ArrayList<String>();
        tell(lines, "device", root.path("device").path("name"));
        tell(lines, "disk.model", root.path("model_name"));
        tell(lines, "disk.family", root.path("model_family"));
        tell(lines, "disk.serial", root.path("serial_number"));
        tell(lines, "disk.firmware", root.path("firmware_version"));
        tell(lines, "disk.size", root.path("user_capacity").path("bytes"));
        var passed = root.path("smart_status").path("passed");
        if (passed.isBoolean()) {
            lines.add("smart.health: " + (passed.asBoolean() ? "PASSED" : "FAILED"));
        }
        tell(lines, "disk.temperature", root.path("temperature").path("current"));
        tell(lines, "disk.hours", root.path("power_on_time").path("hours"));
        for (var row : root.path("ata_smart_attributes").path("table")) {
            tell(lines, "smart." + row.path("id").asInt(), row.path("raw").path("value"));
            if (row.path("when_failed").asString("").equals("now")) {
                tell(lines, "smart.failing", row.path("name"));
            }
        }
        nvme(lines, root.path("nvme_smart_health_information_log"));
        return new Said(lines);
    }

    private static void nvme(List<String> lines, JsonNode log) {
        if (log.has("critical_warning")) {
            lines.add(
                    "nvme.critical_warning: "
                            + String.format(
                                    Locale.ROOT, "0x%02x", log.get("critical_warning").asInt()));
        }
        tell(lines, "nvme.used.pct", log.path("percentage_used"));
        tell(lines, "nvme.spare.pct", log.path("available_spare"));
        tell(lines, "nvme.media_errors", log.path("media_errors"));
    }

    private static void tell(List<String> lines, String key, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            lines.add(key + ": " + value.asString());
        }
    }
}
