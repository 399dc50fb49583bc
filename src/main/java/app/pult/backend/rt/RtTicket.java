package app.pult.backend.rt;

import app.pult.desk.Channel;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.TicketSnapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A ticket's row as RT gives it. `effective` differs from `id` once it is merged away; `group` is
/// the queue's name where it came along; `operation` the text of the field that we mark our
/// creations with.
record RtTicket(
        long id,
        long effective,
        String status,
        TicketFields fields,
        Optional<Person> owner,
        List<Person> requesters,
        List<Person> cc,
        TicketTimes times,
        String operation) {
    RtTicket {
        requesters = List.copyOf(requesters);
        cc = List.copyOf(cc);
    }

    boolean isMerged() {
        return effective != id;
    }

    boolean isRequester(String login) {
        return requesters.stream().anyMatch(person -> person.id().value().equals(login));
    }

    /// Customers of the ticket, requesters first.
    List<Person> customers() {
        return Stream.concat(requesters.stream(), cc.stream()).distinct().toList();
    }

    RemoteId remote() {
        return remote(effective);
    }

    static RemoteId remote(long id) {
        return new RemoteId(Long.toString(id));
    }

    /// RT does not say how a ticket came; most come by mail.
    TicketSnapshot snapshot(long revision) {
        return new TicketSnapshot(
                remote(id),
                Long.toString(id),
                fields,
                requesters.stream().findFirst().map(Person::id),
                customers().stream().skip(requesters.isEmpty() ? 0 : 1).map(Person::id).toList(),
                Channel.MAIL,
                times,
                new Revision(revision));
    }

    static Person person(String login, String realName, String address) {
        var name = realName.isBlank() ? login : realName;
        return new Person(new PersonId(login), name, address);
    }
}
