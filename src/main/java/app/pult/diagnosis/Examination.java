package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.preview.ArchiveWalk;
import app.pult.preview.Encodings;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

/// One input from its bytes to its findings; an archive is all of its files.
///
/// Thread: confined to one run.
final class Examination {
    /// For one input with all that is in it.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int DEEPEST = 3;

    private static final byte[] EVENT_LOG = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    private final RuleBook book;
    private final Kinds kinds;
    private final Gathered result;
    private final Onlooker onlooker;
    private final long endNanos = System.nanoTime() + LONGEST.toNanos();

    Examination(RuleBook book, Kinds kinds, Gathered result, Onlooker onlooker) {
        this.book = book;
        this.kinds = kinds;
        this.result = result;
        this.onlooker = onlooker;
    }

    void examine(Input input) {
        try (var in = input.source().open()) {
            examine(input.name(), new Watched(in), 0);
        } catch (RefusedException e) {
            result.refuse(input.name(), e.reason(), "");
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
        var part = new PartReading(book, kinds, name, onlooker, this::check);
        try {
            part.read(head(name, head), in, head);
        } catch (RefusedException e) {
            if (e.reason() == Reason.TIME || e.reason() == Reason.STOPPED) {
                throw e;
            }
            result.refuse(name, e.reason(), "");
        } finally {
            part.tell(result);
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

    private void check() throws RefusedException {
        if (onlooker.isUnwanted()) {
            throw new RefusedException(Reason.STOPPED);
        }
        if (System.nanoTime() - endNanos > 0) {
            throw new RefusedException(Reason.TIME);
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

    /// Looks at the clock at each portion of bytes: a document may be long before it says a line.
    private final class Watched extends FilterInputStream {
        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            check();
            return super.read(bytes, from, length);
        }
    }
}
