package app.pult.sync;

import app.pult.desk.Blobs;
import app.pult.desk.Channel;
import app.pult.desk.Directory;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.change.Merge;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxEntry.Confirmation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Reason.Code;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Looks at an operation just before it is sent: whether the world is still the one its author saw.
/// It judges by the mirror, so the mirror has to be fresh. Thread: any; reads the disk.
final class Guards {
    /// A line of a chat that waited longer than this is held like any letter: the talk went on
    /// without it.
    private static final Duration TALK = Duration.ofMinutes(1);

    private final Mirror mirror;
    private final OutboxRows rows;
    private final Directory directory;
    private final Blobs blobs;

    /// What became of it. `operation` of [Go] is what to send: field changes come with the server's
    /// newer base.
    sealed interface Verdict {
        record Go(Operation operation) implements Verdict {}

        record Hold(Reason reason) implements Verdict {}
    }

    Guards(Mirror mirror, OutboxRows rows, Directory directory, Blobs blobs) {
        this.mirror = mirror;
        this.rows = rows;
        this.directory = directory;
        this.blobs = blobs;
    }

    /// `me`: messages of this person are no news to their author. `now` is by the server's clock.
    Verdict check(OutboxEntry entry, PersonId me, Instant now) {
        boolean confirmed = entry.confirmation() == Confirmation.SEND_ANYWAY;
        return switch (entry.operation()) {
            case SendReply reply -> reply(reply, new Author(me, isTalk(entry, now)), confirmed);
            case Operation.AddNote note -> files(note, note.files());
            case Operation.CreateTicket create -> files(create, create.files());
            case ChangeFields change -> change(change, confirmed);
            case Operation.Take take -> new Verdict.Go(take);
            case Operation.LogTime time -> new Verdict.Go(time);
        };
    }

    /// Who wrote: `talks` while lines of a chat cross each other, so that the customer's are no
    /// news.
    private record Author(PersonId me, boolean talks) {}

    private boolean isTalk(OutboxEntry entry, Instant now) {
        return entry.createdAt().plus(TALK).isAfter(now)
                && mirror.find(entry.operation().ticket())
                        .filter(ticket -> ticket.channel() == Channel.CHAT)
                        .isPresent();
    }

    private Verdict reply(SendReply reply, Author author, boolean confirmed) {
        if (!confirmed && !news(reply, author).isEmpty()) {
            return hold(Code.STALE_REPLY);
        }
        if (!confirmed && !goesToTheRequester(reply)) {
            return hold(Code.RECIPIENT_CHANGED);
        }
        return files(reply, reply.files());
    }

    /// Messages that its author has not seen: a customer's, or a colleague's reply.
    private List<MessageSnapshot> news(SendReply reply, Author author) {
        // Written before there was a conversation: what opens it is no news.
        int known = reply.seen().isEmpty() ? 1 : 0;
        return mirror.messagesAfter(reply.ticket(), reply.seen()).stream()
                .filter(message -> message.content() instanceof Written)
                .skip(known)
                .filter(message -> isNews(message, author))
                .toList();
    }

    private boolean isNews(MessageSnapshot message, Author author) {
        return message.content() instanceof Written written
                && switch (written.kind()) {
                    case CUSTOMER -> !author.talks() && !fromHere(message);
                    case REPLY -> !message.author().equals(author.me()) && !fromHere(message);
                    case NOTE -> false;
                };
    }

    private boolean fromHere(MessageSnapshot message) {
        return message.origin().flatMap(rows::find).isPresent();
    }

    private boolean goesToTheRequester(SendReply reply) {
        var requester =
                mirror.find(reply.ticket())
                        .flatMap(TicketSnapshot::requester)
                        .map(id -> directory.find(id).map(Guards::addressOf).orElse(id.value()));
        return requester.isEmpty()
                || Stream.concat(reply.recipients().to().stream(), reply.recipients().cc().stream())
                        .anyMatch(frozen -> frozen.address().equalsIgnoreCase(requester.get()));
    }

    /// As [app.pult.desk.operation.Address] has it.
    private static String addressOf(Person person) {
        return person.address().isBlank() ? person.id().value() : person.address();
    }

    private Verdict change(ChangeFields change, boolean confirmed) {
        var server = mirror.find(change.ticket());
        if (server.isEmpty()) {
            return new Verdict.Go(change);
        }
        var fields = server.get().fields();
        if (!confirmed && !Merge.merge(fields, change.changes()).conflicts().isEmpty()) {
            return hold(Code.CONFLICT);
        }
        var onTop =
                change.changes().stream()
                        .map(
                                mine ->
                                        new FieldChange(
                                                mine.field(),
                                                fields.get(mine.field()),
                                                mine.mine()))
                        .toList();
        return new Verdict.Go(
                new ChangeFields(change.id(), change.ticket(), server.get().revision(), onTop));
    }

    /// What is missing cannot be sent, whatever the operator says.
    private Verdict files(Operation operation, List<OutgoingFile> files) {
        var missing = files.stream().filter(file -> !isWhole(file)).findFirst();
        return missing.<Verdict>map(
                        file -> new Verdict.Hold(new Reason(Code.FILE_MISSING, file.name())))
                .orElse(new Verdict.Go(operation));
    }

    private boolean isWhole(OutgoingFile file) {
        try (var content = blobs.open(file.blob())) {
            return content.available() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Verdict hold(Code code) {
        return new Verdict.Hold(Reason.of(code));
    }
}
