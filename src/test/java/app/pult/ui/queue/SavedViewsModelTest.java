package app.pult.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeSavedViews;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Lists;
import app.pult.fixture.Rows;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SavedViewsModelTest {
    private static final Queue OPEN = new Queue.AllOpen();

    private final FakeTickets tickets = new FakeTickets();
    private final FakeSavedViews saved = new FakeSavedViews();
    private final FakeTime time = new FakeTime();
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(OPEN);
    private final Threads threads = new Threads(Runnable::run, Runnable::run, time, failures::add);
    private final QueueModel queue = Lists.plain(tickets, new FakeDirectory(), selection, threads);
    private final SavedViewsModel model = new SavedViewsModel(saved, queue, selection, threads);

    @BeforeEach
    void open() {
        tickets.put(OPEN, Rows.plain(12));
        queue.attach();
        queue.sort(QueueOrder.NUMBER);
        filter("ticket 1");
    }

    @Test
    void whatIsShownIsKeptAndShownAsThatViewWithNothingTyped() {
        model.save("Первые");

        var view = new Queue.Saved(1, "Первые", OPEN, "ticket 1", QueueOrder.NUMBER);
        assertThat(saved.list()).containsExactly(view);
        assertThat(selection.queue()).isEqualTo(view);
        assertThat(queue.filterProperty().get()).isEmpty();
        assertThat(queue.order().now().order()).isEqualTo(QueueOrder.NUMBER);
    }

    @Test
    void aViewFilteredFurtherIsKeptWithBothWords() {
        model.save("Первые");
        filter("2");

        assertThat(model.shown("x"))
                .isEqualTo(new Queue.Saved(0, "x", OPEN, "ticket 1 2", QueueOrder.NUMBER));
    }

    /// Typed in Russian letters on the keys of the English words that were found.
    @Test
    void wordsInTheOtherLayoutAreKeptAsTheyWereFound() {
        filter("ешслуе");

        assertThat(model.shown("x").filter()).isEqualTo("ticket");
    }

    @Test
    void whoLooksAtARenamedViewGoesOnLookingAtIt() {
        model.save("Первые");
        model.refresh();

        model.rename(model.views().getFirst(), "Другие");

        assertThat(selection.queue()).isEqualTo(saved.list().getFirst());
        assertThat(saved.list()).extracting(Queue.Saved::name).containsExactly("Другие");
    }

    @Test
    void aRemovedViewIsLeftForWhatItWasOfAndComesBack() {
        model.save("Первые");
        model.refresh();
        var view = model.views().getFirst();

        model.remove(view);
        assertThat(saved.list()).isEmpty();
        assertThat(selection.queue()).isEqualTo(OPEN);

        model.undo();
        assertThat(saved.list()).containsExactly(view);
        assertThat(model.removedProperty().get()).isEmpty();
    }

    @Test
    void viewsChangePlacesAndNoneFallsOffTheEnd() {
        var a = saved.add("a", OPEN, "", QueueOrder.URGENCY);
        var b = saved.add("b", OPEN, "", QueueOrder.URGENCY);
        model.refresh();

        model.move(b, -1);
        model.move(b, -1);

        assertThat(saved.list()).containsExactly(b, a);
        assertThat(model.views()).containsExactly(b, a);
    }

    @Test
    void whatTheDiskRefusesIsShownAsItIs() {
        saved.add("a", OPEN, "", QueueOrder.URGENCY);
        saved.add("b", OPEN, "", QueueOrder.URGENCY);
        model.refresh();
        saved.failWith(new IllegalStateException("disk full"));

        model.move(model.views().getFirst(), 1);

        assertThat(model.views()).extracting(Queue.Saved::name).containsExactly("a", "b");
        assertThat(failures).hasSize(1);
    }

    private void filter(String words) {
        queue.filterProperty().set(words);
        time.advance(Duration.ofMillis(50));
    }
}
