package app.pult.ui.kit.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which folds of a conversation are open: those that the operator opened, and those in which
/// something was found.
///
/// Thread: FX only.
final class Folding {
    private final Set<String> opened = new HashSet<>();
    private Set<String> found = Set.of();

    Set<String> opened() {
        return Set.copyOf(opened);
    }

    Set<String> open() {
        var all = new HashSet<>(opened);
        all.addAll(found);
        return all;
    }

    void keep(String key) {
        if (!key.isEmpty()) {
            opened.add(key);
        }
    }

    void toggle(String key) {
        if (open().contains(key)) {
            opened.remove(key);
            found = Set.of();
        } else {
            opened.add(key);
        }
    }

    /// Opens all, or folds all where none is left to open.
    void toggleAll(List<Block> blocks) {
        var all = blocks.stream().flatMap(Fold::in).map(Fold::key).toList();
        boolean close = open().containsAll(all);
        reset();
        if (!close) {
            opened.addAll(all);
        }
    }

    void openFor(Found result) {
        found = result.unfolded();
    }

    void closeFound() {
        found = Set.of();
    }

    void reset() {
        opened.clear();
        found = Set.of();
    }
}
