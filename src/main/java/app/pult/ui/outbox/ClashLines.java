package app.pult.ui.outbox;

import app.pult.desk.Field;
import app.pult.desk.change.Merge;

import java.util.List;

/// A clash in words: a line for each field that both sides changed, and what goes out without a
/// question, empty if nothing does. `asked` is what was shown, for the answer.
///
/// Thread: any, immutable.
record ClashLines(Merge.Clash asked, List<Line> lines, String merged) {
    /// The field's name and its three values.
    record Line(Field field, String name, String base, String mine, String server) {}

    ClashLines {
        lines = List.copyOf(lines);
    }
}
