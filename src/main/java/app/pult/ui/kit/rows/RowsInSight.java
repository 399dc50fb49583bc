package app.pult.ui.kit.rows;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The rows that a list shows now, each at its place. Thread: FX only.
final class RowsInSight {
    private final Map<Integer, Shown> shown = new TreeMap<>();

    private record Shown(Row row, RowPool kind) {}

    /// From the top down.
    Stream<Row> all() {
        return shown.values().stream().map(Shown::row);
    }

    Optional<Row> find(int place) {
        return Optional.ofNullable(shown.get(place)).map(Shown::row);
    }

    /// A row of this kind, at a place where none is.
    Row take(int place, RowPool kind) {
        var row = kind.take();
        row.moveTo(place);
        shown.put(place, new Shown(row, kind));
        return row;
    }

    /// Takes away what is out of sight, and what is no longer of the kind that stands there.
    void keepOutside(int first, int end, IntFunction<RowPool> kinds) {
        shown.entrySet()
                .removeIf(
                        entry -> {
                            int place = entry.getKey();
                            var row = entry.getValue();
                            boolean gone =
                                    place < first
                                            || place >= end
                                            || row.kind() != kinds.apply(place);
                            if (gone) {
                                row.kind().keep(row.row());
                            }
                            return gone;
                        });
    }
}
