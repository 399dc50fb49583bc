package app.pult.diagnosis;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.LineStream;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.input.Parts;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.diagnosis.rule.RuleRun;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A text that may hold several outputs, one below the other: pasted with the prompts of a
/// terminal, or gathered by the collector. Each part is read as the kind that it looks like, with
/// rules of its own, so that a line of one report proves nothing about another; what a rule finds
/// in several parts is one finding.
///
/// Thread: confined to one run.
final class PartReading {
    /// Lines between two looks at the clock.
    private static final int STRIDE = 256;

    /// Asked now and then; throws when the reading is to end.
    @FunctionalInterface
    interface Check {
        void run() throws IOException;
    }

    private final RuleBook book;
    private final Kinds kinds;
    private final String name;
    private final Onlooker onlooker;
    private final Check check;
    private final List<Reading> readings = new ArrayList<>();
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Optional<MessageCodes> codes;

    PartReading(RuleBook book, Kinds kinds, String name, Onlooker onlooker, Check check) {
        this.book = book;
        this.kinds = kinds;
        this.name = name;
        this.onlooker = onlooker;
        this.check = check;
        codes = Optional.of(name).filter(Input::isMessage).map(MessageCodes::new);
    }

    /// `begin` are the lines of `bytes`, the beginning of the text, of which `in` has nothing read.
    void read(Head begin, InputStream in, byte[] bytes) throws IOException {
        var kind = kinds.of(begin);
        if (!kind.isText() && begin.lines().stream().noneMatch(Kinds::isMark)) {
            part(kind, kind.transcriber().open(in, bytes), "UTF-8");
            return;
        }
        var lines = new Lines(in, bytes);
        var parts = new Parts(lines, new Marks(), Kinds::isBorder);
        while (parts.next()) {
            if (parts.isWhole()) {
                part(kind, parts.lines(), lines);
            } else if (parts.head().stream().anyMatch(line -> !line.isBlank())) {
                part(parts, lines);
            }
        }
    }

    /// Hands over all that was found, also when the reading ended early.
    void tell(Gathered result) {
        codes.ifPresent(words -> result.mention(words.mentions()));
        for (int i = 0; i < readings.size(); i++) {
            boolean isLast = i == readings.size() - 1;
            result.add(
                    readings.get(i),
                    isLast ? List.copyOf(facts) : List.of(),
                    isLast ? List.copyOf(findings.values()) : List.of());
        }
    }

    private void part(Parts parts, Lines lines) throws IOException {
        var kind = kinds.of(new Head(name, parts.head()));
        if (kind.isText()) {
            part(kind, parts.lines(), lines);
            return;
        }
        var bytes = String.join("\n", parts.head()).getBytes(StandardCharsets.UTF_8);
        var before = parts.firstNumber() - 1;
        part(
                kind,
                new Shifted(kind.transcriber().open(new LineStream(parts.lines()), bytes), before),
                lines.charset().name());
    }

    private void part(ReportKind kind, LineSource source, Lines lines) throws IOException {
        part(kind, source, lines.charset().name());
        if (!readings.getLast().charset().equals(lines.charset().name())) {
            var last = readings.removeLast();
            readings.add(new Reading(name, kind.id(), lines.charset().name(), last.lines()));
        }
    }

    private void part(ReportKind kind, LineSource source, String charset) throws IOException {
        var sink = new FactSink(name);
        var readers = new ArrayList<ReportReader>();
        readers.add(kind.reader().apply(sink));
        readers.addAll(kinds.everywhere(sink));
        var rules = new RuleRun(book, name, kind.id());
        long count = 0;
        try {
            while (source.advance()) {
                var text = source.text();
                onlooker.line(text);
                codes.ifPresent(words -> words.line(text));
                rules.line(source.number(), text);
                for (var reader : readers) {
                    reader.line(source.number(), text);
                }
                if (++count % STRIDE == 0) {
                    check.run();
                    rules.tellProven(onlooker::finding);
                }
            }
        } finally {
            readers.forEach(ReportReader::end);
            readings.add(new Reading(name, kind.id(), charset, count));
            take(sink, rules);
        }
    }

    private void take(FactSink sink, RuleRun rules) {
        var told = sink.facts();
        facts.addAll(told);
        for (var finding : rules.findings(told, sink::line)) {
            facts.addAll(finding.facts());
            findings.merge(finding.rule(), finding, Finding::with);
        }
    }

    /// The collector's lines between its answers. Three dashes mean something only behind one of
    /// its other marks.
    private static final class Marks implements Predicate<String> {
        private boolean isCollected;

        @Override
        public boolean test(String line) {
            boolean isMark = Kinds.isMark(line);
            isCollected |= isMark;
            return isMark || (isCollected && line.startsWith("--- "));
        }
    }

    /// Lines of a document that stands within a text.
    private record Shifted(LineSource lines, int before) implements LineSource {
        @Override
        public boolean advance() throws IOException {
            return lines.advance();
        }

        @Override
        public int number() {
            return lines.number() + before;
        }

        @Override
        public String text() {
            return lines.text();
        }
    }
}
