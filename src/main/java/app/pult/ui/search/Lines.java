package app.pult.ui.search;

import app.pult.search.Found;
import app.pult.search.Hit;
import app.pult.ui.search.Line.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was found, kind by kind. Where there are several kinds, the first few of each are enough to
/// see that there are others. Thread: any.
final class Lines {
    private static final int FEW = 5;

    private Lines() {}

    /// All of the kinds in `whole` and of one that is alone.
    static List<Line> of(Found found, Set<Kind> whole) {
        var lines = new ArrayList<Line>();
        boolean alone =
                Stream.of(found.tickets(), found.articles(), found.people())
                                .filter(hits -> !hits.isEmpty())
                                .count()
                        == 1;
        for (var kind : Kind.values()) {
            add(kind, hits(found, kind), alone || whole.contains(kind), lines);
        }
        return lines;
    }

    private static List<? extends Hit> hits(Found found, Kind kind) {
        return switch (kind) {
            case TICKETS -> found.tickets();
            case ARTICLES -> found.articles();
            case PEOPLE -> found.people();
        };
    }

    private static void add(Kind kind, List<? extends Hit> hits, boolean all, List<Line> lines) {
        if (hits.isEmpty()) {
            return;
        }
        lines.add(new Line.Heading(kind, hits.size()));
        // A line that stands for one other takes the room of that one.
        int shown = all || hits.size() <= FEW + 1 ? hits.size() : FEW;
        hits.subList(0, shown).forEach(hit -> lines.add(new Line.Of(hit)));
        if (shown < hits.size()) {
            lines.add(new Line.More(kind, hits.size() - shown));
        }
    }
}
