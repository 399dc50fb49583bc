package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Ticket;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is sent of what was written: the message, and after it what becomes of the ticket.
///
/// Thread: any, immutable.
record Outgoing(ConversationModel.View.Open view, Draft draft, Then then) {
    List<Operation> operations(Ids ids) {
        var ticket = view.ticket();
        var operations = new ArrayList<Operation>();
        operations.add(message(ids, ticket));
        state().filter(state -> state != ticket.fields().state())
                .ifPresent(state -> operations.add(stateChange(ids, ticket, state)));
        return operations;
    }

    private Operation message(Ids ids, Ticket ticket) {
        var id = ids.nextOperation();
        return draft.key().kind() == DraftKey.Kind.NOTE
                ? new Operation.AddNote(id, ticket.id(), draft.text(), draft.files())
                : new Operation.SendReply(
                        id,
                        ticket.id(),
                        recipients(ticket),
                        view.newest(),
                        draft.text(),
                        draft.files());
    }

    private static Operation stateChange(Ids ids, Ticket ticket, TicketState state) {
        var change =
                new FieldChange(
                        Field.STATE, ticket.fields().get(Field.STATE), List.of(state.name()));
        return new Operation.ChangeFields(
                ids.nextOperation(), ticket.id(), ticket.revision(), List.of(change));
    }

    private Optional<TicketState> state() {
        return switch (then) {
            case KEEP -> Optional.empty();
            case WAIT -> Optional.of(TicketState.WAITING);
            case SOLVE -> Optional.of(TicketState.SOLVED);
        };
    }

    private static Recipients recipients(Ticket ticket) {
        return new Recipients(
                ticket.requester().map(Outgoing::address).stream().toList(),
                ticket.cc().stream().map(Outgoing::address).toList());
    }

    private static Address address(Person person) {
        return new Address(
                person.name(), person.address().isBlank() ? person.id().value() : person.address());
    }
}
