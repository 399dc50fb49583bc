package app.pult.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What was chosen last in the palette, latest first.
///
/// Thread: FX only.
public final class Recent {
    private static final int KEPT = 30;

    private final List<String> names;
    private final Consumer<List<String>> save;

    /// `names` as the last session left them; `save` keeps them for the next one and must not wait
    /// for the disk.
    public Recent(List<String> names, Consumer<List<String>> save) {
        this.names = new ArrayList<>(names);
        this.save = save;
    }

    void used(String name) {
        names.remove(name);
        names.addFirst(name);
        if (names.size() > KEPT) {
            names.removeLast();
        }
        save.accept(List.copyOf(names));
    }

    /// 0 for the latest; what was never chosen comes after everything that was.
    int rank(String name) {
        int place = names.indexOf(name);
        return place < 0 ? KEPT : place;
    }
}
