package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.backend.rt.RtTickets.Sight;
import app.pult.desk.RemoteId;
import app.pult.desk.operation.Operation;

/// Looks at the ticket, then hands an operation to whoever knows how to write it. A merged ticket's
/// operations go to the one it lives on as. Thread: any.
final class RtPush {
    private final RtTickets tickets;
    private final MessagePush messages;
    private final FieldPush fields;
    private final TicketPush creations;

    RtPush(RtTickets tickets, MessagePush messages, FieldPush fields, TicketPush creations) {
        this.tickets = tickets;
        this.messages = messages;
        this.fields = fields;
        this.creations = creations;
    }

    PushResult push(Outgoing outgoing) throws BackendException {
        return switch (outgoing.operation()) {
            case Operation.CreateTicket creation -> creations.create(outgoing, creation);
            case Operation.SendReply reply ->
                    onTicket(outgoing, here -> messages.reply(outgoing, reply, here));
            case Operation.AddNote note ->
                    onTicket(outgoing, here -> messages.note(outgoing, note, here));
            case Operation.ChangeFields change ->
                    onTicket(outgoing, here -> fields.change(outgoing, change, here));
            case Operation.Take take -> onTicket(outgoing, here -> fields.take(outgoing, here));
            case Operation.LogTime time ->
                    onTicket(outgoing, here -> fields.logTime(outgoing, time, here));
        };
    }

    @FunctionalInterface
    private interface Write {
        PushResult to(Sight.Here ticket) throws BackendException;
    }

    private PushResult onTicket(Outgoing outgoing, Write write) throws BackendException {
        RemoteId ticket = outgoing.ticket().orElseThrow();
        return switch (tickets.look(RtBackend.number(ticket))) {
            case Sight.Gone gone -> new Rejected(Refusal.TICKET_GONE, "");
            case Sight.Hidden hidden -> new Rejected(Refusal.NO_PERMISSION, "");
            case Sight.Here here -> write.to(here);
        };
    }
}
