package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.ReportKind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The journal of systemd as JSON (`journalctl -o json`, an object a line) and in its export form
/// (`-o export`, fields in lines, entries apart by an empty line; "Journal Export Formats" of
/// systemd). An entry becomes a line as syslog has it: time in UTC, host, program, message; its
/// number is the line that the entry begins, or, in JSON, stands on.
final class Journal implements LineSource {
    static final ReportKind JSON =
            new ReportKind(
                    "journal-json",
                    new Bilingual("Журнал systemd (JSON)", "Journal of systemd (JSON)"),
                    head ->
                            head.lines().stream()
                                            .anyMatch(
                                                    line ->
                                                            line.startsWith("{")
                                                                    && line.contains(
                                                                            "\"__REALTIME_TIMESTAMP\""))
                                    ? 5
                                    : 0,
                    (in, head) -> new Journal(new Lines(in, head), true),
                    sink -> (number, text) -> {});

    static final ReportKind EXPORT =
            new ReportKind(
                    "journal-export",
                    new Bilingual("Журнал systemd (export)", "Journal of systemd (export)"),
                    head ->
                            2
                                    * head.starting(
                                            List.of(
                                                    "__CURSOR=",
                                                    "__REALTIME_TIMESTAMP=",
                                                    "_BOOT_ID=")),
                    (in, head) -> new Journal(new Lines(in, head), false),
                    sink -> (number, text) -> {});

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MICROS = 1_000_000;

    private final Lines lines;
    private final boolean isJson;
    private String text = "";
    private int number;

    private Journal(Lines lines, boolean isJson) {
        this.lines = lines;
        this.isJson = isJson;
    }

    @Override
    public boolean advance() throws IOException {
        return isJson ? advanceJson() : advanceExport();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String text() {
        return text;
    }

    private boolean advanceJson() throws IOException {
        if (!lines.advance()) {
            return false;
        }
        number = lines.number();
        text = lines.text();
        if (text.startsWith("{")) {
            text = entry(text);
        }
        return true;
    }

    /// What is cut off or no JSON is read as it stands.
    private static String entry(String json) {
        try {
            var fields = new HashMap<String, String>();
            MAPPER.readTree(json)
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
            return line(fields);
        } catch (JacksonException e) {
            return json;
        }
    }

    private boolean advanceExport() throws IOException {
        var fields = new HashMap<String, String>();
        while (lines.advance()) {
            var row = lines.text();
            if (row.isEmpty() && !fields.isEmpty()) {
                break;
            }
            int equals = row.indexOf('=');
            if (equals > 0) {
                if (fields.isEmpty()) {
                    number = lines.number();
                }
                fields.put(row.substring(0, equals), row.substring(equals + 1));
            }
        }
        text = line(fields);
        return !fields.isEmpty();
    }

    private static String line(Map<String, String> fields) {
        var program = fields.getOrDefault("SYSLOG_IDENTIFIER", fields.getOrDefault("_COMM", "?"));
        var pid = fields.getOrDefault("_PID", fields.getOrDefault("SYSLOG_PID", ""));
        return time(fields.getOrDefault("__REALTIME_TIMESTAMP", ""))
                + " "
                + fields.getOrDefault("_HOSTNAME", "?")
                + " "
                + program
                + (pid.isEmpty() ? "" : "[" + pid + "]")
                + ": "
                + fields.getOrDefault("MESSAGE", "");
    }

    private static String time(String micros) {
        if (!micros.matches("\\d{1,17}")) {
            return "?";
        }
        long all = Long.parseLong(micros);
        return Instant.ofEpochSecond(all / MICROS, all % MICROS * 1_000).toString();
    }
}
