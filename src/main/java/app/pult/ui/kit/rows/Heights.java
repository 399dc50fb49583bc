package app.pult.ui.kit.rows;

import java.util.Collections;
import java.util.List;

/// How high the lines of a list are: `row` pixels each, but `title` those of `titles`, few and in
/// order. Heights are 0 until they were measured.
///
/// Thread: any, immutable.
record Heights(int size, List<Integer> titles, double row, double title) {
    static final Heights NONE = new Heights(0, List.of(), 0, 0);

    Heights {
        titles = List.copyOf(titles);
    }

    boolean measured() {
        return row > 0;
    }

    Heights measuring(double rowNow, double titleNow) {
        return new Heights(size, titles, rowNow, titleNow);
    }

    Heights of(int sizeNow, List<Integer> titlesNow) {
        return new Heights(sizeNow, titlesNow, row, title);
    }

    boolean isTitle(int line) {
        return Collections.binarySearch(titles, line) >= 0;
    }

    double of(int line) {
        return isTitle(line) ? title : row;
    }

    /// Where a line begins, from the head of the list; lines of [#size] and more are rows.
    double top(int line) {
        int found = Collections.binarySearch(titles, line);
        int above = found >= 0 ? found : -found - 1;
        return above * title + (line - above) * row;
    }

    double whole() {
        return top(size);
    }

    /// The line that is seen so far below the head.
    int at(double below) {
        int low = 0;
        int high = measured() ? Math.max(0, size - 1) : 0;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (top(middle) <= below) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
