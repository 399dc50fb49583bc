package app.pult.launch.tour;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.launch.Workplace;

import java.util.List;

/// Asks the server itself what it has, past the store: the tour's words exactly once, files whole,
/// states as left. Thread: the tour's.
final class Agreement {
    private final Backend backend;

    Agreement(Backend backend) {
        this.backend = backend;
    }

    /// @throws TourException in words, where desk and server differ or something is not there once
    void check(Workplace place, List<Worked> worked, String fileName) {
        for (var each : worked) {
            check(place, each, fileName);
        }
        var created = worked.stream().filter(each -> each.state().isEmpty()).toList();
        created.forEach(each -> once(sameSubject(place, subject(place, each)), "created ticket"));
    }

    private void check(Workplace place, Worked each, String fileName) {
        var here =
                place.tickets()
                        .find(each.ticket())
                        .orElseThrow(
                                () ->
                                        new TourException(
                                                "ticket " + each.ticket() + " is not on the desk"));
        var remote =
                here.remote()
                        .orElseThrow(
                                () ->
                                        new TourException(
                                                "ticket "
                                                        + each.ticket()
                                                        + " never got to the server"));
        var server = ask(remote);
        each.replies()
                .forEach(
                        words ->
                                once(
                                        server.saying(words, MessageSnapshot.Kind.REPLY),
                                        "reply " + words));
        each.notes()
                .forEach(
                        words ->
                                once(
                                        server.saying(words, MessageSnapshot.Kind.NOTE),
                                        "note " + words));
        if (each.file()) {
            once(server.files(fileName).size(), "file " + fileName);
        }
        each.state()
                .filter(state -> server.state() != state)
                .ifPresent(
                        state -> {
                            throw new TourException(
                                    "the server has " + server.state() + ", not " + state);
                        });
        if (!here.fields().equals(server.ticket().fields())) {
            throw new TourException(
                    "fields differ: here "
                            + here.fields()
                            + ", server "
                            + server.ticket().fields());
        }
        sameMessages(place, each, remote, server);
    }

    private static void sameMessages(
            Workplace place, Worked each, RemoteId remote, ServerSide server) {
        var written =
                place.tickets().conversation(each.ticket()).stream()
                        .filter(message -> !(message instanceof Message.SystemEntry))
                        .count();
        var there =
                server.messages().stream()
                        .filter(
                                message ->
                                        message.content()
                                                instanceof MessageSnapshot.Content.Written)
                        .count();
        if (written != there) {
            throw new TourException(
                    "ticket "
                            + remote.value()
                            + " has "
                            + written
                            + " messages here and "
                            + there
                            + " there");
        }
    }

    private static long sameSubject(Workplace place, String subject) {
        return place
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.NEWEST_CHANGE, subject, 0, 50)
                .stream()
                .filter(row -> row.subject().equals(subject))
                .count();
    }

    private static String subject(Workplace place, Worked each) {
        return place.tickets().find(each.ticket()).orElseThrow().fields().subject();
    }

    private static void once(long count, String what) {
        if (count != 1) {
            throw new TourException("on the server " + count + " times: " + what);
        }
    }

    /// A ticket as the server has it now.
    private record ServerSide(TicketSnapshot ticket, List<MessageSnapshot> messages) {
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

    private ServerSide ask(RemoteId id) {
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
