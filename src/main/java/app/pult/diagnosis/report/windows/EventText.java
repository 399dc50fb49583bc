package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.ReportKind;

import com.google.re2j.Pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Events of Windows as text, one line an event: copied from the event viewer or saved by it as CSV
/// or text with tabs, `wevtutil qe /f:text`, `Get-WinEvent` and `Get-EventLog` as a list or a
/// table; in English and Russian.
///
/// Thread: confined to one reading.
final class EventText implements LineSource {
    static final ReportKind KIND =
            new ReportKind(
                    EventXml.ID,
                    EventXml.NAME,
                    EventText::likeness,
                    EventText::new,
                    EventReader::new);

    private static final int LIKENESS = 12;

    private enum Key {
        LOG,
        SOURCE,
        ID,
        LEVEL,
        TIME,
        COMPUTER,
        MESSAGE,
        OTHER
    }

    private static final Map<String, Key> KEYS =
            Map.ofEntries(
                    Map.entry("log name", Key.LOG),
                    Map.entry("имя журнала", Key.LOG),
                    Map.entry("source", Key.SOURCE),
                    Map.entry("источник", Key.SOURCE),
                    Map.entry("event source", Key.SOURCE),
                    Map.entry("источник события", Key.SOURCE),
                    Map.entry("providername", Key.SOURCE),
                    Map.entry("event id", Key.ID),
                    Map.entry("код события", Key.ID),
                    Map.entry("id", Key.ID),
                    Map.entry("eventid", Key.ID),
                    Map.entry("level", Key.LEVEL),
                    Map.entry("уровень", Key.LEVEL),
                    Map.entry("leveldisplayname", Key.LEVEL),
                    Map.entry("entrytype", Key.LEVEL),
                    Map.entry("event type", Key.LEVEL),
                    Map.entry("тип события", Key.LEVEL),
                    Map.entry("date", Key.TIME),
                    Map.entry("дата", Key.TIME),
                    Map.entry("timecreated", Key.TIME),
                    Map.entry("timegenerated", Key.TIME),
                    Map.entry("computer", Key.COMPUTER),
                    Map.entry("компьютер", Key.COMPUTER),
                    Map.entry("machinename", Key.COMPUTER),
                    Map.entry("description", Key.MESSAGE),
                    Map.entry("описание", Key.MESSAGE),
                    Map.entry("message", Key.MESSAGE),
                    Map.entry("index", Key.OTHER));

    /// Keys that may end a message: the others are also words of messages.
    private static final Set<String> FIRST =
            Set.of(
                    "log name",
                    "имя журнала",
                    "event type",
                    "тип события",
                    "timecreated",
                    "providername",
                    "leveldisplayname",
                    "machinename",
                    "index");

    private static final Pattern PAIR =
            Pattern.compile("^\\s*([A-Za-zА-Яа-яё]+(?: [A-Za-zА-Яа-яё]+)?)\\s*:(?:\\s*(.*))?$");

    private static final Pattern HEADER = Pattern.compile("^Event\\[\\d+\\]:?\\s*$");

    private static final Pattern TABLE_PROVIDER = Pattern.compile("^\\s+ProviderName: (.+)$");

    private static final Pattern TABLE_ROW =
            Pattern.compile(
                    "^(\\d[\\d./-]+ \\d[\\d:]+(?: [AP]M)?)\\s+(\\d{1,5})\\s+(\\S+)\\s+(\\S.*)$");

    private static final Pattern SAVED_ROW =
            Pattern.compile(
                    "^\"?([А-ЯA-Z][а-яa-z]+)\"?[,\\t]\"?(\\d[^,\\t\"]{7,30})\"?[,\\t]\"?([^,\\t\"]+)\"?[,\\t]\"?(\\d{1,5})\"?[,\\t](.*)$");

    private final LineSource lines;
    private final Deque<EventLine> ready = new ArrayDeque<>();
    private EventLine event = new EventLine(1);
    private boolean isInMessage;
    private boolean isEnded;
    private String provider = "";
    private String computer = "";
    private int number;
    private String text = "";

    EventText(InputStream in, byte[] head) {
        lines = new Lines(in, head);
    }

    private static int likeness(Head head) {
        int keys =
                head.starting(List.of("Event ID:", "EventID ", "Id  ", "Код события:"))
                        + head.starting(
                                List.of(
                                        "Source:",
                                        "Источник:",
                                        "Event Source:",
                                        "ProviderName",
                                        "Источник события:"))
                        + head.starting(
                                List.of(
                                        "Log Name:",
                                        "Имя журнала:",
                                        "TimeCreated",
                                        "EntryType",
                                        "Event Type:",
                                        "Тип события:"));
        boolean isSaved =
                head.lines().stream()
                        .anyMatch(
                                line ->
                                        line.matches(
                                                "\uFEFF?(Level|Уровень)[,\t](Date and Time|Дата и время)[,\t].*"));
        return isSaved || keys >= 2 ? LIKENESS : 0;
    }

    @Override
    public boolean advance() throws IOException {
        while (ready.isEmpty() && !isEnded) {
            if (lines.advance()) {
                line(lines.number(), lines.text());
            } else {
                isEnded = true;
                close(lines.number());
            }
        }
        if (ready.isEmpty()) {
            return false;
        }
        var next = ready.getFirst();
        number = next.number;
        if (!next.computer.isEmpty() && !next.computer.equals(computer)) {
            computer = next.computer;
            text = "Computer: " + computer;
            return true;
        }
        text = ready.removeFirst().text();
        return true;
    }

    private void line(int at, String line) {
        var table = TABLE_PROVIDER.matcher(line);
        if (table.find()) {
            close(at);
            provider = table.group(1);
        } else if (HEADER.matcher(line).find()) {
            close(at);
        } else if (!row(at, line)) {
            pair(at, line);
        }
    }

    /// A row of a table or of a saved log is a whole event.
    private boolean row(int at, String line) {
        var saved = SAVED_ROW.matcher(line);
        if (saved.find()) {
            begin(at, saved.group(2), saved.group(1), saved.group(3), saved.group(4));
            event.say(saved.group(5).replaceFirst("^[^,\\t]*[,\\t]", ""));
            return true;
        }
        var row =
                provider.isEmpty()
                        ? Optional.<com.google.re2j.Matcher>empty()
                        : Optional.of(TABLE_ROW.matcher(line))
                                .filter(com.google.re2j.Matcher::find);
        row.ifPresent(
                found -> {
                    begin(at, found.group(1), found.group(3), provider, found.group(2));
                    event.say(found.group(4));
                });
        return row.isPresent();
    }

    private void begin(int at, String time, String level, String source, String id) {
        close(at);
        event.time = time;
        event.level = level;
        event.provider = source;
        event.id = id;
        isInMessage = true;
    }

    private void pair(int at, String line) {
        var pair = PAIR.matcher(line);
        var name = pair.find() ? pair.group(1).toLowerCase(Locale.ROOT) : "";
        var key = Optional.ofNullable(KEYS.get(name));
        if (key.isEmpty() || (isInMessage && !FIRST.contains(name))) {
            if (isInMessage) {
                event.say(line);
            }
            return;
        }
        var value = Optional.ofNullable(pair.group(2)).orElse("").strip();
        if (isInMessage || isKnown(key.get())) {
            close(at);
        }
        set(key.get(), value);
    }

    private boolean isKnown(Key key) {
        return switch (key) {
            case SOURCE -> !event.provider.isEmpty();
            case ID -> !event.id.isEmpty();
            case LOG -> event.isEvent();
            case LEVEL, TIME, COMPUTER, MESSAGE, OTHER -> false;
        };
    }

    private void set(Key key, String value) {
        switch (key) {
            case SOURCE -> event.provider = value;
            case ID -> event.id = value.replaceAll("\\D.*$", "");
            case LEVEL -> event.level = value;
            case TIME -> event.time = value;
            case COMPUTER -> event.computer = value;
            case MESSAGE -> {
                isInMessage = true;
                event.say(value);
            }
            case LOG, OTHER -> {}
        }
    }

    private void close(int at) {
        if (event.isEvent()) {
            ready.add(event);
        }
        event = new EventLine(Math.max(1, at));
        isInMessage = false;
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
