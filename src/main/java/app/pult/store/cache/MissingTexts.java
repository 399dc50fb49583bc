package app.pult.store.cache;

import app.pult.store.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is in no index, found in one pass: each table is read once, in the order of its owners,
/// however many portions that takes. What is told meanwhile is indexed as it is told.
///
/// Thread: one.
final class MissingTexts {
    /// The last owner that was found of each that has not come to its end.
    private final Map<SearchSource, Object> reached = new LinkedHashMap<>();

    MissingTexts() {
        SearchSource.ALL.forEach(source -> reached.put(source, source.first()));
    }

    boolean isOver() {
        return reached.isEmpty();
    }

    /// At most so many of each kind.
    List<SearchText> next(Session session, int limit) throws SQLException {
        var all = new ArrayList<SearchText>();
        for (var source : List.copyOf(reached.keySet())) {
            var found = new ArrayList<SearchText>();
            var last = reached.getOrDefault(source, source.first());
            source.each(session, source.missing(), found::add, last, limit);
            if (found.size() < limit) {
                reached.remove(source);
            } else {
                reached.put(source, found.getLast().owner());
            }
            all.addAll(found);
        }
        return all;
    }
}
