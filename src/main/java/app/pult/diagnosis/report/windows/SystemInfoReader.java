package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.KeyValueReader;
import app.pult.diagnosis.report.KeyedKinds;
import app.pult.diagnosis.report.Quantity;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `systeminfo` says, as a list, a table or CSV, in English and Russian. Beside its keys:
/// `os.build`, `memory.free.pct`, `updates.count`.
///
/// Thread: confined to one reading.
final class SystemInfoReader implements ReportReader {
    private static final List<String> BEGINNINGS =
            List.of(
                    "Host Name:",
                    "OS Name:",
                    "OS Version:",
                    "System Manufacturer:",
                    "Имя узла:",
                    "Название ОС:",
                    "Версия ОС:",
                    "Изготовитель системы:");

    private static final List<String> HEADERS =
            List.of("\"Host Name\",\"OS Name\"", "\"Имя узла\",\"Название ОС\"");

    static final ReportKind KIND =
            new ReportKind(
                    "systeminfo",
                    new Bilingual(
                            "Сведения о системе (systeminfo)", "System information (systeminfo)"),
                    head -> {
                        int signs = head.starting(BEGINNINGS) + 4 * head.starting(HEADERS);
                        return signs >= 2 ? signs : 0;
                    },
                    SystemInfoReader::new);

    private static final Map<String, String> KEYS =
            KeyedKinds.keys(
                    Map.ofEntries(
                            Map.entry("host.name", List.of("Host Name", "Имя узла")),
                            Map.entry("os.name", List.of("OS Name", "Название ОС")),
                            Map.entry(
                                    "os.manufacturer",
                                    List.of("OS Manufacturer", "Изготовитель ОС")),
                            Map.entry("os.version", List.of("OS Version", "Версия ОС")),
                            Map.entry(
                                    "os.installed",
                                    List.of("Original Install Date", "Дата установки")),
                            Map.entry(
                                    "os.boot",
                                    List.of("System Boot Time", "Время загрузки системы")),
                            Map.entry("os.locale", List.of("System Locale", "Язык системы")),
                            Map.entry("os.timezone", List.of("Time Zone", "Часовой пояс")),
                            Map.entry(
                                    "system.manufacturer",
                                    List.of("System Manufacturer", "Изготовитель системы")),
                            Map.entry("system.model", List.of("System Model", "Модель системы")),
                            Map.entry("system.type", List.of("System Type", "Тип системы")),
                            Map.entry("cpu", List.of("Processor(s)", "Процессор(ы)")),
                            Map.entry("bios.version", List.of("BIOS Version", "Версия BIOS")),
                            Map.entry(
                                    "memory.total",
                                    List.of(
                                            "Total Physical Memory",
                                            "Полный объем физической памяти")),
                            Map.entry(
                                    "memory.available",
                                    List.of(
                                            "Available Physical Memory",
                                            "Доступная физическая память")),
                            Map.entry(
                                    "pagefile",
                                    List.of(
                                            "Page File Location(s)",
                                            "Расположение файла подкачки")),
                            Map.entry("network.domain", List.of("Domain", "Домен")),
                            Map.entry(
                                    "network.logon",
                                    List.of("Logon Server", "Сервер входа в сеть")),
                            Map.entry("updates", List.of("Hotfix(s)", "Исправление(я)")),
                            Map.entry(
                                    "network.card",
                                    List.of("Network Card(s)", "Сетевые адаптеры"))));

    private static final Pattern BUILD =
            Pattern.compile("(?i:build|сборка|построение)\\s+(\\d{4,5})");
    private static final Pattern COUNT = Pattern.compile("(?:^|- )(\\d+)(?: Hotfix|\\.?$)");
    private static final int PERCENT = 100;

    private final FactSink sink;
    private final KeyValueReader keys;
    private List<String> header = List.of();

    SystemInfoReader(FactSink sink) {
        this.sink = sink;
        keys = new KeyValueReader(sink, KEYS);
    }

    @Override
    public void line(int number, String text) {
        if (!text.startsWith("\"")) {
            keys.line(number, text);
            return;
        }
        var cells = cells(text);
        if (header.isEmpty()) {
            header = cells;
            return;
        }
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            keys.line(number, header.get(i).replaceFirst(":$", "") + ": " + cells.get(i));
        }
    }

    @Override
    public void end() {
        derive("os.version", BUILD, "os.build");
        derive("updates", COUNT, "updates.count");
        var free = quantity("memory.available");
        var all = quantity("memory.total");
        if (free.isPresent() && all.isPresent() && all.get() > 0) {
            sink.last("memory.available")
                    .ifPresent(
                            fact ->
                                    sink.at(fact.line(), sink.line(fact))
                                            .tell(
                                                    "memory.free.pct",
                                                    Long.toString(
                                                            Math.round(
                                                                    free.get()
                                                                            * PERCENT
                                                                            / all.get())),
                                                    "%"));
        }
    }

    private void derive(String from, Pattern pattern, String key) {
        sink.facts().stream()
                .filter(fact -> fact.key().equals(from))
                .findFirst()
                .ifPresent(
                        fact -> {
                            var found = pattern.matcher(fact.value());
                            if (found.find()) {
                                sink.at(fact.line(), sink.line(fact)).tell(key, found.group(1));
                            }
                        });
    }

    private Optional<Double> quantity(String key) {
        return sink.last(key).flatMap(fact -> Quantity.of(fact.value())).map(Quantity::value);
    }

    /// Of a line of CSV, all of whose cells are in quotes.
    private static List<String> cells(String text) {
        var cells = new ArrayList<String>();
        for (var cell : text.strip().replaceAll("^\"|\"$", "").split("\",\"", -1)) {
            cells.add(cell);
        }
        return cells;
    }
}
