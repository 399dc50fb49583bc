package app.pult.ui.diagnostics.probes;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.diagnosis.probe.NameServer;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.ServiceCheck.Verdict;
import app.pult.diagnosis.probe.Target;
import app.pult.fixture.FakeConnection;
import app.pult.fixture.FakeProber;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.sync.SyncStatus;
import app.pult.ui.diagnostics.probes.Prober.Setup;
import app.pult.ui.diagnostics.probes.Prober.Within;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

class ProbesModelTest {
    private static final TicketId ONE = new TicketId(1);
    private static final TicketId TWO = new TicketId(2);
    private static final Setup PUBLIC = new Setup(Within.PUBLIC, Optional.empty());

    private final FakeTime time = new FakeTime();
    private final FakeProber prober = new FakeProber(time.instant());
    private final FakeTickets tickets = new FakeTickets();
    private final FakeConnection connection = FakeConnection.upToDate(time.instant());
    private final Selection selection = new Selection(new Queue.Mine());
    private final List<Throwable> failures = new ArrayList<>();
    private Executor network = Runnable::run;
    private final ProbesModel model =
            new ProbesModel(
                    prober,
                    tickets,
                    new ProbesModel.Means(
                            selection,
                            connection,
                            time,
                            new Threads(Runnable::run, Runnable::run, time, failures::add),
                            new Threads(
                                    task -> network.execute(task),
                                    Runnable::run,
                                    time,
                                    failures::add)));

    @BeforeEach
    void open() {
        tickets.put(
                ONE,
                List.of(
                        new CustomerMessage(
                                new MessageId("1"),
                                new Person(new PersonId("p"), "Ivan", "ivan@example.org"),
                                time.instant(),
                                Body.ofText(
                                        "https://shop.example.com/pay?token=1 does not open,"
                                                + " see log.txt"),
                                List.of())));
        selection.open(ONE);
        model.attach();
    }

    @Test
    void nothingIsAskedByItself() {
        assertThat(model.viewProperty().get().mentioned())
                .extracting(Target::shown)
                .containsExactly("https://shop.example.com");
        assertThat(prober.asked).isEmpty();
    }

    @Test
    void theAddressIsShownBeforeAnythingIsSentThere() {
        model.ask(one("shop.example.com"), PUBLIC);

        assertThat(prober.asked).containsExactly("plan shop.example.com");
        assertThat(showing()).isInstanceOf(Showing.Planned.class);

        model.run();

        assertThat(prober.asked).containsExactly("plan shop.example.com", "run shop.example.com");
        assertThat(showing()).isInstanceOf(Showing.Seen.class);
        assertThat(model.viewProperty().get().history()).hasSize(1);
    }

    @Test
    void pingAndRouteGoToTheSameAddressAndAreAProbeOfTheirOwn() {
        model.ask(one("shop.example.com"), PUBLIC);
        model.route();

        assertThat(prober.asked).containsExactly("plan shop.example.com", "run shop.example.com");
        assertThat(model.viewProperty().get().history().getFirst().subject().name())
                .isEqualTo("ping://shop.example.com");

        model.route();

        assertThat(prober.asked).as("nothing is planned").hasSize(2);
    }

    @Test
    void aMailDomainAndAClosedNetworkAreNotPinged() {
        model.ask(one("info@example.com"), PUBLIC);
        model.route();
        prober.inside.add("db.example.com");
        model.ask(one("db.example.com"), PUBLIC);
        int asked = prober.asked.size();
        model.route();

        assertThat(prober.asked).hasSize(asked).doesNotContain("run example.com");
    }

    @Test
    void aProbeIsOfTheTicketItWasBegunFor() {
        var hand = new HandExecutor();
        model.ask(one("shop.example.com"), PUBLIC);
        network = hand;
        model.run();
        selection.open(TWO);

        hand.runAll();

        assertThat(prober.tickets).containsExactly(ONE);
    }

    @Test
    void aClosedNetworkIsToldWithoutASecondPress() {
        prober.inside.add("db.example.com");

        model.ask(one("db.example.com"), PUBLIC);

        assertThat(causeOfTheLast()).contains("probe-blocked");

        model.ask(one("db.example.com"), new Setup(Within.PRIVATE_TOO, Optional.empty()));

        assertThat(showing()).isInstanceOf(Showing.Planned.class);
    }

    @Test
    void nothingIsSentWhileTheOperatorWorksOffline() {
        connection.become(new SyncStatus.WorkingOffline(Optional.empty()));

        model.ask(one("shop.example.com"), PUBLIC);

        assertThat(model.onlineProperty().get()).isFalse();
        assertThat(prober.asked).isEmpty();
    }

    @Test
    void aServerThatIsOutOfReachIsNoReasonNotToProbe() {
        connection.become(new SyncStatus.Offline(Optional.empty(), time.instant(), time.instant()));

        assertThat(model.onlineProperty().get()).isTrue();
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        var hand = new HandExecutor();
        network = hand;
        model.ask(one("shop.example.com"), PUBLIC);
        assertThat(showing()).isInstanceOf(Showing.Asking.class);

        model.stop();
        hand.runAll();

        assertThat(showing()).isInstanceOf(Showing.Nothing.class);
        assertThat(prober.asked).isEmpty();
    }

    @Test
    void eachTicketHasItsOwnAndItGoesOnBehindAnother() {
        var hand = new HandExecutor();
        model.ask(one("shop.example.com"), PUBLIC);
        network = hand;
        model.run();

        selection.open(TWO);
        assertThat(showing()).isInstanceOf(Showing.Nothing.class);
        assertThat(model.viewProperty().get().mentioned()).isEmpty();
        hand.runAll();
        assertThat(model.viewProperty().get().history()).isEmpty();

        selection.open(ONE);
        assertThat(showing()).isInstanceOf(Showing.Seen.class);
    }

    @Test
    void aServiceIsRunTogetherAndHasOneVerdict() {
        var hand = new HandExecutor();
        prober.dead.add("mail.example.com");
        model.ask(
                new Subject.Service(
                        new ServiceCheck(
                                "Mail",
                                List.of(target("mail.example.com")),
                                List.of(target("example.org")))),
                PUBLIC);
        network = hand;
        model.run();
        hand.runNext();
        assertThat(showing())
                .isInstanceOfSatisfying(
                        Showing.Running.class, running -> assertThat(running.done()).isEqualTo(1));
        hand.runAll();

        var run = showing().looked().orElseThrow();
        assertThat(((Subject.Service) run.subject()).check().verdict(run.reports()))
                .isEqualTo(Verdict.THEM);

        model.open(run.reports().getFirst());
        assertThat(((Showing.Seen) showing()).opened()).contains(run.reports().getFirst());
        model.back();
        assertThat(((Showing.Seen) showing()).opened()).isEmpty();
    }

    @Test
    void beforeAndAfterWhateverTheOrderTheyAreChosenIn() {
        prober.sick.add("shop.example.com");
        probe("shop.example.com", PUBLIC);
        prober.sick.clear();
        time.advance(Duration.ofMinutes(5));
        probe("shop.example.com", new Setup(Within.PUBLIC, NameServer.of("192.0.2.53")));
        var earlier = model.earlier().orElseThrow();
        model.compare(earlier);

        var compared = (Showing.Compared) showing();
        assertThat(compared.comparison().gone())
                .extracting(finding -> finding.id())
                .containsExactly("tls-expired", "tls-missing-intermediate");
        assertThat(compared.comparison().rows().getFirst().isReal()).isTrue();
        assertThat(compared.comparison().rows())
                .extracting(row -> row.name())
                .startsWith("DNS 192.0.2.53", "shop.example.com");

        model.show(earlier);
        model.compare(model.viewProperty().get().history().getFirst());
        assertThat(((Showing.Compared) showing()).earlier()).isEqualTo(earlier);
    }

    @Test
    void runsOfOtherTargetsAreNotCompared() {
        probe("shop.example.com", PUBLIC);
        probe("example.org", PUBLIC);

        assertThat(model.earlier()).isEmpty();
    }

    @Test
    void aProbeThatBreaksSaysSo() {
        prober.failure = Optional.of(new IllegalStateException("no TLS here"));

        model.ask(one("shop.example.com"), PUBLIC);

        assertThat(showing()).isEqualTo(new Showing.Failed("no TLS here"));
        assertThat(failures).hasSize(1);
    }

    @Test
    void theHistoryKeepsTheLatestTwenty() {
        for (int i = 0; i < 22; i++) {
            time.advance(Duration.ofSeconds(1));
            probe("host" + i + ".example.com", PUBLIC);
        }

        assertThat(model.viewProperty().get().history())
                .hasSize(20)
                .first()
                .extracting(run -> run.subject().name())
                .isEqualTo("https://host21.example.com");
    }

    private void probe(String host, Setup setup) {
        model.ask(one(host), setup);
        model.run();
    }

    private Showing showing() {
        return model.viewProperty().get().showing();
    }

    private Optional<String> causeOfTheLast() {
        return model.viewProperty()
                .get()
                .history()
                .getFirst()
                .reports()
                .getFirst()
                .cause()
                .map(finding -> finding.id());
    }

    private static Subject one(String host) {
        return new Subject.One(target(host));
    }

    private static Target target(String host) {
        return Target.of(host).orElseThrow();
    }
}
