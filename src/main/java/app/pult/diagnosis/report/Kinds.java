package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.linux.LinuxKinds;
import app.pult.diagnosis.report.windows.WindowsKinds;

import com.google.re2j.Pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All kinds of report, and which of them an input is.
///
/// Thread: any.
public final class Kinds {
    /// A line of a log begins with a time, a mark of the kernel, or a level.
    private static final Pattern LOG_LINE =
            Pattern.compile(
                    "^(?:\\[?\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[T ,]|[A-Z][a-z]{2}\\s+\\d{1,2}\\s\\d{2}:\\d{2}"
                            + "|\\[?\\d{2}:\\d{2}:\\d{2}|\\[\\s*\\d+\\.\\d{3,6}\\]|\\d{6}\\s+\\d{1,2}:\\d{2}"
                            + "|\\d{10,13}[.\\s]|\\d{1,3}(?:\\.\\d{1,3}){3} \\S+ \\S+ \\["
                            + "|<\\d{1,3}>|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\b)");

    /// The collector says so what comes next.
    private static final Pattern MARK =
            Pattern.compile("^=+ pult:(?:report|section|end)\\b[^=]*=+\\s*$");

    /// A prompt of a terminal with a command behind it, or what a command says first.
    private static final Pattern BORDER =
            Pattern.compile(
                    "^(?:(?:PS )?[A-Za-z]:\\\\[^<>:\"|?*]{0,200}>\\s*[A-Za-z.]|\\[?[\\w.-]+@[\\w.-]+[: ][^\\s$#]{0,100}\\]?[$#] [a-z/]"
                            + "|Windows IP Configuration|Настройка протокола IP для Windows"
                            + "|Pinging \\S+ |Обмен пакетами с |PING \\S+ \\(|Tracing route to "
                            + "|Трассировка маршрута к |traceroute to )");

    private static final int SHORTEST_BORDER = 4;
    private static final int LONGEST_USER = 40;

    private static final ReportKind LOG =
            new ReportKind(
                    "log", new Bilingual("Журнал", "Log"), head -> 0, sink -> (number, text) -> {});

    private static final ReportKind TEXT =
            new ReportKind(
                    "text",
                    new Bilingual("Текст", "Text"),
                    head -> 0,
                    sink -> (number, text) -> {});

    private final List<ReportKind> all = new ArrayList<>();

    public Kinds() {
        all.addAll(
                List.of(
                        PingReader.KIND,
                        RouteReader.KIND,
                        SpaceReader.KIND,
                        MemoryReader.KIND,
                        UnitsReader.KIND,
                        SmartReader.KIND));
        all.addAll(LinuxKinds.all());
        all.addAll(WindowsKinds.all());
        all.addAll(KeyedKinds.load());
    }

    /// A text, or what a document says, line by line.
    ///
    /// @param isText whether the lines are the input's own
    public record Opened(boolean isText, LineSource lines) {}

    /// Begins to read an input; `head` is its beginning, of which `in` has nothing read.
    public Opened open(String name, InputStream in, byte[] head) throws IOException {
        var begin = Head.of(name, head);
        var kind = of(begin);
        return kind.isText() || begin.lines().stream().anyMatch(Kinds::isMark)
                ? new Opened(true, new Lines(in, head))
                : new Opened(false, kind.transcriber().open(in, head));
    }

    /// What the input is by its beginning: the kind with the most signs, the first of equal ones;
    /// else a log or a text.
    public ReportKind of(Head head) {
        var best = Optional.<ReportKind>empty();
        int most = 0;
        for (var kind : all) {
            int likeness = kind.likeness().of(head);
            if (likeness > most) {
                most = likeness;
                best = Optional.of(kind);
            }
        }
        return best.orElseGet(() -> isLog(head) ? LOG : TEXT);
    }

    /// Whether the line is the collector's, and a new output begins behind it.
    public static boolean isMark(String line) {
        return line.startsWith("=") && MARK.matcher(line).find();
    }

    /// Whether a new output begins with this line. The pattern is only for the few lines that look
    /// like it at first sight: this is asked of every line of a log.
    public static boolean isBorder(String line) {
        return isBorderlike(line) && BORDER.matcher(line).find();
    }

    private static boolean isBorderlike(String line) {
        if (line.length() < SHORTEST_BORDER) {
            return false;
        }
        return switch (line.charAt(0)) {
            case 'W' -> line.startsWith("Windows IP") || isPrompt(line);
            case 'P' -> line.startsWith("Pinging ") || isPrompt(line);
            case 'T' -> line.startsWith("Tracing route") || isPrompt(line);
            case 't' -> line.startsWith("traceroute to") || isPrompt(line);
            case 'Н', 'О', 'Т' -> true;
            default -> isPrompt(line);
        };
    }

    private static boolean isPrompt(String line) {
        int at = line.indexOf('@');
        return line.startsWith(":\\", 1)
                || line.startsWith("PS ")
                || line.startsWith("PING ")
                || (at > 0 && at < LONGEST_USER);
    }

    /// What every input may hold, whatever its kind.
    public List<ReportReader> everywhere(FactSink sink) {
        return List.of(new TraceReader(sink), LinuxKinds.everywhere(sink));
    }

    /// The kind of this id, to say its name.
    public Optional<ReportKind> find(String id) {
        return java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(LOG, TEXT))
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    private static boolean isLog(Head head) {
        long lines = head.lines().stream().filter(line -> !line.isEmpty()).count();
        long logLines = head.lines().stream().filter(line -> LOG_LINE.matcher(line).find()).count();
        return logLines * 3 >= lines && logLines > 0;
    }
}
