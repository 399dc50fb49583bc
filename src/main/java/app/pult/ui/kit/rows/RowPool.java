package app.pult.ui.kit.rows;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// Rows of one kind, made when there are too few and used again. Thread: FX only.
final class RowPool {
    private final Supplier<? extends Row> maker;
    private final ObservableList<Node> list;
    private final Runnable resized;
    private final Deque<Row> spare = new ArrayDeque<>();
    private final List<Row> made = new ArrayList<>();

    /// Rows become children of `list`; `resized` hears that style sheets say another height.
    RowPool(Supplier<? extends Row> maker, ObservableList<Node> list, Runnable resized) {
        this.maker = maker;
        this.list = list;
        this.resized = resized;
    }

    /// How high a row is by the style sheets.
    double height() {
        if (made.isEmpty()) {
            var row = take();
            row.applyCss();
            keep(row);
        }
        return made.getFirst().prefHeight(-1);
    }

    Row take() {
        if (!spare.isEmpty()) {
            return spare.pop();
        }
        var row = maker.get();
        row.prepare(resized);
        list.addFirst(row);
        made.add(row);
        return row;
    }

    void keep(Row row) {
        row.vacate();
        spare.push(row);
    }
}
