package app.pult.desk.rich;

import java.util.List;
import java.util.Locale;

/// Recognises what mail programs put above a mail they repeat, in English and Russian. Thread: any.
final class MailHeads {
    private static final int LONGEST_INTRODUCTION = 300;
    private static final List<String> FROM = List.of("from:", "от:", "от кого:");
    private static final List<List<String>> OTHERS =
            List.of(
                    List.of("sent:", "date:", "отправлено:", "дата:"),
                    List.of("to:", "кому:"),
                    List.of("subject:", "тема:"),
                    List.of("cc:", "копия:"));
    private static final List<String> RULES =
            List.of(
                    "original message",
                    "forwarded message",
                    "исходное сообщение",
                    "пересылаемое сообщение",
                    "пересланное сообщение");
    private static final List<String> WROTE =
            List.of(
                    "wrote:",
                    "writes:",
                    "пишет:",
                    "писал:",
                    "писала:",
                    "писал(а):",
                    "написал:",
                    "написала:",
                    "написал(а):");

    private MailHeads() {}

    /// "On … wrote:".
    static boolean introduces(String line) {
        var words = line.toLowerCase(Locale.ROOT);
        boolean dated = words.contains("@") || words.chars().anyMatch(Character::isDigit);
        return dated
                && line.length() <= LONGEST_INTRODUCTION
                && WROTE.stream().anyMatch(words::endsWith);
    }

    /// The first line of one that is broken: "On Thu, 26 Nov 2026, Boris Orlov".
    static boolean opensIntroduction(String line) {
        return line.startsWith("On ") && line.chars().anyMatch(Character::isDigit);
    }

    /// Whether lines begin with "From: … Sent: … To: …", or with a rule that says what follows.
    static boolean begins(List<String> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        var first = lines.getFirst().toLowerCase(Locale.ROOT);
        return first.startsWith("-----")
                ? RULES.stream().anyMatch(first::contains)
                : starts(first, FROM)
                        && OTHERS.stream().filter(names -> has(lines, names)).count() > 1;
    }

    private static boolean has(List<String> lines, List<String> names) {
        return lines.stream().anyMatch(line -> starts(line, names));
    }

    /// One line of such a head.
    static boolean isPart(String line) {
        return starts(line, FROM) || OTHERS.stream().anyMatch(names -> starts(line, names));
    }

    /// A line drawn with signs.
    static boolean isRule(String line) {
        return line.length() > 9 && line.chars().allMatch(sign -> sign == '_' || sign == '-');
    }

    private static boolean starts(String line, List<String> names) {
        var words = line.toLowerCase(Locale.ROOT).replace("*", "");
        return names.stream().anyMatch(words::startsWith);
    }
}
