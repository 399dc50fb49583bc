package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.KeyValueReader;
import app.pult.diagnosis.report.KeyedKinds;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// What `Get-MpComputerStatus`, `Get-MpThreat`, `Get-MpThreatDetection` and `Get-MpPreference` of
/// Windows Defender say, as a list or by `ConvertTo-Json`.
///
/// Thread: confined to one reading.
final class DefenderReader {
    private static final Bilingual NAME =
            new Bilingual("Отчёт Защитника Windows", "Report of Windows Defender");

    private static final List<String> WORDS =
            List.of(
                    "AMServiceEnabled",
                    "AntivirusEnabled",
                    "RealTimeProtectionEnabled",
                    "AntivirusSignatureAge",
                    "ThreatID",
                    "ThreatStatusID",
                    "InitialDetectionTime",
                    "SeverityID",
                    "DisableRealtimeMonitoring");

    private static final Map<String, String> KEYS =
            KeyedKinds.keys(
                    Map.of(
                            "defender.version", List.of("AMProductVersion"),
                            "defender.engine", List.of("AMEngineVersion"),
                            "defender.signatures", List.of("AntivirusSignatureVersion"),
                            "threat", List.of("ThreatName"),
                            "threat.object", List.of("Resources"),
                            "threat.process", List.of("ProcessName"),
                            "user", List.of("DomainUser")));

    static final ReportKind DOCUMENT =
            new ReportKind(
                    "defender",
                    NAME,
                    head -> {
                        boolean isDocument = head.starting(List.of("{", "[")) > 0;
                        int signs =
                                head.holding(WORDS.stream().map(word -> '"' + word + '"').toList());
                        return isDocument && signs >= 2 ? 2 + signs : 0;
                    },
                    (in, head) -> new Document(in),
                    DefenderReader::reader);

    static final ReportKind TEXT =
            new ReportKind(
                    "defender",
                    NAME,
                    head -> {
                        int signs = head.starting(WORDS);
                        return signs >= 2 ? 1 + signs : 0;
                    },
                    DefenderReader::reader);

    private DefenderReader() {}

    private static ReportReader reader(FactSink sink) {
        return new KeyValueReader(sink, KEYS);
    }

    /// The leaves of the document as the list has them.
    private static final class Document implements LineSource {
        private final JsonLeaves leaves;

        Document(InputStream in) {
            leaves = new JsonLeaves(in, way -> true);
        }

        @Override
        public boolean advance() throws IOException {
            while (leaves.advance()) {
                if (leaves.left().isEmpty() && !leaves.value().equals("null")) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int number() {
            return leaves.line();
        }

        @Override
        public String text() {
            var way = leaves.path();
            var value = leaves.value();
            boolean isTruth = value.equals("true") || value.equals("false");
            return way.substring(way.lastIndexOf('.') + 1)
                    + " : "
                    + (isTruth
                            ? Character.toUpperCase(value.charAt(0)) + value.substring(1)
                            : value);
        }
    }
}
