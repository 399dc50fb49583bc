package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.ui.queue.Arrangements.Arrangement;
import app.pult.ui.queue.Arrangements.Grouping;
import app.pult.ui.queue.Sections.Section;
import app.pult.ui.shell.Selection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// How the chosen queue is sorted and divided; each change is remembered.
///
/// Thread: FX only.
final class Order {
    private final Selection selection;
    private final Arrangements arrangements;
    private final Sections sections;
    private final ReadOnlyObjectWrapper<Arrangement> now;

    Order(Selection selection, Arrangements arrangements, Sections sections) {
        this.selection = selection;
        this.arrangements = arrangements;
        this.sections = sections;
        now = new ReadOnlyObjectWrapper<>(arrangements.of(selection.queue()));
    }

    ReadOnlyObjectProperty<Arrangement> property() {
        return now.getReadOnlyProperty();
    }

    Arrangement now() {
        return now.get();
    }

    /// What the chosen queue can be divided by.
    Sections.By by() {
        return Sections.by(selection.queue(), now().order());
    }

    /// The sections of the queue at this minute; none where it is not divided.
    List<Section> sections() {
        return now().grouping() == Grouping.GROUPED
                ? sections.of(selection.queue(), now().order())
                : List.of();
    }

    /// As another queue was left.
    void recall(Queue queue) {
        now.set(arrangements.of(queue));
    }

    void sort(QueueOrder wanted) {
        keep(now().sorted(wanted));
    }

    void toggleGroups() {
        keep(now().grouped(now().grouping() == Grouping.PLAIN ? Grouping.GROUPED : Grouping.PLAIN));
    }

    void fold(Heading heading) {
        keep(now().toggled(heading));
    }

    private void keep(Arrangement wanted) {
        arrangements.remember(selection.queue(), wanted);
        now.set(wanted);
    }
}
