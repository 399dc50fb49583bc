package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Then;
import app.pult.desk.Ticket;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Recipients;

import java.util.ArrayList;
import java.util.List;

/// What is sent of what was written: the message, if there is one, and after it what becomes of the
/// ticket. Who writes in a chat that is nobody's takes it first: if a colleague was faster, the
/// line is not sent beside theirs.
///
/// Thread: any, immutable.
record Outgoing(
        ConversationModel.View.Open view, Draft draft, Then then, List<FieldChange> changes) {
    Outgoing {
        changes = List.copyOf(changes);
    }

    List<Operation> operations(Ids ids) {
        var ticket = view.ticket();
        var operations = new ArrayList<Operation>();
        if (view.isChat() && ticket.fields().assignee().isEmpty() && isReply()) {
            operations.add(new Operation.Take(ids.nextOperation(), ticket.id()));
        }
        if (!draft.text().isBlank() || !draft.files().isEmpty()) {
            operations.add(message(ids, ticket));
        }
        var changed = new ArrayList<>(changes);
        then.state()
                .filter(state -> state != ticket.fields().state())
                .ifPresent(state -> changed.add(change(ticket, state)));
        if (!changed.isEmpty()) {
            operations.add(
                    new Operation.ChangeFields(
                            ids.nextOperation(), ticket.id(), ticket.revision(), changed));
        }
        return operations;
    }

    private Operation message(Ids ids, Ticket ticket) {
        var id = ids.nextOperation();
        return !isReply()
                ? new Operation.AddNote(id, ticket.id(), draft.text(), draft.files())
                : new Operation.SendReply(
                        id,
                        ticket.id(),
                        recipients(ticket),
                        view.newest(),
                        draft.text(),
                        draft.files());
    }

    private boolean isReply() {
        return draft.key().kind() == DraftKey.Kind.REPLY;
    }

    private static FieldChange change(Ticket ticket, TicketState state) {
        return new FieldChange(
                Field.STATE, ticket.fields().get(Field.STATE), List.of(state.name()));
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
