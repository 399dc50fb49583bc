package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Lookup;
import app.pult.backend.Lookup.Absent;
import app.pult.backend.Lookup.CannotTell;
import app.pult.backend.Lookup.Found;
import app.pult.backend.Outgoing;
import app.pult.backend.http.ServerClock;
import app.pult.backend.rt.RtTickets.Sight.Here;
import app.pult.desk.MessageId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out whether an operation whose answer was lost is on the server. Where the server has our
/// custom fields it is asked by the operation's id; else, and for messages that crashed between the
/// message and its mark, by author, moment and words. Thread: any.
final class LookUps {
    /// Of the server's clock, before the first attempt: grain, and our idea of it.
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final RtAccount account;
    private final RtDirectory directory;
    private final RtTickets tickets;
    private final RtOrigins origins;
    private final RtHistory history;
    private final RtEchoes echoes;
    private final TicketLoader loader;
    private final RtFieldNames names;
    private final ServerClock clock;

    LookUps(
            RtAccount account,
            RtDirectory directory,
            RtTickets tickets,
            RtOrigins origins,
            RtHistory history,
            RtEchoes echoes,
            TicketLoader loader,
            RtFieldNames names,
            ServerClock clock) {
        this.account = account;
        this.directory = directory;
        this.tickets = tickets;
        this.origins = origins;
        this.history = history;
        this.echoes = echoes;
        this.loader = loader;
        this.names = names;
        this.clock = clock;
    }

    Lookup lookUp(Outgoing outgoing) throws BackendException {
        return switch (outgoing.operation()) {
            case Operation.SendReply reply ->
                    message(outgoing, new Sought("Correspond", reply.text(), reply.files()));
            case Operation.AddNote note ->
                    message(outgoing, new Sought("Comment", note.text(), note.files()));
            case Operation.CreateTicket creation -> creation(outgoing, creation);
            case Operation.ChangeFields change -> fields(outgoing, change.changes());
            case Operation.Take take -> take(outgoing);
            case Operation.LogTime time -> time(outgoing, FieldPush.minutes(time.worked()));
        };
    }

    private record Sought(String type, String text, List<OutgoingFile> files) {}

    private Lookup message(Outgoing outgoing, Sought sought) throws BackendException {
        if (directory.marksMessages()) {
            for (var row : origins.marked(outgoing.operation().id())) {
                var id = new MessageId(Long.toString(RtJson.id(row)));
                return found(outgoing, RtJson.number(row.path("ObjectId")), Optional.of(id));
            }
        }
        if (!(tickets.look(number(outgoing)) instanceof Here here)) {
            return new CannotTell("The ticket is out of sight");
        }
        var rows = tickets.withMerged(here.row().id());
        var recent =
                history
                        .of(rows.stream().map(RtTicket::id).toList(), outgoing.known().value())
                        .stream()
                        .filter(t -> t.type().equals(sought.type()) && isRecent(t.at(), outgoing))
                        .toList();
        var read = loader.changes(rows, recent, TicketLoader.Told.nothing(0), Map.of());
        var same =
                new RtEchoes.Echo(here.row(), recent, read)
                        .messages()
                        .filter(m -> m.origin().isEmpty())
                        .filter(m -> SameWords.in(m, sought.text(), sought.files()))
                        .toList();
        var login = login();
        var mine = same.stream().filter(m -> isBy(login, m, recent)).toList();
        if (mine.size() == 1) {
            return found(outgoing, here.row().id(), Optional.of(mine.getFirst().id()));
        }
        return same.isEmpty()
                ? absent()
                : new CannotTell("The same words are there " + same.size() + " times");
    }

    private static boolean isBy(
            String login, MessageSnapshot message, List<RtTransaction> transactions) {
        return transactions.stream()
                .anyMatch(t -> t.id() == message.order() && t.creator().equals(login));
    }

    private Lookup creation(Outgoing outgoing, Operation.CreateTicket creation)
            throws BackendException {
        if (directory.marksTickets()) {
            var marked = "'CF.{%s}'='%s'".formatted(CustomField.CREATED_BY, creation.id());
            for (var row : tickets.list(marked, RtTickets.Order.ASC, 2).rows()) {
                return found(outgoing, row.id(), Optional.empty());
            }
        }
        var subject = RtFieldNames.subject(creation.fields().subject());
        var mine =
                tickets
                        .list(createdSince(outgoing.firstAttempt()), RtTickets.Order.DESC, 100)
                        .rows()
                        .stream()
                        .filter(row -> row.fields().subject().equals(subject))
                        .filter(row -> row.operation().isEmpty())
                        .toList();
        var transactions = history.of(mine.stream().map(RtTicket::id).toList(), 0);
        var creations = transactions.stream().filter(RtTransaction::isCreate).toList();
        var read = loader.changes(mine, creations, TicketLoader.Told.nothing(0), Map.of());
        var same =
                mine.stream()
                        .filter(
                                row ->
                                        new RtEchoes.Echo(row, creations, read)
                                                .messages()
                                                .filter(m -> m.ticket().equals(row.remote()))
                                                .anyMatch(
                                                        m ->
                                                                SameWords.in(
                                                                        m,
                                                                        creation.text(),
                                                                        creation.files())))
                        .toList();
        return switch (same.size()) {
            case 0 -> absent();
            case 1 -> found(outgoing, same.getFirst().id(), Optional.empty());
            default -> new CannotTell("The same ticket is there " + same.size() + " times");
        };
    }

    private String createdSince(Instant firstAttempt) throws BackendException {
        var age = Duration.between(firstAttempt, clock.now()).plus(SLACK).toSeconds();
        return "Creator='%s' AND Created > '-%d seconds'"
                .formatted(RtTickets.quoted(login()), Math.max(SLACK.toSeconds(), age));
    }

    private Lookup fields(Outgoing outgoing, List<FieldChange> changes) throws BackendException {
        if (!(tickets.look(number(outgoing)) instanceof Here here)) {
            return new CannotTell("The ticket is out of sight");
        }
        boolean done = changes.stream().allMatch(c -> names.isDone(c, here.row().fields()));
        return done ? found(outgoing, here.row().id(), Optional.empty()) : absent();
    }

    private Lookup take(Outgoing outgoing) throws BackendException {
        if (!(tickets.look(number(outgoing)) instanceof Here here)) {
            return new CannotTell("The ticket is out of sight");
        }
        var login = login();
        boolean mine = here.row().owner().filter(o -> o.id().value().equals(login)).isPresent();
        return mine ? found(outgoing, here.row().id(), Optional.empty()) : absent();
    }

    private Lookup time(Outgoing outgoing, long minutes) throws BackendException {
        if (!(tickets.look(number(outgoing)) instanceof Here here)) {
            return new CannotTell("The ticket is out of sight");
        }
        var login = login();
        var added =
                history.of(List.of(here.row().id()), outgoing.known().value()).stream()
                        .filter(t -> t.creator().equals(login) && isRecent(t.at(), outgoing))
                        .filter(t -> FieldPush.adds(t, minutes))
                        .count();
        if (added > 1) {
            return new CannotTell("The same time was logged " + added + " times");
        }
        return added == 1 ? found(outgoing, here.row().id(), Optional.empty()) : absent();
    }

    private Found found(Outgoing outgoing, long ticket, Optional<MessageId> message)
            throws BackendException {
        long id = tickets.look(ticket) instanceof Here here ? here.row().id() : ticket;
        var echo = echoes.read(id, outgoing.known().value());
        return new Found(new Receipt(RtTicket.remote(id), message), echo.changes());
    }

    private Absent absent() {
        return new Absent(clock.now());
    }

    private static boolean isRecent(Instant at, Outgoing outgoing) {
        return !at.isBefore(outgoing.firstAttempt().minus(SLACK));
    }

    private String login() throws BackendException {
        return account.me().login();
    }

    private static long number(Outgoing outgoing) throws BackendException {
        return RtBackend.number(outgoing.ticket().orElseThrow());
    }
}
