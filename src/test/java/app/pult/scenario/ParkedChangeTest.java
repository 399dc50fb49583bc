package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.change.Change;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Fault;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Ledger.Keys;
import app.pult.fixture.helpdesk.Network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// A change that this version of the program does not know, and the next version that does.
final class ParkedChangeTest {
    private static final Group TEAM = new Group(new GroupId("team-9"), "Ночная смена");

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
    private final Random random = new Random(7);
    private Network network = call -> new Fault.Nothing();

    @Test
    void whatAnOlderVersionParkedIsAppliedByOneThatKnowsIt() {
        helpdesk.tellStrange("team", "{\"id\": \"team-9\"}");
        start(backend(), desk -> assertThat(groups(desk)).doesNotContain(TEAM));

        start(
                backend().understands("team", new Change.GroupChanged(TEAM)),
                desk -> {
                    assertThat(groups(desk)).contains(TEAM);
                    assertThat(desk.store.mirror().parked(0, 10)).isEmpty();
                });
    }

    @Test
    void whatIsUnderstoodIsAppliedWithoutANetworkToo() {
        helpdesk.tellStrange("team", "{\"id\": \"team-9\"}");
        start(backend(), desk -> {});
        network = call -> new Fault.Unreachable();

        start(
                backend().understands("team", new Change.GroupChanged(TEAM)),
                desk -> assertThat(groups(desk)).contains(TEAM));
    }

    @Test
    void whatNobodyUnderstandsYetStays() {
        helpdesk.tellStrange("weather", "{\"sun\": true}");
        start(backend(), desk -> {});
        helpdesk.tellStrange("team", "{\"id\": \"team-9\"}");
        start(backend(), desk -> {});

        start(
                backend().understands("team", new Change.GroupChanged(TEAM)),
                desk ->
                        assertThat(desk.store.mirror().parked(0, 10))
                                .extracting(parked -> parked.change().kind())
                                .containsExactly("weather"));
    }

    @Test
    void theNewestOfSeveralAboutOneThingWins() {
        helpdesk.tellStrange("team-named", "{\"z\": 1}");
        helpdesk.tellStrange("team", "{\"a\": 2}");
        start(backend(), desk -> {});

        start(
                backend()
                        .understands(
                                "team-named",
                                new Change.GroupChanged(new Group(TEAM.id(), "Старое имя")))
                        .understands("team", new Change.GroupChanged(TEAM)),
                desk -> assertThat(groups(desk)).contains(TEAM));
    }

    @Test
    void aTicketThatWasGoneAndIsBackIsReadAgainAndNotTakenAway() {
        var ticket = helpdesk.customerAsks("petr@example.com", "Не печатает", "Помогите");
        helpdesk.tellStrange("ticket_archived", "{\"id\": \"1\"}");
        start(backend(), desk -> assertThat(open(desk)).isEqualTo(1));

        start(
                backend().understands("ticket_archived", new Change.TicketHidden(ticket)),
                desk -> {
                    assertThat(open(desk)).isEqualTo(1);
                    assertThat(desk.store.mirror().parked(0, 10)).isEmpty();
                });
    }

    @Test
    void aTicketThatIsGoneIsFoundToBeSo() {
        var ticket = helpdesk.customerAsks("petr@example.com", "Не печатает", "Помогите");
        start(backend(), desk -> assertThat(open(desk)).isEqualTo(1));
        helpdesk.showLate(() -> Duration.ofDays(1));
        helpdesk.moveOutOfSight(ticket);
        helpdesk.showLate(() -> Duration.ZERO);
        helpdesk.tellStrange("ticket_archived", "{\"id\": \"1\"}");
        start(backend(), desk -> assertThat(open(desk)).isEqualTo(1));

        start(
                backend().understands("ticket_archived", new Change.TicketHidden(ticket)),
                desk -> assertThat(open(desk)).isZero());
    }

    /// One process: it pulls, and then is looked at.
    private void start(FakeBackend backend, Consumer<SimDesk> look) {
        try (var desk = new SimDesk(folder, clock, backend, random, point -> {}, Mutation.NONE)) {
            desk.stepped.pull();
            look.accept(desk);
        }
    }

    private FakeBackend backend() {
        return new FakeBackend(
                helpdesk, new Ledger(helpdesk, new MemoryBlobs(), Keys.NONE), network);
    }

    private static List<Group> groups(SimDesk desk) {
        return desk.store.directory().groups();
    }

    private static long open(SimDesk desk) {
        return desk.store.tickets().count(new Queue.AllOpen(), "");
    }
}
