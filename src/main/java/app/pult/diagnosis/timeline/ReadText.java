package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.TextTree;
import app.pult.diagnosis.report.Kinds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A text that can be read more than once, line by line: an event log in XML says its events, every
/// other text what stands in it.
///
/// Thread: confined to one reading.
record ReadText(String name, Input.Source source) {
    /// Lines between two looks at whether it is still wanted.
    private static final int STRIDE = 256;

    /// A line and its number from 1. False when no more are needed.
    @FunctionalInterface
    interface Reader {
        boolean line(int number, String text);
    }

    /// Says why it did not get to the end; empty where it did, or where no more was needed.
    Optional<Reason> each(Kinds kinds, BooleanSupplier isUnwanted, Reader reader) {
        try (var in = new BufferedInputStream(source.open(), TextTree.HEAD)) {
            in.mark(TextTree.HEAD);
            var head = in.readNBytes(TextTree.HEAD);
            in.reset();
            return each(kinds.open(name, in, head).lines(), isUnwanted, reader);
        } catch (RefusedException e) {
            return Optional.of(e.reason());
        } catch (IOException e) {
            return Optional.of(Reason.DAMAGED);
        }
    }

    private static Optional<Reason> each(
            LineSource lines, BooleanSupplier isUnwanted, Reader reader) throws IOException {
        int count = 0;
        while (lines.advance()) {
            if (!reader.line(lines.number(), lines.text())) {
                return Optional.empty();
            }
            if (++count % STRIDE == 0 && isUnwanted.getAsBoolean()) {
                return Optional.of(Reason.STOPPED);
            }
        }
        return Optional.empty();
    }
}
