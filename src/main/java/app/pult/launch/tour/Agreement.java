package app.pult.launch.tour;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;

import java.util.List;

/// Asks the server itself what it has, past the store: the tour's words exactly once, files whole,
/// states as left. Thread: the tour's.
final class Agreement {
    private final Backend backend;

    Agreement(Backend backend) {
        this.backend = backend;
    }

    /// A ticket as the server has it now.
    record ServerSide(TicketSnapshot ticket, List<MessageSnapshot> messages) {
        long saying(String words, MessageSnapshot.Kind kind) {
            return messages.stream()
                    .map(MessageSnapshot::content)
                    .filter(
                            content ->
                                    content instanceof MessageSnapshot.Content.Written written
                                            && written.kind() == kind
                                            && plain(written).contains(words))
                    .count();
        }

        List<Attachment> files(String name) {
            return messages.stream()
                    .map(MessageSnapshot::content)
                    .filter(MessageSnapshot.Content.Written.class::isInstance)
                    .flatMap(
                            content ->
                                    ((MessageSnapshot.Content.Written) content)
                                            .attachments().stream())
                    .filter(file -> file.name().equals(name))
                    .toList();
        }

        TicketState state() {
            return ticket.fields().state();
        }

        private static String plain(MessageSnapshot.Content.Written written) {
            return written.body().text().replace("\r\n", "\n");
        }
    }

    ServerSide ask(RemoteId id) {
        try {
            var changes = backend.fetch(id).changes();
            var ticket =
                    changes.stream()
                            .filter(Change.TicketChanged.class::isInstance)
                            .map(change -> ((Change.TicketChanged) change).ticket())
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new TourException(
                                                    "the server has no ticket " + id.value()));
            var messages =
                    changes.stream()
                            .filter(Change.MessageAdded.class::isInstance)
                            .map(change -> ((Change.MessageAdded) change).message())
                            .toList();
            return new ServerSide(ticket, messages);
        } catch (BackendException e) {
            throw new TourException("the server could not be asked: " + e.getMessage());
        }
    }
}
