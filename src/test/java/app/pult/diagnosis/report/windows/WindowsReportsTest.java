package app.pult.diagnosis.report.windows;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.input.Input;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What Windows writes, in the encodings and languages in which it is sent.
final class WindowsReportsTest {
    private static final Charset CP866 = Charset.forName("IBM866");

    private static final String SYSTEMINFO_RU =
            """

            Имя узла:                         PC-07
            Название ОС:                      Майкрософт Windows 10 Pro
            Версия ОС:                        10.0.19045 Н/Д построение 19045
            Изготовитель системы:             LENOVO
            Модель системы:                   20L5
            Процессор(ы):                     Число процессоров - 1.
                                              [01]: Intel64 Family 6 ~1800 МГц
            Полный объем физической памяти:   16 382 МБ
            Доступная физическая память:      12 987 МБ
            Виртуальная память: Макс. размер: 19 326 МБ
            Домен:                            WORKGROUP
            Исправление(я):                   Число установленных исправлений - 4.
                                              [01]: KB5004331
            Сетевые адаптеры:                 Число сетевых адаптеров - 1.
                                              [01]: Realtek PCIe GbE Family Controller
                                                    Имя подключения: Ethernet
                                                    [01]: 192.168.133.250
            """;

    @Test
    void systeminfoInRussianOfTheConsole() {
        var diagnosis = run("info.txt", SYSTEMINFO_RU, CP866);

        assertThat(kind(diagnosis)).isEqualTo("systeminfo");
        assertThat(values(diagnosis, "host.name")).containsExactly("PC-07");
        assertThat(values(diagnosis, "os.build")).containsExactly("19045");
        assertThat(values(diagnosis, "memory.total")).containsExactly("16382");
        assertThat(values(diagnosis, "memory.free.pct")).containsExactly("79");
        assertThat(values(diagnosis, "updates.count")).containsExactly("4");
        assertThat(diagnosis.facts()).anyMatch(fact -> fact.value().equals("192.168.133.250"));
    }

    @Test
    void systeminfoOfPowerShellIsInUtf16() {
        var diagnosis = run("info.txt", "\uFEFF" + SYSTEMINFO_RU, StandardCharsets.UTF_16LE);

        assertThat(values(diagnosis, "os.build")).containsExactly("19045");
    }

    @Test
    void systeminfoAsATable() {
        var diagnosis =
                run(
                        "info.csv",
                        """
                        "Host Name","OS Name","OS Version","Total Physical Memory","Available Physical Memory"
                        "PC-07","Microsoft Windows 11 Pro","10.0.26100 N/A Build 26100","16,382 MB","500 MB"
                        """,
                        StandardCharsets.UTF_8);

        assertThat(kind(diagnosis)).isEqualTo("systeminfo");
        assertThat(values(diagnosis, "os.build")).containsExactly("26100");
        assertThat(values(diagnosis, "memory.free.pct")).containsExactly("3");
        assertThat(rules(diagnosis)).containsExactly("win.memory.low");
    }

    @Test
    void ipconfigTellsEveryAddressWithoutItsRemark() {
        var diagnosis =
                run(
                        "ip.txt",
                        """

                        Настройка протокола IP для Windows

                           Имя компьютера  . . . . . . . . . : PC-07

                        Адаптер Ethernet Ethernet:

                           Описание. . . . . . . . . . . . . : Realtek PCIe GBE Family Controller
                           Физический адрес. . . . . . . . . : 00-11-22-33-44-55
                           DHCP включен. . . . . . . . . . . : Да
                           Локальный IPv6-адрес канала . . . : fe80::1%14(Основной)
                           IPv4-адрес. . . . . . . . . . . . : 192.168.101.110(Основной)
                           Маска подсети . . . . . . . . . . : 255.255.255.0
                           Основной шлюз. . . . . . . . . : 192.168.101.1
                           DNS-серверы. . . . . . . . . . . : 192.168.101.1
                                                               77.88.8.8

                        Адаптер Ethernet VirtualBox Host-Only Network:

                           Автонастройка IPv4-адреса . . . . : 169.254.109.67(Основной)
                           Основной шлюз. . . . . . . . . :
                        """,
                        CP866);

        assertThat(kind(diagnosis)).isEqualTo("ipconfig");
        assertThat(values(diagnosis, "network.ip")).containsExactly("192.168.101.110");
        assertThat(values(diagnosis, "network.dns")).containsExactly("192.168.101.1", "77.88.8.8");
        assertThat(values(diagnosis, "network.state")).containsExactly("connected");
        assertThat(diagnosis.findings()).isEmpty();
    }

    @Test
    void anEventLogInOneLineIsRead() {
        var event =
                "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                        + "<Provider Name='Microsoft-Windows-Kernel-Power'/><EventID>41</EventID>"
                        + "<Level>1</Level><TimeCreated SystemTime='2026-11-20T06:12:03Z'/>"
                        + "<Computer>PC-07</Computer></System><EventData><Data Name='BugcheckCode'>159"
                        + "</Data></EventData></Event>";
        var diagnosis =
                run(
                        "log.xml",
                        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?><Events>"
                                + event.repeat(3)
                                + "</Events>",
                        StandardCharsets.UTF_16LE);

        assertThat(kind(diagnosis)).isEqualTo("windows-events");
        assertThat(diagnosis.findings().getFirst().times()).isEqualTo(3);
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().text())
                .isEqualTo("2026-11-20T06:12:03Z Critical Kernel-Power 41: BugcheckCode=159;");
        assertThat(values(diagnosis, "host.name")).containsExactly("PC-07");
        assertThat(values(diagnosis, "bugcheck")).contains("159");
    }

    @Test
    void eventsOfPowerShellAsAListAndAsATable() {
        var list =
                """
                TimeCreated  : 20.11.2026 9:12:03
                ProviderName : Service Control Manager
                Id           : 7034
                Message      : Служба "Диспетчер печати" неожиданно прервана.
                               Это произошло (раз): 1.

                TimeCreated  : 20.11.2026 9:13:03
                ProviderName : Ntfs
                Id           : 55
                Message      : second
                """;
        var table =
                """

                   ProviderName: Service Control Manager

                TimeCreated                     Id LevelDisplayName Message
                -----------                     -- ---------------- -------
                20.11.2026 9:12:03            7034 Ошибка           Служба "Диспетчер печати" прервана
                20.11.2026 9:11:03            7036 Сведения         Служба запущена
                """;

        assertThat(rules(run("list.txt", list, CP866)))
                .containsExactly("win.event.service-crashed");
        assertThat(rules(run("table.txt", table, CP866)))
                .containsExactly("win.event.service-crashed");
    }

    @Test
    void eventsSavedByTheViewerAsCsv() {
        var saved =
                """
                Уровень,Дата и время,Источник,Код события,Категория задачи
                Ошибка,20.11.2026 9:12:03,disk,7,Отсутствует,На устройстве \\Device\\Harddisk0\\DR0 обнаружен неисправный блок.
                Сведения,20.11.2026 9:12:01,Microsoft-Windows-Kernel-General,12,(1),"Система запущена
                в 9:12."
                """;

        var diagnosis = run("system.csv", saved, Charset.forName("windows-1251"));

        assertThat(kind(diagnosis)).isEqualTo("windows-events");
        assertThat(rules(diagnosis)).containsExactly("win.event.disk-bad-block");
        assertThat(values(diagnosis, "device")).containsExactly("\\Device\\Harddisk0\\DR0");
    }

    @Test
    void msinfoIsReadByTheColumnsPlacesInAnyLanguage() {
        var nfo =
                """
                <?xml version="1.0"?>
                <MsInfo>
                <Metadata><Version>8.0</Version></Metadata>
                <Category name="Сведения о системе">
                <Data><Элемент><![CDATA[Имя ОС]]></Элемент><Значение><![CDATA[Майкрософт Windows 10 Pro]]></Значение></Data>
                <Category name="Устройства с неполадками">
                <Data><Устройство><![CDATA[PCI-контроллер]]></Устройство><ИД><![CDATA[PCI\\VEN_8086&DEV_1]]></ИД><Код><![CDATA[Драйверы для этого устройства не установлены.]]></Код></Data>
                </Category></Category></MsInfo>
                """;

        var diagnosis = run("pc.nfo", "\uFEFF" + nfo, StandardCharsets.UTF_16LE);

        assertThat(kind(diagnosis)).isEqualTo("msinfo32");
        assertThat(values(diagnosis, "os.name")).containsExactly("Майкрософт Windows 10 Pro");
        assertThat(values(diagnosis, "device.problem")).containsExactly("PCI-контроллер");
        assertThat(rules(diagnosis)).containsExactly("win.device.msinfo");
    }

    @Test
    void dxdiagAsADocument() {
        var diagnosis =
                run(
                        "dxdiag.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DxDiag><SystemInformation><MachineName>PC-07"
                                + "</MachineName></SystemInformation><DisplayDevices><DisplayDevice><CardName>GeForce"
                                + " GTX 1650</CardName></DisplayDevice></DisplayDevices></DxDiag>",
                        StandardCharsets.UTF_8);

        assertThat(kind(diagnosis)).isEqualTo("dxdiag");
        assertThat(values(diagnosis, "gpu")).containsExactly("GeForce GTX 1650");
        assertThat(values(diagnosis, "host.name")).containsExactly("PC-07");
    }

    @Test
    void aRecordingOfABrowserLosesItsSecretsOnTheWay() {
        var har =
                """
                {"log": {"creator": {"name": "x"}, "pages": [{"id": "p1", "title": "https://shop.example.org/"}],
                 "entries": [{"startedDateTime": "2026-11-20T06:12:03Z", "time": 12.5, "pageref": "p1",
                  "request": {"method": "GET", "url": "http://user:pw@cdn.example.org/a0123456789abcdef0123456789abcdef/x.js?token=SECRET1&n=SECRET2#SECRET3",
                   "headers": [{"name": "Authorization", "value": "Bearer SECRET4"}], "cookies": [{"name": "sid", "value": "SECRET5"}]},
                  "response": {"status": 502, "statusText": "Bad Gateway", "headers": [{"name": "Set-Cookie", "value": "SECRET6"}],
                   "content": {"mimeType": "text/html", "text": "SECRET7"}, "redirectURL": ""}}]}}
                """;

        var diagnosis = run("shop.har", har, StandardCharsets.UTF_8);

        assertThat(kind(diagnosis)).isEqualTo("har");
        assertThat(rules(diagnosis)).containsExactly("har.server-errors", "web.mixed");
        assertThat(diagnosis.toString())
                .contains("cdn.example.org")
                .doesNotContain("SECRET")
                .doesNotContain("pw@")
                .doesNotContain("a0123456789");
    }

    @Test
    void defenderAsJsonIsReadLikeItsList() {
        var json =
                "[{\"ThreatID\": 1, \"ThreatStatusID\": 102, \"InitialDetectionTime\": \"x\", \"Resources\":"
                        + " [\"file:_C:\\\\a.exe\"], \"ActionSuccess\": false}]";

        var diagnosis = run("threats.json", json, StandardCharsets.UTF_8);

        assertThat(rules(diagnosis)).containsExactly("av.defender.active");
        assertThat(values(diagnosis, "threat.object")).containsExactly("file:_C:\\a.exe");
    }

    private static Diagnosis run(String name, String text, Charset charset) {
        var bytes = text.getBytes(charset);
        return ENGINE.run(List.of(new Input(name, () -> new ByteArrayInputStream(bytes))));
    }

    private static String kind(Diagnosis diagnosis) {
        assertThat(diagnosis.refusals()).isEmpty();
        return diagnosis.readings().getFirst().kind();
    }

    private static List<String> rules(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.rule())
                .filter(rule -> !rule.equals("win.version.unsupported"))
                .toList();
    }

    private static List<String> values(Diagnosis diagnosis, String key) {
        return diagnosis.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> fact.value())
                .distinct()
                .toList();
    }
}
