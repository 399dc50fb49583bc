package app.pult.diagnosis.report.windows;

import java.util.Locale;
import java.util.Map;

/// An event of a Windows log while it is read, and the line that says it: `TIME LEVEL PROVIDER ID:
/// MESSAGE`. The provider is without `Microsoft-Windows-`, as the event viewer shows it, and the
/// level is in English whatever the language of Windows.
///
/// Thread: confined to one reading.
final class EventLine {
    /// In characters.
    static final int LONGEST_MESSAGE = 4_000;

    private static final Map<String, String> LEVELS =
            Map.ofEntries(
                    Map.entry("1", "Critical"),
                    Map.entry("2", "Error"),
                    Map.entry("3", "Warning"),
                    Map.entry("0", "Information"),
                    Map.entry("4", "Information"),
                    Map.entry("5", "Verbose"),
                    Map.entry("критический", "Critical"),
                    Map.entry("критическая", "Critical"),
                    Map.entry("критическое", "Critical"),
                    Map.entry("ошибка", "Error"),
                    Map.entry("предупреждение", "Warning"),
                    Map.entry("сведения", "Information"),
                    Map.entry("уведомление", "Information"),
                    Map.entry("подробности", "Verbose"),
                    Map.entry("аудит успеха", "Information"),
                    Map.entry("аудит отказа", "Information"));

    int number;
    String time = "";
    String level = "";
    String provider = "";
    String id = "";
    String computer = "";
    private final StringBuilder message = new StringBuilder();

    EventLine(int number) {
        this.number = number;
    }

    void say(String more) {
        var plain = more.strip();
        if (!plain.isEmpty() && message.length() < LONGEST_MESSAGE) {
            message.append(message.isEmpty() ? "" : " ").append(plain);
        }
    }

    String said() {
        return message.toString();
    }

    boolean isEvent() {
        return !id.isEmpty() && !provider.isEmpty();
    }

    String text() {
        var said = message.toString().replaceAll("\\s+", " ");
        return (time + " " + level(level) + " " + plain(provider) + " " + id + ": " + said).strip();
    }

    static String level(String said) {
        return LEVELS.getOrDefault(said.strip().toLowerCase(Locale.ROOT), said.strip());
    }

    private static String plain(String provider) {
        return provider.strip().replaceFirst("^Microsoft-Windows-", "");
    }
}
