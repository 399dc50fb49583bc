package app.pult.diagnosis.bundle;

import app.pult.desk.FileName;
import app.pult.diagnosis.CaseNote;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.DiagnosisJson;
import app.pult.diagnosis.Reading;
import app.pult.diagnosis.RefusedException;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.report.FactNames;
import app.pult.diagnosis.report.Kinds;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A case as a zip: `facts.json` (what was read, what was not, the facts, codes in messages),
/// `findings.json`, `note.md`, and under `sources` every text with secrets masked. A file that is
/// no text stands there as it was read, each line behind the number that findings give it.
///
/// Every text is read twice, see [MaskedCase]. Memory does not grow with them. Thread: any but
/// JavaFX.
///
/// @param version of the program
public record CaseBundle(FactNames names, Locale locale, String version) {
    /// The earliest time that a zip can say: the same case makes the same bytes.
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int PASSES = 2;

    /// Hears how many of all lines are done. Thread: the writer's.
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /// Writes it, and does not close `out`. `diagnosis` is that of the inputs, `doubted` are the
    /// rules that the operator calls wrong.
    ///
    /// @throws InterruptedIOException when it was stopped
    /// @throws IOException if it cannot be written
    public void write(
            List<Input> inputs,
            Diagnosis diagnosis,
            Set<String> doubted,
            Progress progress,
            OutputStream out)
            throws IOException {
        var sources = new Sources(new Kinds(), inputs, read(diagnosis));
        var hidden = new MaskedCase(diagnosis);
        var counted = new Counted(progress, lines(diagnosis));
        try {
            var learning = new Learning(hidden, counted);
            sources.walk(learning);
            hidden.learnt();
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            var writing = new Writing(zip, hidden, counted, learning.entries());
            sources.walk(writing);
            writing.end();
            documents(zip, hidden.hide(diagnosis), doubted);
            zip.finish();
        } catch (RefusedException e) {
            throw new InterruptedIOException("Stopped.");
        } catch (Sources.UnwrittenException e) {
            throw e.failure();
        }
    }

    private static Map<String, Long> read(Diagnosis diagnosis) {
        return diagnosis.readings().stream()
                .collect(Collectors.toMap(Reading::file, Reading::lines, Math::max));
    }

    private static long lines(Diagnosis diagnosis) {
        return diagnosis.readings().stream().mapToLong(Reading::lines).sum();
    }

    private void documents(ZipOutputStream zip, Diagnosis hidden, Set<String> doubted)
            throws IOException {
        put(
                zip,
                "facts.json",
                "{\n\"readings\":"
                        + array(DiagnosisJson.readings(hidden))
                        + ",\n\"refusals\":"
                        + array(DiagnosisJson.refusals(hidden))
                        + ",\n\"facts\":"
                        + array(DiagnosisJson.facts(hidden))
                        + ",\n\"codes\":"
                        + array(DiagnosisJson.codes(hidden))
                        + "\n}\n");
        put(zip, "findings.json", array(DiagnosisJson.findings(hidden)) + "\n");
        put(
                zip,
                "note.md",
                new CaseNote(names, UnaryOperator.identity(), locale)
                        .write(version, hidden, doubted));
    }

    /// One object a line, for people who compare two of them.
    private static String array(List<String> objects) {
        return objects.stream().collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        return entry;
    }

    private static final class Counted {
        private final Progress progress;
        private final long total;
        private long done;

        Counted(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void add(int lines) {
            done += lines;
            progress.at(Math.min(done / PASSES, total), total);
        }
    }

    /// Shows all lines to the masker, and how the entries will be called.
    private static final class Learning implements Sources.Reader {
        private final MaskedCase hidden;
        private final Counted counted;
        private final List<String> names = new ArrayList<>();
        private Masker.Lines lines = line -> line;

        Learning(MaskedCase hidden, Counted counted) {
            this.hidden = hidden;
            this.counted = counted;
        }

        @Override
        public void begin(String name, boolean isText) {
            names.add(name);
            lines = hidden.lines();
        }

        @Override
        public void line(int number, String text) {
            lines.mask(text);
        }

        @Override
        public void read(int count) {
            counted.add(count);
        }

        /// In the order of the texts.
        List<String> entries() {
            var hiddenNames =
                    names.stream()
                            .map(
                                    name ->
                                            Input.isMessage(name)
                                                    ? name + ".txt"
                                                    : hidden.hideName(name))
                            .toList();
            return FileName.apart(hiddenNames, name -> false).stream()
                    .map(name -> "sources/" + name)
                    .toList();
        }
    }

    /// Writes all lines, one entry a text.
    private static final class Writing implements Sources.Reader {
        private final ZipOutputStream zip;
        private final MaskedCase hidden;
        private final Counted counted;
        private final List<String> entries;
        private Masker.Lines lines = line -> line;
        private String file = "";
        private boolean isNumbered;
        private int count;

        Writing(ZipOutputStream zip, MaskedCase hidden, Counted counted, List<String> entries) {
            this.zip = zip;
            this.hidden = hidden;
            this.counted = counted;
            this.entries = entries;
        }

        @Override
        public void begin(String name, boolean isText) throws Sources.UnwrittenException {
            try {
                end();
                zip.putNextEntry(entry(entries.get(count++)));
            } catch (IOException e) {
                throw new Sources.UnwrittenException(e);
            }
            file = name;
            isNumbered = !isText;
            lines = hidden.lines();
        }

        @Override
        public void line(int number, String text) throws Sources.UnwrittenException {
            var line = hidden.hide(file, number, text, lines);
            var written = (isNumbered ? number + "\t" + line : line) + "\n";
            try {
                zip.write(written.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new Sources.UnwrittenException(e);
            }
        }

        @Override
        public void read(int lines) {
            counted.add(lines);
        }

        void end() throws IOException {
            if (count > 0) {
                zip.closeEntry();
            }
        }
    }
}
