package app.pult.store.work;

import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Recipients;
import app.pult.store.Json;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What operations are made of, as JSON and back. Thread: any.
final class Parts {
    private Parts() {}

    static JsonNode recipients(Recipients recipients) {
        var json = Json.object();
        json.set("to", addresses(recipients.to()));
        json.set("cc", addresses(recipients.cc()));
        return json;
    }

    static Recipients recipients(JsonNode json) {
        return new Recipients(addresses(json.path("to")), addresses(json.path("cc")));
    }

    static JsonNode address(Address address) {
        return Json.object().put("name", address.name()).put("address", address.address());
    }

    static Address address(JsonNode json) {
        return new Address(json.path("name").asString(), json.path("address").asString());
    }

    static JsonNode fields(TicketFields fields) {
        var json = Json.object();
        json.put("subject", fields.subject());
        json.put("state", fields.state().name());
        json.put("priority", fields.priority().value());
        fields.group().ifPresent(group -> json.put("group", group.value()));
        fields.assignee().ifPresent(assignee -> json.put("assignee", assignee.value()));
        json.set("tags", Json.array(fields.tags()));
        json.set("custom", Json.object(fields.custom()));
        return json;
    }

    static TicketFields fields(JsonNode json) {
        return new TicketFields(
                json.path("subject").asString(),
                TicketState.valueOf(json.path("state").asString()),
                new Priority(json.path("priority").asInt()),
                text(json, "group").map(GroupId::new),
                text(json, "assignee").map(PersonId::new),
                Json.texts(json.path("tags")),
                Json.lists(json.path("custom")));
    }

    private static List<Address> addresses(JsonNode array) {
        var addresses = new ArrayList<Address>();
        array.forEach(json -> addresses.add(address(json)));
        return addresses;
    }

    private static JsonNode addresses(List<Address> addresses) {
        var array = Json.array();
        addresses.forEach(address -> array.add(address(address)));
        return array;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.has(name) ? Optional.of(json.path(name).asString()) : Optional.empty();
    }
}
