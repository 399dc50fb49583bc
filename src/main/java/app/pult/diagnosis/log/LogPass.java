package app.pult.diagnosis.log;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.Lines;
import app.pult.preview.Encodings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One reading of a whole log from its bytes. A log is read twice: once to find its templates, once
/// to say which line is of which.
///
/// Thread: the caller's; it ends early when nobody wants it any more.
public final class LogPass {
    private static final int HEAD = 64 * 1024;

    /// Lines between two looks at whether it is still wanted.
    private static final int STRIDE = 256;

    private final Input input;
    private final BooleanSupplier isUnwanted;

    public LogPass(Input input, BooleanSupplier isUnwanted) {
        this.input = input;
        this.isUnwanted = isUnwanted;
    }

    /// A reading that ends when its thread is interrupted.
    public LogPass(Input input) {
        this(input, () -> Thread.currentThread().isInterrupted());
    }

    /// Hands out each line, in order, the empty ones too. Says why it did not get to the end; empty
    /// if it did.
    public Optional<Reason> each(Consumer<String> line) {
        try (var in = new BufferedInputStream(input.source().open(), HEAD)) {
            in.mark(HEAD);
            var head = in.readNBytes(HEAD);
            in.reset();
            if (head.length == 0) {
                return Optional.of(Reason.EMPTY);
            }
            if (!Encodings.isText(head)) {
                return Optional.of(Reason.NOT_TEXT);
            }
            return each(new Lines(in, head), line);
        } catch (IOException e) {
            return Optional.of(Reason.DAMAGED);
        }
    }

    private Optional<Reason> each(Lines lines, Consumer<String> line) throws IOException {
        int count = 0;
        while (lines.advance()) {
            line.accept(lines.text());
            if (++count % STRIDE == 0 && isUnwanted.getAsBoolean()) {
                return Optional.of(Reason.STOPPED);
            }
        }
        return Optional.empty();
    }
}
