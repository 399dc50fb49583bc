package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Facts by patterns: every named group of a pattern that is found in a line is a fact, its key the
/// group's name with points for underscores. What was told once is not told again.
///
/// Thread: confined to one reading.
final class PatternReader implements ReportReader {
    /// A sink takes no more.
    private static final int MOST_FACTS = 2_000;

    /// In characters; no tool writes longer lines that say what is taken here.
    private static final int LONGEST_LINE = 4_000;

    private final FactSink sink;
    private final List<Pattern> patterns;
    private final int lines;
    private final Set<String> told = new HashSet<>();
    private int read;

    /// No line is read behind the first `lines`.
    PatternReader(FactSink sink, List<Pattern> patterns, int lines) {
        this.sink = sink;
        this.patterns = patterns;
        this.lines = lines;
    }

    @Override
    public void line(int number, String text) {
        if (read++ >= lines || told.size() >= MOST_FACTS || text.length() > LONGEST_LINE) {
            return;
        }
        for (var pattern : patterns) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                var at = sink.at(number, text);
                for (var name : pattern.namedGroups().keySet().stream().sorted().toList()) {
                    var value = matcher.group(name);
                    if (value != null && told.add(name + "=" + value)) {
                        at.tell(name.replace('_', '.'), value);
                    }
                }
            }
        }
    }
}
