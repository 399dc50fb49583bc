package app.pult.ui.notices;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.Body;
import app.pult.desk.Channel;
import app.pult.desk.Field;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.Revision;
import app.pult.desk.Ticket;
import app.pult.desk.TicketEvent;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Anna's desk on a clock that moves when told; it is 11:11.
final class NoticesModelTest {
    private static final Instant LAST_WEEK = Instant.parse("2025-11-11T00:00:00Z");

    private final FakeTime time = new FakeTime();
    private final FakeTickets tickets = new FakeTickets();
    private final Set<TicketId> registered = new HashSet<>();
    private final Selection selection = new Selection(new Queue.AllOpen());
    private final NoticesModel model =
            new NoticesModel(
                    new NoticesModel.Sources(
                            tickets,
                            new FakeDirectory().signedIn(ANNA),
                            registered::contains,
                            selection,
                            time::instant,
                            time,
                            ZoneOffset.UTC),
                    Notices.DEFAULT,
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            time,
                            failure -> {
                                throw new AssertionError(failure);
                            }));
    private final List<Popup> popups = new ArrayList<>();

    @BeforeEach
    void open() {
        model.popupProperty().subscribe(shown -> shown.ifPresent(popups::add));
        model.attach();
        work(Duration.ofMinutes(1));
    }

    @Test
    void anAnswerInAnOwnTicketAndANewOneOfNobodyPopUp() {
        tell(1, held(ANNA), answer(CUSTOMER));
        work(Duration.ofSeconds(30));
        created(2);
        work(Duration.ofSeconds(30));

        assertThat(popups)
                .extracting(popup -> ((Popup.One) popup).notice())
                .extracting(Notice::event, Notice::whose, Notice::who)
                .containsExactly(
                        tuple(Event.ANSWER, Whose.MINE, CUSTOMER.name()),
                        tuple(Event.NEW, Whose.UNASSIGNED, CUSTOMER.name()));
    }

    @Test
    void ownDoingsAndTicketsOfOthersAndTheOpenTicketDoNot() {
        tell(1, held(ANNA), answer(ANNA));
        tell(2, held(ANNA), handedOver(ANNA));
        tell(3, held(BORIS), answer(CUSTOMER));
        selection.open(new TicketId(4));
        tell(4, held(ANNA), answer(CUSTOMER));
        work(Duration.ofMinutes(1));

        assertThat(popups).isEmpty();
    }

    @Test
    void aTicketTheOperatorWroteDownIsNoNewOne() {
        registered.add(new TicketId(2));
        created(2);
        work(Duration.ofMinutes(1));

        assertThat(popups).isEmpty();
    }

    @Test
    void aTicketHandedToTheOperatorPopsUpOnce() {
        tell(1, held(ANNA), handedOver(BORIS));
        tickets.changed(Set.of(new TicketId(1)));
        work(Duration.ofMinutes(1));

        assertThat(popups).hasSize(1);
    }

    @Test
    void threeHundredEventsWithoutATouchAreOnePopUpAfterTheFirstTouch() {
        time.advance(Duration.ofMinutes(6));
        for (int i = 0; i < 300; i++) {
            tell(i + 1, held(ANNA), answer(CUSTOMER));
            time.advance(Duration.ofSeconds(5));
        }
        assertThat(popups).isEmpty();

        work(Duration.ofMinutes(1));

        assertThat(popups).hasSize(1);
        assertThat(((Popup.Many) popups.getFirst()).count(Event.ANSWER)).isEqualTo(300);
        assertThat(((Popup.Many) popups.getFirst()).mine()).isEqualTo(300);
    }

    @Test
    void aBurstOfFiftyInTenSecondsIsAtMostThreePopUps() {
        for (int i = 0; i < 50; i++) {
            tell(i + 1, held(ANNA), answer(CUSTOMER));
            work(Duration.ofMillis(200));
        }
        work(Duration.ofSeconds(30));

        assertThat(popups).hasSizeLessThanOrEqualTo(3);
        assertThat(popups.stream().mapToInt(NoticesModelTest::size).sum()).isEqualTo(50);
    }

    @Test
    void quietHoursEndWithOneDigest() {
        model.settingsProperty()
                .set(new Notices(Notices.DEFAULT.loud(), 11 * 60, 12 * 60, Notices.Desktop.ON));
        for (int i = 0; i < 20; i++) {
            tell(i + 1, held(ANNA), answer(CUSTOMER));
            work(Duration.ofMinutes(1));
        }
        assertThat(popups).isEmpty();

        work(Duration.ofMinutes(40));

        assertThat(popups).hasSize(1);
        assertThat(size(popups.getFirst())).isEqualTo(20);
    }

    @Test
    void whatIsSwitchedOffIsNotToldAndADigestStaysUntilItIsLookedAt() {
        model.settingsProperty()
                .set(
                        new Notices(
                                Map.of(Event.NEW, Set.of(Whose.UNASSIGNED)),
                                0,
                                0,
                                Notices.Desktop.OFF));
        time.advance(Duration.ofMinutes(6));
        tell(1, held(ANNA), answer(CUSTOMER));
        created(2);
        created(3);
        work(Duration.ofMinutes(5));

        assertThat(popups).hasSize(1);
        assertThat(size(popups.getFirst())).isEqualTo(2);
        assertThat(model.popupProperty().get()).isPresent();
        model.open();
        assertThat(model.popupProperty().get()).isEmpty();
        assertThat(selection.queue()).isEqualTo(new Queue.Unassigned());
    }

    private static int size(Popup popup) {
        return switch (popup) {
            case Popup.One one -> 1;
            case Popup.Many many -> many.notices().size();
        };
    }

    /// Somebody is at the computer all the time.
    private void work(Duration length) {
        for (var left = length; left.isPositive(); left = left.minusSeconds(1)) {
            model.touch();
            time.advance(left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1));
        }
    }

    private void created(long id) {
        put(id, Optional.empty(), time.instant(), answer(CUSTOMER));
    }

    private void tell(long id, Person assignee, Function<Instant, Message> message) {
        put(id, Optional.of(assignee), LAST_WEEK, message);
    }

    private void put(
            long id, Optional<Person> assignee, Instant created, Function<Instant, Message> entry) {
        var now = time.instant();
        tickets.put(new TicketId(id), List.of(entry.apply(now)));
        tickets.put(
                new Ticket(
                        new TicketId(id),
                        Optional.empty(),
                        "" + id,
                        new TicketFields(
                                "Printer",
                                TicketState.OPEN,
                                Priority.NORMAL,
                                Optional.empty(),
                                assignee.map(Person::id),
                                List.of(),
                                Map.of()),
                        Optional.of(CUSTOMER),
                        List.of(),
                        Channel.MAIL,
                        new TicketTimes(created, now, Optional.empty(), Duration.ZERO),
                        new Revision(1)));
    }

    private static Person held(Person operator) {
        return operator;
    }

    private static Function<Instant, Message> answer(Person author) {
        return at ->
                new Message.CustomerMessage(
                        new MessageId("m" + at.toEpochMilli()),
                        author,
                        at,
                        Body.ofText("It does not print"),
                        List.of());
    }

    private static Function<Instant, Message> handedOver(Person author) {
        return at ->
                new Message.SystemEntry(
                        new MessageId("s" + at.toEpochMilli()),
                        author,
                        at,
                        new TicketEvent.Changed(
                                Field.ASSIGNEE, List.of(), List.of(ANNA.id().value())));
    }
}
