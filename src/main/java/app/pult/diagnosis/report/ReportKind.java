package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.Lines;

import java.util.function.Function;

/// A kind of report. `id` is what rules name in `kinds`; `likeness` tells how many signs of it the
/// beginning of an input has, 0 for none: the kind with the most is taken.
public record ReportKind(
        String id,
        Bilingual name,
        Likeness likeness,
        Transcriber transcriber,
        Function<FactSink, ReportReader> reader) {
    private static final Transcriber AS_IT_STANDS = Lines::new;

    /// A kind that is a text.
    public ReportKind(
            String id, Bilingual name, Likeness likeness, Function<FactSink, ReportReader> reader) {
        this(id, name, likeness, AS_IT_STANDS, reader);
    }

    /// Whether its lines are the input's own, not a transcription.
    public boolean isText() {
        return transcriber.equals(AS_IT_STANDS);
    }

    /// How much the beginning of an input looks like a kind.
    @FunctionalInterface
    public interface Likeness {
        int of(Head head);
    }
}
