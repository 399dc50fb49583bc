package app.pult.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeSavedViews;
import app.pult.ui.search.SavingModel.State;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SavingModelTest {
    private static final Group SERVERS = new Group(new GroupId("3"), "Servers");

    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final FakeSavedViews views = new FakeSavedViews();
    private final Selection selection = new Selection(new Queue.AllOpen());
    private final SavingModel model =
            new SavingModel(
                    views,
                    new FakeDirectory().with(SERVERS),
                    selection,
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            (delay, action) -> action.run(),
                            failures::add));

    @Test
    void aQuestionBecomesAViewThatIsOpened() {
        model.begin("  group:serv disk ");
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Naming.class, now -> assertThat(now.group()).contains(SERVERS));

        model.save(" Disks ");
        var kept =
                new Queue.Saved(
                        1, "Disks", new Queue.OfGroup(SERVERS.id()), "disk", QueueOrder.URGENCY);
        assertThat(views.list()).containsExactly(kept);
        model.open(() -> left.add("left"));
        assertThat(selection.queue()).isEqualTo(kept);
        assertThat(left).hasSize(1);
    }

    @Test
    void whatWasSavedIsTakenBackAndCanBeNamedAnew() {
        model.begin("state:solved state:rejected vpn");
        model.save("VPN");
        assertThat(views.list())
                .extracting(Queue.Saved::order)
                .containsExactly(QueueOrder.NEWEST_CHANGE);

        model.undo();
        assertThat(views.list()).isEmpty();
        model.save("VPN, solved");
        assertThat(views.list()).extracting(Queue.Saved::name).containsExactly("VPN, solved");
    }

    @Test
    void nothingIsSavedWithoutANameOrWithoutAnythingToKeep() {
        model.begin("vpn");
        model.save("  ");
        model.begin("after:7d");
        model.save("Week");

        assertThat(views.list()).isEmpty();
    }

    @Test
    void aDiskThatRefusesLeavesTheNameToBeTriedAgain() {
        views.failWith(new IllegalStateException("disk"));
        model.begin("vpn");
        model.save("VPN");

        assertThat(failures).hasSize(1);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Naming.class);
    }
}
