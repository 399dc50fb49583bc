package app.pult.diagnosis.input;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.preview.ArchiveWalk;
import app.pult.preview.Encodings;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The texts of an input: itself, or the files of an archive, archives in it too. A file in an
/// archive is called by the archive's name and its own, with `!` between them.
///
/// Thread: confined to one walk.
public final class TextTree {
    /// So many bytes of a text are known before it is read.
    public static final int HEAD = 64 * 1024;

    private static final int DEEPEST = 3;

    private static final byte[] EVENT_LOG = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    /// What the walk meets.
    public interface Visitor {
        /// `in` need not be read to its end and is not to be closed; nothing of it was read yet,
        /// `head` is its beginning. An exception ends the walk and comes out of it.
        void text(String name, InputStream in, byte[] head) throws IOException;

        void refused(String name, Reason reason, String detail);

        /// Asked before each file of an archive and at each portion of bytes: a document may be
        /// long before it says a line. Throws when the walk is to end.
        void check() throws IOException;
    }

    private static final class Watched extends FilterInputStream {
        private final Visitor visitor;

        Watched(InputStream in, Visitor visitor) {
            super(in);
            this.visitor = visitor;
        }

        @Override
        public int read() throws IOException {
            visitor.check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            visitor.check();
            return super.read(bytes, from, length);
        }
    }

    private final Visitor visitor;

    private TextTree(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Goes through an input; `raw` is read, not closed.
    public static void walk(String name, InputStream raw, Visitor visitor) throws IOException {
        new TextTree(visitor).walk(name, new Watched(raw, visitor), 0);
    }

    private void walk(String name, InputStream raw, int depth) throws IOException {
        var in = new BufferedInputStream(raw, HEAD);
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        if (head.length == 0) {
            visitor.refused(name, Reason.EMPTY, "");
        } else if (startsWith(head, EVENT_LOG)) {
            visitor.refused(name, Reason.BINARY_EVENT_LOG, "");
        } else if (ArchiveWalk.isArchive(head, name)) {
            archive(name, in, head, depth);
        } else if (!Encodings.isText(head)) {
            visitor.refused(name, Reason.NOT_TEXT, "");
        } else {
            visitor.text(name, in, head);
        }
    }

    private void archive(String name, InputStream in, byte[] head, int depth) throws IOException {
        if (depth == DEEPEST) {
            visitor.refused(name, Reason.DEEP, Integer.toString(DEEPEST));
            return;
        }
        ArchiveWalk.walk(
                in,
                head,
                name,
                new ArchiveWalk.Visitor() {
                    @Override
                    public void file(String path, InputStream content) throws IOException {
                        visitor.check();
                        walk(name + "!" + path, content, depth + 1);
                    }

                    @Override
                    public void trouble(String path, ArchiveWalk.Trouble trouble) {
                        visitor.refused(
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

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || bytes[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
