package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.KeyValueReader;
import app.pult.diagnosis.report.KeyedKinds;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `ipconfig` says, in English and Russian. Beside its keys: `network.state`, of the computer
/// as a whole, for virtual cards without an address are no fault: `connected` (a card has an
/// address and a gateway), `no-gateway`, `no-address` (only addresses of its own making) or
/// `unplugged`.
///
/// Thread: confined to one reading.
final class IpconfigReader implements ReportReader {
    private static final List<String> HEADERS =
            List.of("Windows IP Configuration", "Настройка протокола IP для Windows");

    private static final List<String> WORDS =
            List.of(
                    "IPv4 Address",
                    "IPv4-адрес",
                    "Physical Address",
                    "Физический адрес",
                    "Default Gateway",
                    "Основной шлюз",
                    "Media State",
                    "Состояние среды");

    static final ReportKind KIND =
            new ReportKind(
                    "ipconfig",
                    new Bilingual("Настройки сети (ipconfig)", "Network settings (ipconfig)"),
                    head -> {
                        int signs = head.starting(HEADERS) + head.holding(WORDS);
                        return signs >= 2 ? signs + head.starting(HEADERS) : 0;
                    },
                    IpconfigReader::new);

    private static final Map<String, String> KEYS =
            KeyedKinds.keys(
                    Map.ofEntries(
                            Map.entry("host.name", List.of("Host Name", "Имя компьютера")),
                            Map.entry(
                                    "network.ip",
                                    List.of(
                                            "IPv4 Address",
                                            "IPv4-адрес",
                                            "IP Address",
                                            "IP-адрес")),
                            Map.entry(
                                    "network.ip.auto",
                                    List.of(
                                            "Autoconfiguration IPv4 Address",
                                            "Автонастройка IPv4-адреса",
                                            "Autoconfiguration IP Address")),
                            Map.entry("network.ip6", List.of("IPv6 Address", "IPv6-адрес")),
                            Map.entry(
                                    "network.ip6.link",
                                    List.of(
                                            "Link-local IPv6 Address",
                                            "Локальный IPv6-адрес канала")),
                            Map.entry(
                                    "network.mac", List.of("Physical Address", "Физический адрес")),
                            Map.entry("network.mask", List.of("Subnet Mask", "Маска подсети")),
                            Map.entry(
                                    "network.gateway", List.of("Default Gateway", "Основной шлюз")),
                            Map.entry("network.dns", List.of("DNS Servers", "DNS-серверы")),
                            Map.entry(
                                    "network.dns.suffix",
                                    List.of(
                                            "Primary Dns Suffix",
                                            "Основной DNS-суффикс",
                                            "Connection-specific DNS Suffix",
                                            "DNS-суффикс подключения")),
                            Map.entry("network.card", List.of("Description", "Описание")),
                            Map.entry("network.dhcp", List.of("DHCP Server", "DHCP-сервер")),
                            Map.entry(
                                    "network.dhcp.enabled",
                                    List.of("DHCP Enabled", "DHCP включен", "Dhcp Enabled")),
                            Map.entry("network.media", List.of("Media State", "Состояние среды"))));

    private static final Pattern ADAPTER =
            Pattern.compile(
                    "^\\S.*(?i:adapter|адаптер).*:\\s*$|^(?i:адаптер|неизвестный адаптер) .*:\\s*$");

    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");

    private static final Pattern VIRTUAL =
            Pattern.compile(
                    "(?i)virtual|vmware|hyper-v|vethernet|host-only|loopback|tunnel|туннел|teredo|isatap|"
                            + "bluetooth|npcap|tap-windows|wintun|docker|wsl|ppp");

    private final FactSink sink;
    private final KeyValueReader keys;
    private Card card = new Card();
    private String above = "";
    private int connected;
    private int gateless;
    private int automatic;
    private int unplugged;
    private int cards;
    private int lastNumber = 1;

    /// What is known of the card that is read.
    private static final class Card {
        private boolean isVirtual;
        private boolean hasAddress;
        private boolean hasAutomatic;
        private boolean hasGateway;
        private boolean isUnplugged;
    }

    IpconfigReader(FactSink sink) {
        this.sink = sink;
        keys = new KeyValueReader(sink, KEYS);
    }

    @Override
    public void line(int number, String text) {
        lastNumber = number;
        if (ADAPTER.matcher(text).find()) {
            close();
            card = new Card();
            cards++;
            card.isVirtual = VIRTUAL.matcher(text).find();
            sink.at(number, text).tell("network.adapter", text.strip().replaceFirst(":$", ""));
            return;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        int colon = text.indexOf(" :");
        above = colon > 0 ? lower.substring(0, colon) : above;
        boolean isContinued = colon < 0 && !text.isBlank();
        if (isContinued && (above.contains("dns-сервер") || above.contains("dns servers"))) {
            sink.at(number, text).tell("network.dns", text);
            return;
        }
        if (colon >= 0) {
            keys.line(number, text.replaceAll("\\((?:Preferred|Основной)\\)", ""));
        }
        see(text, lower);
    }

    private void see(String text, String lower) {
        boolean hasAddress = ADDRESS.matcher(text).find() && !text.contains("0.0.0.0");
        if (above.contains("description") || above.contains("описание")) {
            card.isVirtual |= VIRTUAL.matcher(text).find();
        } else if (above.contains("gateway") || above.contains("шлюз")) {
            card.hasGateway |= hasAddress || lower.contains("fe80:");
        } else if (hasAddress
                && text.contains("169.254.")
                && (above.contains("адрес") || above.contains("address"))) {
            card.hasAutomatic = true;
        } else if (hasAddress
                && (above.contains("ipv4")
                        || above.contains("ip address")
                        || above.contains("ip-адрес"))) {
            card.hasAddress = true;
        } else if (lower.contains("media disconnected")
                || lower.contains("среда передачи недоступна")) {
            card.isUnplugged = true;
        }
    }

    private void close() {
        if (cards == 0) {
            return;
        }
        connected += card.hasAddress && card.hasGateway ? 1 : 0;
        if (!card.isVirtual) {
            gateless += card.hasAddress && !card.hasGateway ? 1 : 0;
            automatic += card.hasAutomatic && !card.hasAddress ? 1 : 0;
            unplugged += card.isUnplugged ? 1 : 0;
        }
    }

    @Override
    public void end() {
        close();
        var state = state();
        if (!state.isEmpty()) {
            sink.at(lastNumber, "").tell("network.state", state);
        }
    }

    private String state() {
        if (connected > 0) {
            return "connected";
        }
        if (gateless > 0) {
            return "no-gateway";
        }
        return automatic > 0 ? "no-address" : unplugged > 0 ? "unplugged" : "";
    }
}
