package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Takes the row of a ticket apart, as RT writes it. Thread: any.
final class TicketReader {
    private final RtDirectory directory;
    private final States states;

    /// What a status of this RT means.
    @FunctionalInterface
    interface States {
        TicketState of(String status) throws BackendException;
    }

    TicketReader(RtDirectory directory, States states) {
        this.directory = directory;
        this.states = states;
    }

    RtTicket read(JsonNode row) throws BackendException {
        long id = RtJson.id(row);
        var status = RtJson.text(row, "Status");
        var owner = people(row.path("Owner")).stream().findFirst();
        return new RtTicket(
                id,
                Math.max(RtJson.reference(row, "EffectiveId"), 0) == 0
                        ? id
                        : RtJson.reference(row, "EffectiveId"),
                status,
                fields(row, status, owner.map(Person::id)),
                owner,
                people(row.path("Requestor")),
                people(row.path("Cc")),
                times(row),
                operation(row));
    }

    private TicketFields fields(JsonNode row, String status, Optional<PersonId> owner)
            throws BackendException {
        var custom = new TreeMap<String, List<String>>();
        List<String> tags = List.of();
        for (var field : row.path("CustomFields")) {
            var known = directory.fields().get(RtJson.id(field));
            if (known == null || known.isOurs() || !known.isText()) {
                continue;
            }
            if (known.isTags()) {
                tags = values(field);
            } else {
                custom.put(known.name(), values(field));
            }
        }
        var queue = RtJson.reference(row, "Queue");
        return new TicketFields(
                RtJson.text(row, "Subject"),
                states.of(status),
                priority(row),
                queue == 0 ? Optional.empty() : Optional.of(new GroupId(Long.toString(queue))),
                owner,
                tags,
                custom);
    }

    private static List<String> values(JsonNode field) {
        var values = new ArrayList<String>();
        for (var value : field.path("values")) {
            var text = value.asString("");
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return values;
    }

    private static String operation(JsonNode row) {
        for (var field : row.path("CustomFields")) {
            if (RtJson.text(field, "name").equals(CustomField.CREATED_BY)) {
                return values(field).stream().findFirst().orElse("");
            }
        }
        return "";
    }

    private static Priority priority(JsonNode row) throws BackendException {
        return Priority.nearest(RtJson.optionalNumber(row.path("Priority")));
    }

    private static TicketTimes times(JsonNode row) throws BackendException {
        return new TicketTimes(
                RtJson.when(row, "Created"),
                RtJson.when(row, "LastUpdated"),
                RtJson.instant(RtJson.text(row, "Due")),
                Duration.ofMinutes(RtJson.optionalNumber(row.path("TimeWorked"))));
    }

    /// One person or several; Nobody is none.
    private List<Person> people(JsonNode node) throws BackendException {
        var people = new ArrayList<Person>();
        for (var user : node.isArray() ? node : List.of(node)) {
            var login = RtJson.text(user, "id");
            if (login.isEmpty()
                    || login.equals(RtDirectory.NOBODY)
                    || RtJson.text(user, "type").equals("group")) {
                continue;
            }
            boolean told = user.has("RealName");
            people.add(
                    told
                            ? directory.met(
                                    RtTicket.person(
                                            login,
                                            RtJson.text(user, "RealName"),
                                            RtJson.text(user, "EmailAddress")))
                            : directory.person(login));
        }
        return people;
    }
}
