package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Accepted;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.backend.PushResult.Unknown;
import app.pult.backend.http.Answer;
import app.pult.backend.http.ServerClock;
import app.pult.backend.http.Written;
import app.pult.backend.rt.RtTickets.Sight.Here;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Receipt;
import app.pult.desk.operation.Recipients;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Replies and notes. To an operator whose language is not English RT's answer to a message is
/// lost, so that theirs go through the bulk interface, which is not; files it does not take, and
/// then the message is looked for instead of the answer. Thread: any.
final class MessagePush {
    private static final Pattern TRANSACTION = Pattern.compile("/transaction/(\\d{1,18})$");

    private final RtAccount account;
    private final RtDirectory directory;
    private final RtWrites writes;
    private final RtEchoes echoes;
    private final Doubts doubts;
    private final ServerClock clock;

    MessagePush(
            RtAccount account,
            RtDirectory directory,
            RtWrites writes,
            RtEchoes echoes,
            Doubts doubts,
            ServerClock clock) {
        this.account = account;
        this.directory = directory;
        this.writes = writes;
        this.echoes = echoes;
        this.doubts = doubts;
        this.clock = clock;
    }

    /// What is sent, and to which of RT's two doors.
    private record Letter(String door, String type, String text, List<OutgoingFile> files) {}

    PushResult reply(Outgoing outgoing, Operation.SendReply reply, Here ticket)
            throws BackendException {
        var stranger = notOnTicket(reply.recipients(), ticket.row());
        if (stranger.isPresent()) {
            return new Rejected(Refusal.INVALID, stranger.get());
        }
        var letter = new Letter("correspond", "Correspond", reply.text(), reply.files());
        return send(outgoing, letter, ticket);
    }

    PushResult note(Outgoing outgoing, Operation.AddNote note, Here ticket)
            throws BackendException {
        return send(outgoing, new Letter("comment", "Comment", note.text(), note.files()), ticket);
    }

    /// RT mails a reply to the ticket's own people and to nobody else.
    private static Optional<String> notOnTicket(Recipients recipients, RtTicket row) {
        var people =
                row.customers().stream().flatMap(MessagePush::names).collect(Collectors.toSet());
        return Stream.concat(recipients.to().stream(), recipients.cc().stream())
                .map(Address::address)
                .filter(address -> !people.contains(address.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(address -> "Not a recipient of ticket " + row.id() + ": " + address);
    }

    private static Stream<String> names(Person person) {
        return Stream.of(person.id().value(), person.address())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private PushResult send(Outgoing outgoing, Letter letter, Here ticket) throws BackendException {
        var impossible = impossible(letter.text(), letter.files(), writes);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        var json = content(letter.text());
        if (directory.marksMessages()) {
            json.putObject("TxnCustomFields")
                    .put(CustomField.WRITTEN_BY, outgoing.operation().id().toString());
        }
        return switch (post(json, letter, ticket.row().id())) {
            case Written.Uncertain uncertain -> doubts.settle(outgoing, uncertain.words());
            case Written.Answered(var answer) -> {
                if (Refusals.isDone(answer)) {
                    yield proven(outgoing, letter, ticket, answer);
                }
                yield Refusals.isCertain(answer)
                        ? Refusals.of(answer, Refusal.NO_PERMISSION, clock)
                        : doubts.settle(outgoing, "The server answered " + answer.status());
            }
        };
    }

    private Written post(ObjectNode json, Letter letter, long ticket) throws BackendException {
        boolean bulk = letter.files().isEmpty() && !account.me().hearsEnglish();
        if (!bulk) {
            return writes.post("ticket/" + ticket + "/" + letter.door(), json, letter.files());
        }
        var list = json.arrayNode();
        list.add(json.put("id", Long.toString(ticket)));
        return writes.post("tickets/bulk/" + letter.door(), list);
    }

    /// What RT would not take, or would take as something else.
    static Optional<PushResult> impossible(String text, List<OutgoingFile> files, RtWrites writes) {
        if (text.isBlank() && files.isEmpty()) {
            return Optional.of(new Rejected(Refusal.INVALID, "A message without words or files"));
        }
        var empty = files.stream().filter(file -> file.size() == 0).findFirst();
        if (empty.isPresent()) {
            var words = "Request Tracker takes no empty file: " + empty.get().name();
            return Optional.of(new Rejected(Refusal.INVALID, words));
        }
        return writes.hasAll(files)
                ? Optional.empty()
                : Optional.of(new Rejected(Refusal.FILE_MISSING, ""));
    }

    /// A text that Perl takes for false makes an empty message: one space keeps it alive.
    static ObjectNode content(String text) {
        var content = text.isBlank() || text.equals("0") ? text + " " : text;
        return RtWrites.json().put("Content", content).put("ContentType", "text/plain");
    }

    private PushResult proven(Outgoing outgoing, Letter letter, Here ticket, Answer answer) {
        var id = ticket.row().id();
        var named = transaction(answer);
        try {
            var echo = echoes.read(id, above(outgoing, ticket));
            var message = named.isPresent() ? named : mine(outgoing, letter, echo);
            if (message.isPresent()) {
                return new Accepted(new Receipt(RtTicket.remote(id), message), echo.changes());
            }
            boolean silent = echo.transactions().stream().allMatch(t -> t.id() <= ticket.newest());
            return silent
                    ? new Rejected(Refusal.NO_PERMISSION, Refusals.words(answer))
                    : new Unknown(Refusals.words(answer));
        } catch (BackendException e) {
            return named.isPresent()
                    ? new Accepted(new Receipt(RtTicket.remote(id), named), List.of())
                    : new Unknown("Accepted, but not to be read again: " + e.kind());
        }
    }

    /// From here on the desk may not know the ticket's history.
    static long above(Outgoing outgoing, Here ticket) {
        long known = outgoing.known().value();
        return known == 0 ? ticket.newest() : Math.min(known, ticket.newest());
    }

    private static Optional<MessageId> transaction(Answer answer) {
        var found = TRANSACTION.matcher(answer.header("Location").orElse(""));
        return found.find() ? Optional.of(new MessageId(found.group(1))) : Optional.empty();
    }

    private Optional<MessageId> mine(Outgoing outgoing, Letter letter, RtEchoes.Echo echo)
            throws BackendException {
        var login = account.me().login();
        var mine =
                echo.messages()
                        .filter(
                                message ->
                                        echo.transaction(message)
                                                .filter(t -> t.creator().equals(login))
                                                .filter(t -> t.type().equals(letter.type()))
                                                .isPresent())
                        .toList();
        var operation = outgoing.operation().id();
        return mine.stream()
                .filter(message -> message.origin().equals(Optional.of(operation)))
                .findFirst()
                .or(() -> onlyOne(mine, letter))
                .map(MessageSnapshot::id);
    }

    private static Optional<MessageSnapshot> onlyOne(List<MessageSnapshot> mine, Letter letter) {
        var same =
                mine.stream()
                        .filter(message -> message.origin().isEmpty())
                        .filter(message -> SameWords.in(message, letter.text(), letter.files()))
                        .collect(Collectors.toSet());
        return same.size() == 1
                ? Optional.of(Set.copyOf(same).iterator().next())
                : Optional.empty();
    }
}
