package app.pult.backend.deskapi;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Body;
import app.pult.desk.Channel;
import app.pult.desk.GroupId;
import app.pult.desk.MessageId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketEvent;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content;
import app.pult.desk.change.MessageSnapshot.Kind;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.OperationId;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tickets and messages of the Desk API as domain records. Thread: any.
final class TicketMapper {
    /// More time than anybody can have worked.
    private static final long MOST_SECONDS = 100L * 366 * 24 * 3600;

    private TicketMapper() {}

    static TicketSnapshot ticket(DeskApiJson json) {
        return new TicketSnapshot(
                new RemoteId(json.id("id")),
                json.text("number", 100),
                fields(json.object("fields")),
                json.optionalId("requester").map(PersonId::new),
                json.ids("cc").stream().map(PersonId::new).toList(),
                channel(json.text("channel", DeskApiJson.NAME_LENGTH)),
                new TicketTimes(
                        json.instant("createdAt"),
                        json.instant("updatedAt"),
                        json.optionalInstant("dueAt"),
                        Duration.ofSeconds(
                                json.optionalWhole("workedSeconds", 0, MOST_SECONDS).orElse(0))),
                new Revision(json.whole("revision", 1, Long.MAX_VALUE)));
    }

    private static TicketFields fields(DeskApiJson json) {
        return new TicketFields(
                json.text("subject", DeskApiJson.NAME_LENGTH),
                FieldJson.state(json.text("state", 20)),
                new Priority((int) json.whole("priority", 0, 100)),
                json.optionalId("group").map(GroupId::new),
                json.optionalId("assignee").map(PersonId::new),
                json.strings("tags", DeskApiJson.NAME_LENGTH),
                custom(json.object("custom")));
    }

    private static Map<String, List<String>> custom(DeskApiJson json) {
        var custom = new LinkedHashMap<String, List<String>>();
        for (var name : json.node().propertyNames()) {
            if (name.isEmpty() || name.length() > DeskApiJson.NAME_LENGTH) {
                throw DeskApiJson.wrong("custom");
            }
            custom.put(name, json.strings(name, DeskApiJson.TEXT_LENGTH));
        }
        return custom;
    }

    private static Channel channel(String word) {
        return switch (word) {
            case "mail" -> Channel.MAIL;
            case "web" -> Channel.WEB;
            case "phone" -> Channel.PHONE;
            case "chat" -> Channel.CHAT;
            default -> Channel.OTHER;
        };
    }

    static MessageSnapshot message(DeskApiJson json) {
        return new MessageSnapshot(
                new MessageId(json.id("id")),
                new RemoteId(json.id("ticket")),
                new PersonId(json.id("author")),
                json.instant("at"),
                json.whole("order", Long.MIN_VALUE, Long.MAX_VALUE),
                content(json),
                json.optionalText("operation", DeskApiJson.ID_LENGTH)
                        .flatMap(TicketMapper::operation));
    }

    /// Of somebody else's client the id may be anything; ours are UUIDs.
    private static Optional<OperationId> operation(String text) {
        try {
            return Optional.of(new OperationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Content content(DeskApiJson json) {
        return switch (json.text("kind", 20)) {
            case "customer" -> written(json, Kind.CUSTOMER);
            case "reply" -> written(json, Kind.REPLY);
            case "note" -> written(json, Kind.NOTE);
            case "event" -> new Content.Happened(event(json.object("event")));
            default -> throw DeskApiJson.wrong("kind");
        };
    }

    private static Content.Written written(DeskApiJson json, Kind kind) {
        var body =
                new Body(
                        json.text("text", DeskApiJson.TEXT_LENGTH),
                        json.optionalText("html", DeskApiJson.TEXT_LENGTH));
        return new Content.Written(kind, body, attachments(json));
    }

    static List<Attachment> attachments(DeskApiJson json) {
        return json.list("attachments").stream()
                .map(item -> attachment(DeskApiJson.of(item)))
                .toList();
    }

    private static Attachment attachment(DeskApiJson json) {
        return new Attachment(
                new AttachmentId(json.id("id")),
                json.text("name", DeskApiJson.NAME_LENGTH),
                json.text("mediaType", DeskApiJson.NAME_LENGTH),
                json.whole("size", 0, Long.MAX_VALUE),
                json.optionalText("contentId", DeskApiJson.NAME_LENGTH),
                Optional.empty());
    }

    private static TicketEvent event(DeskApiJson json) {
        var type = json.text("type", 100);
        return switch (type) {
            case "created" -> new TicketEvent.Created();
            case "merged" -> new TicketEvent.Merged(new RemoteId(json.id("into")));
            case "changed" -> {
                var field = FieldJson.field(json);
                yield new TicketEvent.Changed(
                        field,
                        FieldJson.values(field, json, "from"),
                        FieldJson.values(field, json, "to"));
            }
            default ->
                    new TicketEvent.Other(
                            json.optionalText("words", DeskApiJson.NAME_LENGTH).orElse(type));
        };
    }
}
