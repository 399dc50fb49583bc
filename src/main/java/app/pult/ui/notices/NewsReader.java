package app.pult.ui.notices;

import app.pult.desk.Directory;
import app.pult.desk.Field;
import app.pult.desk.Message;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.Message.SystemEntry;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Ticket;
import app.pult.desk.TicketEvent.Changed;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads in changed tickets what somebody else did since they were last looked at: at most one
/// notice a ticket. What the desk knew when it was last open is no news.
///
/// Thread: one at a time, any but JavaFX.
final class NewsReader {
    /// More than so many changes at once are not told one by one by the store, nor by us.
    private static final int MOST = 500;

    private final Tickets tickets;
    private final Directory directory;
    private final Predicate<TicketId> registeredHere;
    private Instant opened = Instant.MAX;
    private final Map<TicketId, Instant> seen = new HashMap<>();

    /// `registeredHere`: whether the operator wrote this ticket down, whose opening is then no
    /// news.
    NewsReader(Tickets tickets, Directory directory, Predicate<TicketId> registeredHere) {
        this.tickets = tickets;
        this.directory = directory;
        this.registeredHere = registeredHere;
    }

    /// What happened after this instant of the server's clock is news.
    void begin(Instant since) {
        opened = since;
    }

    /// `changed` empty means "many": those that changed last are looked at.
    List<Notice> read(Set<TicketId> changed) {
        var me = directory.me().map(Person::id);
        if (me.isEmpty()) {
            return List.of();
        }
        var news = new ArrayList<Notice>();
        for (var id : changed.isEmpty() ? latest() : changed) {
            tickets.find(id).flatMap(ticket -> news(ticket, me.get())).ifPresent(news::add);
        }
        return news;
    }

    private Set<TicketId> latest() {
        var ids = new LinkedHashSet<TicketId>();
        for (var queue : List.of(new Queue.Mine(), new Queue.Unassigned(), new Queue.AllOpen())) {
            tickets.page(queue, QueueOrder.NEWEST_CHANGE, "", 0, MOST).stream()
                    .filter(row -> row.updated().isAfter(opened))
                    .map(TicketRow::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private Optional<Notice> news(Ticket ticket, PersonId me) {
        var since = seen.getOrDefault(ticket.id(), opened);
        var whose = whose(ticket, me);
        if (!ticket.times().updated().isAfter(since) || whose.isEmpty()) {
            return Optional.empty();
        }
        boolean isNew = ticket.times().created().isAfter(since);
        boolean isOurs = isNew && registeredHere.test(ticket.id());
        var entries =
                tickets.conversation(ticket.id()).stream()
                        .skip(isOurs ? 1 : 0)
                        .filter(entry -> entry.at().isAfter(since))
                        .toList();
        entries.stream()
                .map(Message::at)
                .max(Instant::compareTo)
                .ifPresent(latest -> seen.put(ticket.id(), latest));
        return entries.reversed().stream()
                .filter(entry -> !entry.author().id().equals(me))
                .flatMap(
                        entry ->
                                event(entry, isNew && !isOurs)
                                        .map(event -> Map.entry(entry, event))
                                        .stream())
                .findFirst()
                .map(
                        found ->
                                new Notice(
                                        ticket.id(),
                                        ticket.number(),
                                        ticket.fields().subject(),
                                        found.getKey().author().name(),
                                        found.getValue(),
                                        whose.get()));
    }

    private static Optional<Event> event(Message entry, boolean isNew) {
        return switch (entry) {
            case CustomerMessage message -> Optional.of(isNew ? Event.NEW : Event.ANSWER);
            case SystemEntry system
                    when system.event() instanceof Changed changed
                            && changed.field().kind() == Field.Kind.ASSIGNEE ->
                    Optional.of(Event.HANDED_OVER);
            default -> Optional.empty();
        };
    }

    private static Optional<Whose> whose(Ticket ticket, PersonId me) {
        var assignee = ticket.fields().assignee();
        if (assignee.filter(me::equals).isPresent()) {
            return Optional.of(Whose.MINE);
        }
        if (ticket.cc().stream().anyMatch(person -> person.id().equals(me))) {
            return Optional.of(Whose.WATCHED);
        }
        return assignee.isEmpty() ? Optional.of(Whose.UNASSIGNED) : Optional.empty();
    }
}
