package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.report.ReportReader;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.diagnosis.rule.RuleRun;
import app.pult.preview.ArchiveWalk;
import app.pult.preview.Encodings;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One input from its bytes to its findings; an archive is all of its files.
///
/// Thread: confined to one run.
final class Examination {
    /// For one input with all that is in it.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int DEEPEST = 3;

    /// Lines between two looks at the clock.
    private static final int STRIDE = 256;

    private static final byte[] EVENT_LOG = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    private final RuleBook book;
    private final Kinds kinds;
    private final Gathered result;
    private final BooleanSupplier isUnwanted;
    private final long endNanos = System.nanoTime() + LONGEST.toNanos();

    Examination(RuleBook book, Kinds kinds, Gathered result, BooleanSupplier isUnwanted) {
        this.book = book;
        this.kinds = kinds;
        this.result = result;
        this.isUnwanted = isUnwanted;
    }

    void examine(Input input) {
        try (var in = input.source().open()) {
            examine(input.name(), in, 0);
        } catch (EndedException e) {
            result.refuse(input.name(), e.reason, "");
        } catch (IOException e) {
            result.refuse(input.name(), Reason.DAMAGED, "");
        }
    }

    private void examine(String name, InputStream raw, int depth) throws IOException {
        var in = new BufferedInputStream(raw, Head.BYTES);
        in.mark(Head.BYTES);
        var head = in.readNBytes(Head.BYTES);
        in.reset();
        if (head.length == 0) {
            result.refuse(name, Reason.EMPTY, "");
        } else if (startsWith(head, EVENT_LOG)) {
            result.refuse(name, Reason.BINARY_EVENT_LOG, "");
        } else if (ArchiveWalk.isArchive(head, name)) {
            archive(name, in, head, depth);
        } else if (!Encodings.isText(head)) {
            result.refuse(name, Reason.NOT_TEXT, "");
        } else {
            text(name, in, head);
        }
    }

    private void archive(String name, InputStream in, byte[] head, int depth) throws IOException {
        if (depth == DEEPEST) {
            result.refuse(name, Reason.DEEP, Integer.toString(DEEPEST));
            return;
        }
        ArchiveWalk.walk(
                in,
                head,
                name,
                new ArchiveWalk.Visitor() {
                    @Override
                    public void file(String path, InputStream content) throws IOException {
                        check();
                        examine(name + "!" + path, content, depth + 1);
                    }

                    @Override
                    public void trouble(String path, ArchiveWalk.Trouble trouble) {
                        result.refuse(
                                path.isEmpty() ? name : name + "!" + path,
                                reason(trouble),
                                detail(trouble));
                    }
                });
    }

    private static Reason reason(ArchiveWalk.Trouble trouble) {
        return switch (trouble) {
            case LOCKED -> Reason.LOCKED;
            case DAMAGED -> Reason.DAMAGED;
            case BOMB -> Reason.BOMB;
            case MANY_ENTRIES -> Reason.MANY_ENTRIES;
            case OUTSIDE_NAME -> Reason.OUTSIDE_NAME;
        };
    }

    private static String detail(ArchiveWalk.Trouble trouble) {
        return switch (trouble) {
            case BOMB -> Integer.toString(ArchiveWalk.MOST_RATIO);
            case MANY_ENTRIES -> Integer.toString(ArchiveWalk.MOST_ENTRIES);
            case LOCKED, DAMAGED, OUTSIDE_NAME -> "";
        };
    }

    private void text(String name, InputStream in, byte[] head) throws IOException {
        var kind = kinds.of(head(name, head));
        var lines = kind.transcriber().open(in, head);
        var sink = new FactSink(name);
        var readers = new ArrayList<ReportReader>();
        readers.add(kind.reader().apply(sink));
        readers.addAll(kinds.everywhere(sink));
        var rules = new RuleRun(book, name, kind.id());
        long count = 0;
        try {
            count = read(lines, readers, rules);
        } finally {
            readers.forEach(ReportReader::end);
            var facts = new LinkedHashSet<>(sink.facts());
            var findings = rules.findings(List.copyOf(facts), sink::line);
            findings.forEach(finding -> facts.addAll(finding.facts()));
            var charset = lines instanceof Lines text ? text.charset().name() : "UTF-8";
            result.add(new Reading(name, kind.id(), charset, count), List.copyOf(facts), findings);
        }
    }

    private static Head head(String name, byte[] bytes) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(bytes), bytes);
        var texts = new ArrayList<String>();
        while (lines.advance()) {
            texts.add(lines.text());
        }
        return new Head(name, texts);
    }

    private long read(LineSource lines, List<ReportReader> readers, RuleRun rules)
            throws IOException {
        long count = 0;
        while (lines.advance()) {
            rules.line(lines.number(), lines.text());
            for (var reader : readers) {
                reader.line(lines.number(), lines.text());
            }
            if (++count % STRIDE == 0) {
                check();
            }
        }
        return count;
    }

    private void check() throws EndedException {
        if (isUnwanted.getAsBoolean()) {
            throw new EndedException(Reason.STOPPED);
        }
        if (System.nanoTime() - endNanos > 0) {
            throw new EndedException(Reason.TIME);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || bytes[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /// Nobody wants the rest, or its time is over.
    private static final class EndedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        EndedException(Reason reason) {
            this.reason = reason;
        }
    }
}
