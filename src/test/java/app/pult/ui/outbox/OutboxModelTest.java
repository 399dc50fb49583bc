package app.pult.ui.outbox;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.outbox.OutboxLine.Action;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class OutboxModelTest {
    private static final TicketId TICKET = new TicketId(7);
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeTickets tickets = new FakeTickets();
    private final FakeDirectory directory =
            new FakeDirectory().with(new Group(new GroupId("3"), "Servers"));
    private final FakeTime time = new FakeTime();
    private final CountedIds ids = new CountedIds();
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final SimpleBooleanProperty offline = new SimpleBooleanProperty();
    private final Texts texts = Texts.in(Locale.UK);
    private final OutboxModel model =
            new OutboxModel(
                    outbox,
                    tickets,
                    directory,
                    selection,
                    texts,
                    new Ages(texts, ZoneId.of("Europe/London")),
                    time,
                    offline,
                    new Threads(Runnable::run, Runnable::run, time, failures::add));

    @Test
    void sendNowSaysThatNothingGoesOutWhileWorkingOffline() {
        submit(reply());
        open();
        var id = model.lines().getFirst().id();
        model.sendNow(id);
        assertThat(model.noticeProperty().get()).isEmpty();

        offline.set(true);
        model.sendNow(id);

        assertThat(model.noticeProperty().get()).hasValue(texts.of("outbox.notice.offline"));
    }

    @Test
    void aWaitingReplySaysToWhomAndOfWhichTicket() {
        submit(reply());
        open();

        var line = model.lines().getFirst();
        assertThat(line.what()).isEqualTo("Reply");
        assertThat(line.about()).isEqualTo("No. 10007 Printer");
        assertThat(line.to()).isEqualTo("Helen Price; copy: boss@example.org");
        assertThat(line.text()).isEqualTo("Try again, please.");
        assertThat(line.state()).isEqualTo("waiting");
        assertThat(line.when()).isEqualTo("11 min");
    }

    @Test
    void theNextTryIsCountedDown() {
        submit(reply());
        outbox.waits(CountedIds.id(1), Code.OFFLINE, time.instant().plusSeconds(30));
        open();
        assertThat(model.lines().getFirst().when()).isEqualTo("next try in 30 s");

        time.advance(Duration.ofSeconds(12));

        assertThat(model.lines().getFirst().when()).isEqualTo("next try in 18 s");
        assertThat(model.lines().getFirst().why()).startsWith("The server cannot be reached.");
    }

    @Test
    void fieldChangesNameFieldsAndValuesAsPeopleDo() {
        submit(
                new Operation.ChangeFields(
                        ids.nextOperation(),
                        TICKET,
                        new Revision(7),
                        List.of(
                                new FieldChange(Field.STATE, List.of("OPEN"), List.of("SOLVED")),
                                new FieldChange(Field.PRIORITY, List.of("50"), List.of("100")),
                                new FieldChange(Field.GROUP, List.of(), List.of("3")),
                                new FieldChange(Field.ASSIGNEE, List.of("boris"), List.of()))));
        open();

        assertThat(model.lines().getFirst().what())
                .isEqualTo("State: solved, priority: urgent, group: Servers, assignee: none");
    }

    @Test
    void whatIsBehindAnotherSaysSoAndCannotJumpTheQueue() {
        submit(reply());
        submit(new Operation.AddNote(ids.nextOperation(), TICKET, "note", List.of()));
        outbox.move(CountedIds.id(1), OutboxState.HELD, Code.STALE_REPLY, "");
        open();

        var behind = model.lines().get(1);
        assertThat(behind.state()).isEqualTo("waits its turn");
        assertThat(behind.why()).isEqualTo("An earlier action of this ticket has to go first.");
        assertThat(behind.actions()).containsExactlyInAnyOrder(Action.CANCEL, Action.EDIT);
    }

    @Test
    void whatIsHeldCanBeSentAnyway() {
        submit(reply());
        outbox.move(CountedIds.id(1), OutboxState.HELD, Code.STALE_REPLY, "");
        open();
        assertThat(model.lines().getFirst().actions())
                .containsExactlyInAnyOrder(Action.SEND_ANYWAY, Action.EDIT, Action.CANCEL);

        model.sendNow(CountedIds.id(1));

        assertThat(outbox.sentNow()).containsExactly(CountedIds.id(1));
    }

    @Test
    void aClashIsShownFieldByFieldAndAnsweredAsChosen() {
        var id = clash();
        open();
        var clash = model.lines().getFirst().clash().orElseThrow();
        assertThat(clash.lines())
                .containsExactly(
                        new ClashLines.Line(Field.PRIORITY, "Priority", "normal", "urgent", "low"),
                        new ClashLines.Line(
                                Field.ASSIGNEE, "Assignee", "nothing", "anna", "boris"));
        assertThat(clash.merged()).isEqualTo("state: solved");

        model.leftToServer(id).add(Field.ASSIGNEE);
        model.sendNow(id);

        assertThat(outbox.answers()).containsExactly(Set.of(Field.ASSIGNEE));
        assertThat(outbox.sentNow()).as("nothing is confirmed as a whole").isEmpty();
        assertThat(model.noticeProperty().get()).hasValue(texts.of("outbox.notice.answered"));
    }

    @Test
    void anAnswerThatComesTooLateIsSaid() {
        var id = clash();
        open();
        outbox.sending(id);

        model.sendNow(id);

        assertThat(outbox.answers()).isEmpty();
        assertThat(model.noticeProperty().get()).hasValue(texts.of("outbox.notice.late"));
    }

    private OperationId clash() {
        var mine = new FieldChange(Field.STATE, List.of("OPEN"), List.of("SOLVED"));
        submit(
                new Operation.ChangeFields(
                        ids.nextOperation(), TICKET, new Revision(1), List.of(mine)));
        var id = CountedIds.id(1);
        outbox.clashes(
                id,
                new Merge.Clash(
                        List.of(
                                new Merge.Conflict(
                                        Field.PRIORITY,
                                        List.of("50"),
                                        List.of("90"),
                                        List.of("10")),
                                new Merge.Conflict(
                                        Field.ASSIGNEE,
                                        List.of(),
                                        List.of("anna"),
                                        List.of("boris"))),
                        List.of(mine)));
        return id;
    }

    @Test
    void whatTheServerSaidIsShownAsItSaidIt() {
        submit(reply());
        outbox.move(CountedIds.id(1), OutboxState.FAILED, Code.REJECTED, "Permission Denied");
        open();

        assertThat(model.lines().getFirst().said()).isEqualTo("Permission Denied");
        assertThat(model.lines().getFirst().actions()).contains(Action.SEND_AGAIN);
    }

    @Test
    void whatIsUnderWayCannotBeTouched() {
        submit(reply());
        outbox.sending(CountedIds.id(1));
        open();

        assertThat(model.lines().getFirst().actions()).isEmpty();
    }

    @Test
    void editingTakesItBackAndOpensItsTicket() {
        submit(reply());
        open();
        selection.go(new Place.Outbox());

        model.edit(CountedIds.id(1));

        assertThat(state(1)).isEqualTo(OutboxState.CANCELLED);
        assertThat(selection.place())
                .isEqualTo(new Place.Desk(Optional.of(new DraftKey(TICKET, DraftKey.Kind.REPLY))));
        assertThat(selection.ticket()).contains(TICKET);
    }

    @Test
    void editingANewTicketOpensItsFormAgain() {
        submit(create());
        open();

        model.edit(CountedIds.id(1));

        assertThat(selection.place()).isEqualTo(new Place.NewTicket(Optional.of(TICKET)));
    }

    @Test
    void takingBackSaysWhereTheTextWent() {
        submit(reply());
        open();

        model.cancel(CountedIds.id(1));

        assertThat(model.noticeProperty().get())
                .contains("Taken back. What you wrote is a draft again, in its ticket.");
        assertThat(model.phaseProperty().get()).isEqualTo(OutboxModel.Phase.EMPTY);
    }

    @Test
    void tooLateIsSaidAndNothingIsOpened() {
        submit(reply());
        open();
        outbox.sending(CountedIds.id(1));

        model.edit(CountedIds.id(1));

        assertThat(model.noticeProperty().get())
                .contains("Too late: it is being sent or has been sent already.");
        assertThat(selection.ticket()).isEmpty();
    }

    @Test
    void whatWasSentLeavesTheListAndTheNextIsChosen() {
        submit(reply());
        submit(new Operation.Take(ids.nextOperation(), new TicketId(8)));
        open();
        assertThat(model.chosenProperty().get()).contains(CountedIds.id(1));

        outbox.done(CountedIds.id(1));
        time.advance(MOMENT);

        assertThat(model.lines()).hasSize(1);
        assertThat(model.chosenProperty().get()).contains(CountedIds.id(2));
    }

    @Test
    void aTicketThatIsGoneIsSaidToBe() {
        outbox.submit(List.of(new Operation.Take(ids.nextOperation(), new TicketId(99))));
        open();

        assertThat(model.lines().getFirst().about())
                .isEqualTo("This ticket is no longer on this computer");
    }

    @ParameterizedTest
    @EnumSource(Reason.Code.class)
    void everyReasonIsASentence(Reason.Code code) {
        submit(reply());
        outbox.move(CountedIds.id(1), OutboxState.HELD, code, "");
        open();

        assertThat(model.lines().getFirst().why()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void aBrokenDiskIsToldAndCanBeTriedAgain() {
        outbox.failWith(new IllegalStateException("disk"));
        open();

        assertThat(model.phaseProperty().get()).isEqualTo(OutboxModel.Phase.FAILED);
        assertThat(failures).hasSize(1);
    }

    private Operation reply() {
        return new Operation.SendReply(
                ids.nextOperation(),
                TICKET,
                new Recipients(
                        List.of(new Address("Helen Price", "helen@example.org")),
                        List.of(new Address("", "boss@example.org"))),
                Optional.empty(),
                "Try again, please.",
                List.of());
    }

    private Operation create() {
        return new Operation.CreateTicket(
                ids.nextOperation(),
                TICKET,
                new Address("Helen Price", "helen@example.org"),
                fields(),
                "It smokes.",
                List.of());
    }

    private static TicketFields fields() {
        return aTicket(7).about("Printer").build().fields();
    }

    private OutboxState state(long n) {
        OperationId id = CountedIds.id(n);
        return outbox.find(id).orElseThrow().state();
    }

    private void submit(Operation operation) {
        tickets.put(aTicket(7).about("Printer").build());
        outbox.submit(List.of(operation));
    }

    private void open() {
        model.attach();
    }
}
