package app.pult.diagnosis.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What was found in one line. Who comes first keeps its place: a later finding that overlaps is
/// dropped. Thread: one.
final class Findings {
    private final Set<Secret> wanted;
    private final String line;
    private final BitSet taken = new BitSet();
    private final List<Span> spans = new ArrayList<>();

    Findings(Set<Secret> wanted, String line) {
        this.wanted = wanted;
        this.line = line;
    }

    /// From `start` to before `end`.
    record Span(int start, int end, Secret secret) {}

    void add(int start, int end, Secret secret) {
        if (start >= end || !wanted.contains(secret)) {
            return;
        }
        int busy = taken.nextSetBit(start);
        if ((busy >= 0 && busy < end) || holdsToken(start, end)) {
            return;
        }
        taken.set(start, end);
        spans.add(new Span(start, end, secret));
    }

    /// A text that was masked before stays as it is.
    private boolean holdsToken(int start, int end) {
        for (int i = start; i < end; i++) {
            if (line.charAt(i) == Masker.OPEN || line.charAt(i) == Masker.CLOSE) {
                return true;
            }
        }
        return false;
    }

    /// From left to right, none over another.
    List<Span> inOrder() {
        return spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }
}
