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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `msinfo32` says, as its document (.nfo) or its text report: categories in brackets, and
/// rows of columns between tabs. The names of the columns are in the language of Windows, so they
/// are taken by their places: of two the first is the key, of more the last but named ones matter.
///
/// Thread: confined to one reading.
final class MsinfoReader implements ReportReader {
    private static final Bilingual NAME =
            new Bilingual("Сведения о системе (msinfo32)", "System information (msinfo32)");

    private static final int LIKENESS = 20;

    static final ReportKind DOCUMENT =
            new ReportKind(
                    "msinfo32",
                    NAME,
                    head -> LIKENESS * head.holding(List.of("<MsInfo>")),
                    Document::new,
                    MsinfoReader::new);

    static final ReportKind TEXT =
            new ReportKind(
                    "msinfo32",
                    NAME,
                    head ->
                            LIKENESS
                                    * Math.min(
                                            1,
                                            head.starting(
                                                    List.of(
                                                            "System Information report written at:",
                                                            "[System Summary]",
                                                            "[Сведения о системе]",
                                                            "Отчет о системе создан:"))),
                    MsinfoReader::new);

    private static final Map<String, String> KEYS =
            KeyedKinds.keys(
                    Map.ofEntries(
                            Map.entry("os.name", List.of("OS Name", "Имя ОС", "Название ОС")),
                            Map.entry("os.version", List.of("Version", "Версия")),
                            Map.entry("host.name", List.of("System Name", "Имя системы")),
                            Map.entry(
                                    "system.manufacturer",
                                    List.of("System Manufacturer", "Изготовитель")),
                            Map.entry("system.model", List.of("System Model", "Модель")),
                            Map.entry("system.type", List.of("System Type", "Тип")),
                            Map.entry("cpu", List.of("Processor", "Процессор")),
                            Map.entry("bios.version", List.of("BIOS Version/Date", "Версия BIOS")),
                            Map.entry("user", List.of("User Name", "Имя пользователя")),
                            Map.entry("os.timezone", List.of("Time Zone", "Часовой пояс")),
                            Map.entry(
                                    "memory.total",
                                    List.of(
                                            "Total Physical Memory",
                                            "Полный объем физической памяти")),
                            Map.entry(
                                    "memory.available",
                                    List.of(
                                            "Available Physical Memory",
                                            "Доступно физической памяти")),
                            Map.entry(
                                    "secureboot",
                                    List.of(
                                            "Secure Boot State",
                                            "Состояние безопасной загрузки"))));

    private final FactSink sink;
    private final KeyValueReader keys;
    private String category = "";

    MsinfoReader(FactSink sink) {
        this.sink = sink;
        keys = new KeyValueReader(sink, KEYS);
    }

    @Override
    public void line(int number, String text) {
        var plain = text.strip();
        if (plain.startsWith("[") && plain.endsWith("]")) {
            category = plain.substring(1, plain.length() - 1).toLowerCase(Locale.ROOT);
            return;
        }
        var columns = List.of(plain.split("\\s*\\t\\s*", -1));
        if (columns.size() == 2 && !columns.get(0).isEmpty()) {
            keys.line(number, columns.get(0) + ": " + columns.get(1));
        } else if (columns.size() >= 3 && isProblem(columns)) {
            var at = sink.at(number, text);
            at.tell("device.problem", columns.get(0));
            at.tell("device.error", columns.getLast());
        }
    }

    private boolean isProblem(List<String> columns) {
        boolean isHeader =
                columns.get(1).equals("PNP Device ID")
                        || columns.get(1).startsWith("Код устройства")
                        || columns.get(1).startsWith("ИД");
        return !isHeader
                && (category.equals("problem devices")
                        || category.equals("устройства с неполадками")
                        || category.equals("проблемные устройства"));
    }

    /// The document as the lines of the text report.
    private static final class Document implements LineSource {
        private final Markup xml;
        private String text = "";
        private int number;

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
                    case START -> {
                        number = xml.line();
                        if (xml.name().equals("Category")) {
                            text = "[" + xml.attribute("name") + "]";
                            return true;
                        }
                        if (xml.name().equals("Data")) {
                            text = String.join("\t", columns());
                            return true;
                        }
                    }
                    case LEAVE, TEXT -> {}
                }
            }
        }

        private List<String> columns() throws IOException {
            var columns = new ArrayList<String>();
            int depth = xml.depth();
            while (true) {
                switch (xml.next()) {
                    case END -> {
                        return columns;
                    }
                    case LEAVE -> {
                        if (xml.depth() < depth) {
                            return columns;
                        }
                    }
                    case START -> columns.add("");
                    case TEXT -> {
                        if (!columns.isEmpty()) {
                            columns.set(columns.size() - 1, xml.text().strip());
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
