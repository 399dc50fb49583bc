package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import java.util.List;

/// What `systemctl list-units` says: which units failed or were not found.
///
/// Thread: confined to one reading.
final class UnitsReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "systemctl-units",
                    new Bilingual("Службы systemd", "Units of systemd"),
                    head ->
                            head.lines().stream()
                                            .anyMatch(
                                                    line ->
                                                            line.matches(
                                                                    "UNIT\\s+LOAD\\s+ACTIVE.*"))
                                    ? 3
                                    : head.starting(List.of("LOAD   = ", "ACTIVE = ")),
                    UnitsReader::new);

    private final FactSink sink;
    private int failed;

    UnitsReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var words = text.replaceFirst("^\\s*[●×*x]?\\s+", "").strip().split("\\s+", -1);
        if (words.length < 4 || !words[0].contains(".")) {
            return;
        }
        if (words[2].equals("failed")) {
            failed++;
            sink.at(number, text).tell("unit.failed", words[0]);
        } else if (words[1].equals("not-found") && words[2].equals("active")) {
            sink.at(number, text).tell("unit.missing", words[0]);
        }
    }

    @Override
    public void end() {
        sink.at(1, "").tell("units.failed", Integer.toString(failed));
    }
}
