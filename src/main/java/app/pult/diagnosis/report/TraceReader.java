package app.pult.diagnosis.report;

import com.google.re2j.Pattern;

import java.util.Optional;

/// Stack traces of Java, .NET, JavaScript and Python, wherever they stand in a text: the exception,
/// the place that threw it, and the root of a chain of causes. Facts: `exception`,
/// `exception.message`, `exception.location`, `exception.root`.
///
/// Thread: confined to one reading.
final class TraceReader implements ReportReader {
    private static final Pattern THROWN =
            Pattern.compile(
                    "((?:[A-Za-z_$][\\w$]*\\.)*[A-Z][\\w$]*(?:Exception|Error|Throwable|Fault))"
                            + "(?: \\(0x[0-9A-Fa-f]+\\))?(?::\\s*(.*))?$");

    /// `at` in English, `в` in the Russian .NET.
    private static final Pattern FRAME =
            Pattern.compile("^\\s+(?:at|в)\\s+(?:async )?(?:new )?([^\\s(]+)\\s*\\(?");

    private static final Pattern PYTHON_FRAME =
            Pattern.compile("^\\s+File \"([^\"]+)\", line (\\d+), in (\\S+)");

    private static final Pattern PYTHON_THROWN =
            Pattern.compile("^((?:\\w+\\.)*[A-Z]\\w*)(?::\\s*(.*))?$");

    private static final String PYTHON_START = "Traceback (most recent call last)";
    private static final String CAUSE = "Caused by:";
    private static final String INNER = "---> ";

    /// A line that may turn out to have thrown what follows.
    private record Candidate(int number, String text, String exception, String message) {}

    private final FactSink sink;
    private Optional<Candidate> candidate = Optional.empty();
    private Optional<Candidate> root = Optional.empty();
    private boolean isPython;
    private String pythonPlace = "";

    TraceReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        if (isPython) {
            python(number, text);
        } else if (text.contains(PYTHON_START)) {
            isPython = true;
        } else {
            java(number, text);
        }
    }

    @Override
    public void end() {
        closeChain();
    }

    private void java(int number, String text) {
        if (isFrameStart(text)) {
            var frame = FRAME.matcher(text);
            if (frame.find()) {
                frame(number, text, frame.group(1));
                return;
            }
        }
        if (isWithinTrace(text)) {
            candidate.ifPresent(this::thrown);
            return;
        }
        var thrown =
                text.contains("Exception")
                                || text.contains("Error")
                                || text.contains("Throwable")
                                || text.contains("Fault")
                        ? Optional.of(THROWN.matcher(text)).filter(matcher -> matcher.find())
                        : Optional.<com.google.re2j.Matcher>empty();
        boolean isCause = text.stripLeading().startsWith(CAUSE) || text.contains(INNER);
        if (!isCause) {
            closeChain();
        }
        candidate =
                thrown.map(
                        matcher ->
                                new Candidate(
                                        number,
                                        text,
                                        matcher.group(1),
                                        Optional.ofNullable(matcher.group(2)).orElse("")));
    }

    private static boolean isFrameStart(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    /// `... 28 more`, and what .NET writes between two traces.
    private static boolean isWithinTrace(String text) {
        var plain = text.strip();
        return plain.startsWith("... ") || plain.startsWith("--- ");
    }

    private void frame(int number, String text, String place) {
        if (candidate.isPresent()) {
            sink.at(number, text).tell("exception.location", place);
            thrown(candidate.get());
        }
    }

    private void thrown(Candidate proven) {
        var at = sink.at(proven.number(), proven.text());
        at.tell("exception", proven.exception());
        at.tell("exception.message", proven.message());
        root = Optional.of(proven);
        candidate = Optional.empty();
    }

    private void closeChain() {
        root.ifPresent(
                last ->
                        sink.at(last.number(), last.text())
                                .tell("exception.root", last.exception()));
        root = Optional.empty();
    }

    private void python(int number, String text) {
        var frame = PYTHON_FRAME.matcher(text);
        if (frame.find()) {
            pythonPlace = frame.group(1) + ":" + frame.group(2) + " " + frame.group(3);
            return;
        }
        if (isFrameStart(text) || text.isEmpty()) {
            return;
        }
        isPython = false;
        var thrown = PYTHON_THROWN.matcher(text);
        if (thrown.find()) {
            var at = sink.at(number, text);
            at.tell("exception", thrown.group(1));
            at.tell("exception.message", Optional.ofNullable(thrown.group(2)).orElse(""));
            at.tell("exception.location", pythonPlace);
            at.tell("exception.root", thrown.group(1));
        }
    }
}
