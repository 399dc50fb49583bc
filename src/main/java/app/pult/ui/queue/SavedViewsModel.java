package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.SavedViews;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The operator's own views: keeps what the list shows now under a name, and changes, orders and
/// removes what was kept. The last removal can be taken back.
///
/// Thread: FX only; reads and writes run on the given executor, in order.
public final class SavedViewsModel {
    /// A view that is gone, and how all stood before.
    record Removed(Queue.Saved view, List<Queue.Saved> before) {}

    private final SavedViews saved;
    private final QueueModel queue;
    private final Selection selection;
    private final Threads threads;
    private final SerialWrites writes;
    private final ObservableList<Queue.Saved> views = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Removed>> removed =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public SavedViewsModel(
            SavedViews saved, QueueModel queue, Selection selection, Threads threads) {
        this.saved = saved;
        this.queue = queue;
        this.selection = selection;
        this.threads = threads;
        writes = new SerialWrites(threads);
    }

    /// Reads them anew; they change nowhere else while a sheet is open.
    void refresh() {
        writes.write(saved::list, views::setAll, threads.failed());
    }

    ObservableList<Queue.Saved> views() {
        return views;
    }

    ReadOnlyObjectProperty<Optional<Removed>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// What would be kept now.
    Queue.Saved shown(String name) {
        var now = queue.meant();
        var words = now.filter();
        return now.queue() instanceof Queue.Saved of
                ? new Queue.Saved(
                        0, name, of.base(), (of.filter() + " " + words).strip(), now.order())
                : new Queue.Saved(0, name, now.queue(), words, now.order());
    }

    /// Keeps what is shown under this name, and shows it as that view.
    void save(String name) {
        var kept = shown(name);
        writes.write(
                () -> saved.add(name, kept.base(), kept.filter(), kept.order()),
                selection::show,
                threads.failed());
    }

    void show(Queue.Saved view) {
        selection.show(view);
    }

    void rename(Queue.Saved view, String name) {
        change(
                () -> {
                    saved.rename(view.id(), name);
                    return view;
                },
                () -> follow(view, view.named(name)));
    }

    /// Up or down by one place; nothing happens at an end.
    void move(Queue.Saved view, int by) {
        int here = views.indexOf(view);
        int there = here + by;
        if (here < 0 || there < 0 || there >= views.size()) {
            return;
        }
        var moved = new ArrayList<>(views);
        moved.add(there, moved.remove(here));
        views.setAll(moved);
        var order = List.copyOf(moved);
        change(
                () -> {
                    saved.arrange(order);
                    return order;
                },
                () -> {});
    }

    void remove(Queue.Saved view) {
        var before = List.copyOf(views);
        change(
                () -> {
                    saved.remove(view.id());
                    return view;
                },
                () -> {
                    removed.set(Optional.of(new Removed(view, before)));
                    follow(view, view.base());
                });
    }

    /// The view that was removed last is there again, where it was.
    void undo() {
        removed.get()
                .ifPresent(
                        last ->
                                change(
                                        () -> {
                                            saved.arrange(last.before());
                                            return last;
                                        },
                                        () -> removed.set(Optional.empty())));
    }

    /// Whoever looks at a view that changed looks at what became of it.
    private void follow(Queue.Saved view, Queue now) {
        if (selection.queue() instanceof Queue.Saved shown && shown.id() == view.id()) {
            selection.show(now);
        }
    }

    private void change(Callable<?> work, Runnable done) {
        writes.write(
                () -> {
                    work.call();
                    return saved.list();
                },
                list -> {
                    views.setAll(list);
                    done.run();
                },
                failure -> {
                    refresh();
                    threads.failed().accept(failure);
                });
    }
}
