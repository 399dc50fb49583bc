package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Command.Rights;
import app.pult.diagnosis.runbook.End.Outcome;

import java.time.Duration;
import java.util.Locale;

/// The words around a runbook's own ones, where it becomes a text: the note of a run, the listing
/// of a command. Thread: any.
public final class Phrases {
    private static final int MINUTE = 60;

    private Phrases() {}

    public static Bilingual of(Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> new Bilingual("решено", "solved");
            case ESCALATED -> new Bilingual("передано дальше", "passed on");
            case WAITING -> new Bilingual("ждём", "waiting");
            case NOT_SOLVED -> new Bilingual("не решено", "not solved");
        };
    }

    public static Bilingual of(Risk risk) {
        return switch (risk) {
            case READ -> new Bilingual("ничего не меняет", "changes nothing");
            case CHANGE -> new Bilingual("меняет", "changes");
            case DESTRUCTIVE -> new Bilingual("НЕОБРАТИМО ИЛИ ОПАСНО", "DESTRUCTIVE");
        };
    }

    /// Where a command is typed.
    public static Bilingual where(Command command) {
        var admin = command.rights() == Rights.ADMINISTRATOR;
        return switch (command.shell()) {
            case CMD ->
                    admin
                            ? new Bilingual(
                                    "Командная строка от имени администратора",
                                    "Command Prompt as administrator")
                            : new Bilingual("Командная строка", "Command Prompt");
            case POWERSHELL ->
                    admin
                            ? new Bilingual(
                                    "PowerShell от имени администратора",
                                    "PowerShell as administrator")
                            : new Bilingual("PowerShell", "PowerShell");
            case SH -> new Bilingual("Терминал", "Terminal");
            case SQL -> new Bilingual("Клиент базы данных", "Client of the database");
        };
    }

    /// `40 s`, `2 min 05 s`, `1 h 12 min`: short forms, which no number bends.
    public static String span(Duration length, Locale locale) {
        var ru = locale.getLanguage().equals("ru");
        var seconds = Math.max(0, length.toSeconds());
        if (seconds < MINUTE) {
            return seconds + (ru ? " с" : " s");
        }
        var minutes = seconds / MINUTE;
        if (minutes < MINUTE) {
            var rest = seconds % MINUTE;
            var whole = minutes + (ru ? " мин" : " min");
            return rest == 0 ? whole : whole + " %02d".formatted(rest) + (ru ? " с" : " s");
        }
        var rest = minutes % MINUTE;
        var whole = minutes / MINUTE + (ru ? " ч" : " h");
        return rest == 0 ? whole : whole + " %02d".formatted(rest) + (ru ? " мин" : " min");
    }
}
