package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Markup;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.KeyValueReader;
import app.pult.diagnosis.report.KeyedKinds;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// What `dxdiag` says, as text (`/t`) or as its document (`/x`), whose leaves are read as keys.
///
/// Thread: confined to one reading.
final class DxdiagReader {
    private static final Bilingual NAME =
            new Bilingual("Видео и звук (dxdiag)", "Graphics and sound (dxdiag)");

    private static final int LIKENESS = 20;

    private static final Map<String, String> KEYS =
            KeyedKinds.keys(
                    Map.ofEntries(
                            Map.entry("host.name", List.of("Machine name", "MachineName")),
                            Map.entry("os.name", List.of("Operating System", "OperatingSystem")),
                            Map.entry(
                                    "system.manufacturer",
                                    List.of("System Manufacturer", "SystemManufacturer")),
                            Map.entry("system.model", List.of("System Model", "SystemModel")),
                            Map.entry("bios.version", List.of("BIOS")),
                            Map.entry("cpu", List.of("Processor")),
                            Map.entry("memory.total", List.of("Memory")),
                            Map.entry(
                                    "directx.version",
                                    List.of("DirectX Version", "DirectXVersion")),
                            Map.entry("gpu", List.of("Card name", "CardName")),
                            Map.entry("gpu.driver", List.of("Driver Version", "DriverVersion")),
                            Map.entry("gpu.driver.date", List.of("Driver Date/Size", "DriverDate")),
                            Map.entry("monitor", List.of("Monitor Model", "MonitorModel"))));

    static final ReportKind DOCUMENT =
            new ReportKind(
                    "dxdiag",
                    NAME,
                    head -> LIKENESS * head.holding(List.of("<DxDiag>")),
                    Document::new,
                    DxdiagReader::reader);

    static final ReportKind TEXT =
            new ReportKind(
                    "dxdiag",
                    NAME,
                    head -> {
                        int signs =
                                head.starting(
                                        List.of(
                                                "DirectX Version:",
                                                "DxDiag Version:",
                                                "Card name:",
                                                "Machine name:"));
                        return signs >= 2 ? 2 * signs : 0;
                    },
                    DxdiagReader::reader);

    private DxdiagReader() {}

    private static ReportReader reader(FactSink sink) {
        return new KeyValueReader(sink, KEYS);
    }

    /// The leaves of the document, one a line.
    private static final class Document implements LineSource {
        private final Markup xml;
        private String text = "";
        private int number;
        private String name = "";

        Document(InputStream in, byte[] head) {
            xml = new Markup(in, head);
        }

        @Override
        public boolean advance() throws IOException {
            while (true) {
                switch (xml.next()) {
                    case END -> {
                        return false;
                    }
                    case START -> name = xml.name();
                    case LEAVE -> name = "";
                    case TEXT -> {
                        if (!name.isEmpty()) {
                            number = xml.line();
                            text = name + ": " + xml.text().strip().replaceAll("\\s+", " ");
                            return true;
                        }
                    }
                }
            }
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
