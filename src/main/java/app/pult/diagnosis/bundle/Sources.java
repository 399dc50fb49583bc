package app.pult.diagnosis.bundle;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.TextTree;
import app.pult.diagnosis.report.Kinds;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// The texts of a case, line by line: once to learn what is secret in them, once to write them
/// down. What cannot be read is passed over, and so is the rest of what cannot be read to its end:
/// the diagnosis says so. `read` are the lines it read of each text; no others are.
///
/// Thread: confined to its caller; a walk ends when interrupted.
record Sources(Kinds kinds, List<Input> inputs, Map<String, Long> read) {
    /// Lines between two looks at whether it is still wanted.
    private static final int STRIDE = 256;

    /// What was read could not be written: that ends a walk, as unreadable bytes do not.
    static final class UnwrittenException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        UnwrittenException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    /// What the walk meets.
    interface Reader {
        /// A text begins. `isText` says whether its lines are the file's own, so that they have its
        /// numbers.
        void begin(String name, boolean isText) throws UnwrittenException;

        void line(int number, String text) throws UnwrittenException;

        /// So many lines were read since this was said last.
        void read(int lines);
    }

    /// Goes through all of them, in their order.
    ///
    /// @throws RefusedException with [Reason#STOPPED] when interrupted
    /// @throws UnwrittenException that of the reader
    void walk(Reader reader) throws RefusedException, UnwrittenException {
        for (var input : inputs) {
            check();
            try (var in = input.source().open()) {
                TextTree.walk(input.name(), in, new Walk(reader));
            } catch (RefusedException e) {
                rethrowStop(e);
            } catch (UnwrittenException e) {
                throw e;
            } catch (IOException e) {
                check();
            }
        }
    }

    private static void check() throws RefusedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new RefusedException(Reason.STOPPED);
        }
    }

    private static void rethrowStop(RefusedException refused) throws RefusedException {
        if (refused.reason() == Reason.STOPPED) {
            throw refused;
        }
    }

    private final class Walk implements TextTree.Visitor {
        private final Reader reader;

        Walk(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void text(String name, InputStream in, byte[] head) throws IOException {
            long most = read.getOrDefault(name, 0L);
            if (most == 0) {
                return;
            }
            try {
                var opened = kinds.open(name, in, head);
                reader.begin(name, opened.isText());
                lines(opened.lines(), most);
            } catch (RefusedException e) {
                rethrowStop(e);
            }
        }

        private void lines(LineSource lines, long most) throws IOException {
            int count = 0;
            while (count < most && lines.advance()) {
                reader.line(lines.number(), lines.text());
                if (++count % STRIDE == 0) {
                    check();
                    reader.read(STRIDE);
                }
            }
            reader.read(count % STRIDE);
        }

        @Override
        public void refused(String name, Reason reason, String detail) {
            // The diagnosis says so.
        }

        @Override
        public void check() throws RefusedException {
            Sources.check();
        }
    }
}
