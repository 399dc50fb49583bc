package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxEntry.Confirmation;
import app.pult.desk.operation.OutboxEntry.Settlement;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Receipt;
import app.pult.fixture.Did;
import app.pult.store.cache.Rebase.Conversation;
import app.pult.store.cache.Rebase.Effective;
import app.pult.store.cache.Rebase.Mirrored;
import app.pult.store.cache.Rebase.WaitingMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RebaseTest {
    private static final TicketId ID = new TicketId(7);
    private final Did did = new Did();
    private final List<OutboxEntry> outbox = new ArrayList<>();

    @Test
    void withoutOperationsItIsTheServersRow() {
        var server = ticket("7").heldBy(BORIS).tags("vip").due(NOON).snapshot();

        var effective = rebase(server);

        var shown = effective.ticket().orElseThrow();
        assertThat(shown.fields()).isEqualTo(server.fields());
        assertThat(shown.times()).isEqualTo(server.times());
        assertThat(shown.remote()).contains(server.id());
        assertThat(shown.revision()).isEqualTo(server.revision());
        assertThat(effective.messages()).isEmpty();
        assertThat(effective.waiting() + effective.stuck()).isZero();
    }

    @Test
    void fieldsTakeMineInTheOrderOfTheOutbox() {
        outbox(OutboxState.QUEUED, did.change(ID, Field.STATE, "OPEN", "WAITING"));
        outbox(OutboxState.QUEUED, did.change(ID, Field.STATE, "WAITING", "SOLVED"));
        outbox(OutboxState.QUEUED, did.change(ID, Field.SUBJECT, "Subject of 7", "Mine"));

        var fields = fields(rebase(ticket("7").snapshot()));

        assertThat(fields.state()).isEqualTo(TicketState.SOLVED);
        assertThat(fields.subject()).isEqualTo("Mine");
    }

    @Test
    void aFieldTheServerChangedTooShowsMineAndTheOthersTheServers() {
        outbox(OutboxState.HELD, did.change(ID, Field.SUBJECT, "Subject of 7", "Mine"));

        var fields = fields(rebase(ticket("7").subject("Theirs").priority(100).snapshot()));

        assertThat(fields.subject()).isEqualTo("Mine");
        assertThat(fields.priority().value()).isEqualTo(100);
    }

    @Test
    void takingAFreeTicketMakesItMineAndLeavesATakenOneAlone() {
        outbox(OutboxState.QUEUED, did.take(ID));

        assertThat(fields(rebase(ticket("7").snapshot())).assignee()).contains(ANNA.id());
        assertThat(fields(rebase(ticket("7").heldBy(BORIS).snapshot())).assignee())
                .contains(new PersonId("boris"));
    }

    @Test
    void loggedTimeAddsUp() {
        outbox(OutboxState.QUEUED, did.log(ID, Duration.ofMinutes(5)));
        outbox(OutboxState.SENDING, did.log(ID, Duration.ofMinutes(10)));

        assertThat(rebase(ticket("7").snapshot()).ticket().orElseThrow().times().worked())
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void repliesAndNotesBecomeWaitingMessagesOfMine() {
        var reply = outbox(OutboxState.QUEUED, did.reply(ID, "ответ"));
        outbox(OutboxState.HELD, did.note(ID, "заметка"));

        var effective = rebase(ticket("7").snapshot());

        assertThat(effective.messages())
                .extracting(WaitingMessage::kind)
                .containsExactly(MessageSnapshot.Kind.REPLY, MessageSnapshot.Kind.NOTE);
        assertThat(effective.messages().getFirst())
                .satisfies(
                        message -> {
                            assertThat(message.id()).isEqualTo(new MessageId("op:" + reply.id()));
                            assertThat(message.author()).isEqualTo(ANNA);
                            assertThat(message.files()).hasSize(1);
                        });
    }

    @ParameterizedTest
    @EnumSource(OutboxState.class)
    void eachStateIsLaidOverAndCountedAsTheStateMachineSays(OutboxState state) {
        outbox(state, did.note(ID, "text"));

        var effective = rebase(ticket("7").snapshot());

        var laidOver =
                switch (state) {
                    case QUEUED, SENDING, HELD, DONE -> 1;
                    case FAILED, CANCELLED -> 0;
                };
        var waiting =
                switch (state) {
                    case QUEUED, SENDING -> 1;
                    case HELD, FAILED, DONE, CANCELLED -> 0;
                };
        var stuck =
                switch (state) {
                    case HELD, FAILED -> 1;
                    case QUEUED, SENDING, DONE, CANCELLED -> 0;
                };
        assertThat(effective.messages()).hasSize(laidOver);
        assertThat(effective.waiting()).isEqualTo(waiting);
        assertThat(effective.stuck()).isEqualTo(stuck);
    }

    @Test
    void whatIsMirroredIsNotLaidOverWhateverItsState() {
        var byOrigin = outbox(OutboxState.SENDING, did.note(ID, "by origin"));
        var receipt = new Receipt(new RemoteId("7"), Optional.of(new MessageId("21")));
        entry(OutboxState.DONE, did.note(ID, "by receipt"), Optional.of(receipt), Settlement.OPEN);
        entry(
                OutboxState.DONE,
                did.log(ID, Duration.ofHours(1)),
                Optional.empty(),
                Settlement.MIRRORED);

        var effective =
                rebase(
                        Optional.of(ticket("7").snapshot()),
                        Conversation.BEGUN,
                        Set.of(byOrigin.id()),
                        Set.of(new MessageId("21")));

        assertThat(effective.messages()).isEmpty();
        assertThat(effective.ticket().orElseThrow().times().worked()).isZero();
    }

    @Test
    void aCreatedTicketMakesTheRowUntilTheServerDoes() {
        var created = did.create(ID, ticket("7").priority(75).snapshot().fields(), "слова");
        outbox(OutboxState.QUEUED, created);
        outbox(OutboxState.QUEUED, did.change(ID, Field.STATE, "OPEN", "WAITING"));

        var alone = rebase(Optional.empty(), Conversation.EMPTY, Set.of(), Set.of());

        assertThat(fields(alone).priority().value()).isEqualTo(75);
        assertThat(fields(alone).state()).isEqualTo(TicketState.WAITING);
        assertThat(alone.requester()).isPresent();
        assertThat(alone.messages())
                .singleElement()
                .extracting(WaitingMessage::kind)
                .isEqualTo(MessageSnapshot.Kind.CUSTOMER);
        var withRow =
                rebase(
                        Optional.of(ticket("7").priority(0).snapshot()),
                        Conversation.BEGUN,
                        Set.of(),
                        Set.of());
        assertThat(fields(withRow).priority().value()).isZero();
        assertThat(withRow.messages()).isEmpty();
    }

    @Test
    void aFailedCreationLeavesNothingToShow() {
        outbox(
                OutboxState.FAILED,
                did.create(ID, ticket("7").snapshot().fields(), "words kept in the outbox"));

        var effective = rebase(Optional.empty(), Conversation.EMPTY, Set.of(), Set.of());

        assertThat(effective.ticket()).isEmpty();
        assertThat(effective.stuck()).isEqualTo(1);
    }

    private Effective rebase(TicketSnapshot server) {
        return rebase(Optional.of(server), Conversation.BEGUN, Set.of(), Set.of());
    }

    private Effective rebase(
            Optional<TicketSnapshot> server,
            Conversation conversation,
            Set<OperationId> origins,
            Set<MessageId> messages) {
        var mirrored = new Mirrored(server, Optional.empty(), conversation, origins, messages);
        return Rebase.of(mirrored, outbox, Optional.of(ANNA));
    }

    private static TicketFields fields(Effective effective) {
        return effective.ticket().orElseThrow().fields();
    }

    private Operation outbox(OutboxState state, Operation operation) {
        return entry(state, operation, Optional.empty(), Settlement.OPEN);
    }

    private Operation entry(
            OutboxState state, Operation operation, Optional<Receipt> receipt, Settlement settled) {
        outbox.add(
                new OutboxEntry(
                        operation,
                        outbox.size() + 1L,
                        state,
                        NOON,
                        0,
                        Revision.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        receipt,
                        Confirmation.NONE,
                        settled));
        return operation;
    }
}
