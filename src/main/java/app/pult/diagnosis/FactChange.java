package app.pult.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What became of a fact between two reports of one kind. Either side may be empty; where a key has
/// several values (two network cards) only those that differ are here.
///
/// Thread: any, immutable.
public record FactChange(String key, List<Fact> before, List<Fact> now) {
    public FactChange {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /// What differs, in the order of the facts now; what is there no more comes last.
    public static List<FactChange> between(List<Fact> before, List<Fact> now) {
        var old = byKey(before);
        var fresh = byKey(now);
        var keys = new LinkedHashSet<>(fresh.keySet());
        keys.addAll(old.keySet());
        var changes = new ArrayList<FactChange>();
        for (var key : keys) {
            var was = old.getOrDefault(key, List.of());
            var is = fresh.getOrDefault(key, List.of());
            var change = new FactChange(key, without(was, is), without(is, was));
            if (!change.before.isEmpty() || !change.now.isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, List<Fact>> byKey(List<Fact> facts) {
        var found = new LinkedHashMap<String, List<Fact>>();
        facts.forEach(
                fact -> found.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(fact));
        return found;
    }

    /// Each of them once, but for those that say what one of `others` says.
    private static List<Fact> without(List<Fact> facts, List<Fact> others) {
        var said = new LinkedHashSet<>(others.stream().map(FactChange::said).toList());
        return facts.stream().filter(fact -> said.add(said(fact))).toList();
    }

    private static String said(Fact fact) {
        return (fact.value() + " " + fact.unit()).strip();
    }
}
