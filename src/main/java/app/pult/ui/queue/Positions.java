package app.pult.ui.queue;

import javafx.collections.ObservableListBase;

import java.util.AbstractList;
import java.util.List;

/// The places 0 to n - 1 of a queue as a list view wants them: 200,000 of them take no memory, and
/// what stands at a place is the model's to say.
///
/// Thread: FX only.
final class Positions extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    /// Adds or drops places at the end.
    void resize(int wanted) {
        int before = size;
        beginChange();
        size = wanted;
        if (wanted > before) {
            nextAdd(before, wanted);
        } else if (wanted < before) {
            nextRemove(wanted, range(wanted, before));
        }
        endChange();
    }

    private static List<Integer> range(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return from + index;
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }
}
