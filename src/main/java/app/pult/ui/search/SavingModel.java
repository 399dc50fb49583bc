package app.pult.ui.search;

import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.SavedViews;
import app.pult.search.QuestionAsView;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// A question on its way to be a view of the operator's own: what of it a view keeps, its name, and
/// the way back after it was saved.
///
/// Thread: FX only; reads and writes run on the work executor, in order.
final class SavingModel {
    /// Where that stands.
    sealed interface State {
        /// Nothing is to be saved.
        record No() implements State {}

        /// This is what would be kept of `question`; `group` is what its queue is called, where
        /// that is a group's.
        record Naming(String question, QuestionAsView view, Optional<Group> group)
                implements State {}

        /// It is among the operator's views.
        record Saved(Naming before, Queue.Saved view) implements State {}
    }

    private static final State NO = new State.No();

    private final SavedViews saved;
    private final Directory directory;
    private final Selection selection;
    private final Threads threads;
    private final SerialWrites writes;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(NO);

    SavingModel(SavedViews saved, Directory directory, Selection selection, Threads threads) {
        this.saved = saved;
        this.directory = directory;
        this.selection = selection;
        this.threads = threads;
        writes = new SerialWrites(threads);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void begin(String question) {
        writes.write(
                directory::groups,
                groups -> state.set(naming(question.strip(), groups)),
                threads.failed());
    }

    /// Under this name, if it is one and there is something to keep.
    void save(String name) {
        if (!(state.get() instanceof State.Naming now) || now.view().nothing() || name.isBlank()) {
            return;
        }
        var view = now.view();
        writes.write(
                () -> saved.add(name.strip(), view.base(), view.filter(), order(view.base())),
                added -> state.set(new State.Saved(now, added)),
                threads.failed());
    }

    /// The view is gone again, and can be named anew.
    void undo() {
        if (state.get() instanceof State.Saved(var before, var view)) {
            writes.write(
                    () -> {
                        saved.remove(view.id());
                        return view;
                    },
                    gone -> state.set(before),
                    threads.failed());
        }
    }

    /// Shows what was saved; `leave` takes the sheet away.
    void open(Runnable leave) {
        if (state.get() instanceof State.Saved(var before, var view)) {
            leave.run();
            selection.show(view);
        }
    }

    void end() {
        state.set(NO);
    }

    private static State naming(String question, List<Group> groups) {
        var view = QuestionAsView.of(question, groups);
        return new State.Naming(
                question,
                view,
                view.base() instanceof Queue.OfGroup of
                        ? groups.stream().filter(one -> one.id().equals(of.group())).findFirst()
                        : Optional.empty());
    }

    /// That in which its queue is usually read.
    private static QueueOrder order(Queue base) {
        return base instanceof Queue.Solved ? QueueOrder.NEWEST_CHANGE : QueueOrder.URGENCY;
    }
}
