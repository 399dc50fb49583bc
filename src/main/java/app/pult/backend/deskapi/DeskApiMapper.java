package app.pult.backend.deskapi;

import app.pult.backend.Capability;
import app.pult.backend.Profile;
import app.pult.backend.deskapi.DeskApiJson.Malformed;
import app.pult.desk.Attachment;
import app.pult.desk.CannedResponse;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Macro;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the Desk API tells, as domain records. A change that is not as the contract says becomes
/// [Change.Unknown] and stops nothing. Thread: any.
final class DeskApiMapper {
    private static final Logger log = LoggerFactory.getLogger(DeskApiMapper.class);
    private static final int KIND_LENGTH = 100;

    /// Of one thing on the desk's shelf: more than anybody sends in one mail or shows on one page.
    private static final int MOST_FILES = 50;

    private DeskApiMapper() {}

    static Profile profile(DeskApiJson json) {
        var about = json.object("server");
        return new Profile(
                personOf(json.object("me")),
                about.text("name", DeskApiJson.NAME_LENGTH),
                about.text("version", DeskApiJson.NAME_LENGTH),
                zone(json.text("timeZone", DeskApiJson.NAME_LENGTH)),
                capabilities(json.strings("capabilities", DeskApiJson.NAME_LENGTH)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Set<Capability> capabilities(List<String> words) {
        var capabilities = EnumSet.of(Capability.IDEMPOTENT_PUSH);
        for (var capability : Capability.values()) {
            if (words.contains(capability.name().toLowerCase(Locale.ROOT))) {
                capabilities.add(capability);
            }
        }
        return capabilities;
    }

    static List<Change> changes(List<JsonNode> items) {
        var changes = new ArrayList<Change>(items.size());
        for (var item : items) {
            changes.add(change(item));
        }
        return changes;
    }

    static Change change(JsonNode item) {
        var kind = item.path("kind").asString("");
        try {
            return known(kind, DeskApiJson.of(item));
        } catch (Malformed e) {
            log.warn("A change is not as the contract says, kept as it came: {}", e.getMessage());
            return unknown(kind, item);
        }
    }

    private static Change unknown(String kind, JsonNode item) {
        var shortKind = kind.length() > KIND_LENGTH ? kind.substring(0, KIND_LENGTH) : kind;
        return new Change.Unknown(shortKind, item.toString());
    }

    private static Change known(String kind, DeskApiJson json) {
        return switch (kind) {
            case "ticket" -> new Change.TicketChanged(TicketMapper.ticket(json.object("ticket")));
            case "message" -> new Change.MessageAdded(TicketMapper.message(json.object("message")));
            case "person" -> person(json);
            case "group" -> new Change.GroupChanged(group(json.object("group")));
            case "article" -> new Change.ArticleChanged(article(json.object("article")));
            case "canned_response" ->
                    new Change.CannedResponseChanged(cannedResponse(json.object("cannedResponse")));
            case "macro" -> new Change.MacroChanged(macro(json.object("macro")));
            case "ticket_deleted" -> new Change.TicketDeleted(new RemoteId(json.id("id")));
            case "ticket_hidden" -> new Change.TicketHidden(new RemoteId(json.id("id")));
            case "ticket_merged" ->
                    new Change.TicketMerged(
                            new RemoteId(json.id("id")), new RemoteId(json.id("into")));
            case "article_removed" -> new Change.ArticleRemoved(new ArticleId(json.id("id")));
            case "canned_response_removed" -> new Change.CannedResponseRemoved(json.id("id"));
            case "macro_removed" -> new Change.MacroRemoved(json.id("id"));
            default -> unknown(kind, json.node());
        };
    }

    static Change.PersonChanged person(DeskApiJson json) {
        var role =
                switch (json.text("role", 20)) {
                    case "customer" -> Change.Role.CUSTOMER;
                    case "operator" -> Change.Role.OPERATOR;
                    default -> throw DeskApiJson.wrong("role");
                };
        return new Change.PersonChanged(personOf(json.object("person")), role);
    }

    /// Somebody without a name is shown by their address, else by their id.
    static Person personOf(DeskApiJson json) {
        var id = json.id("id");
        var address = json.optionalText("address", DeskApiJson.NAME_LENGTH).orElse("").strip();
        var name = json.text("name", DeskApiJson.NAME_LENGTH).strip();
        if (name.isEmpty()) {
            name = address.isEmpty() ? id : address;
        }
        return new Person(new PersonId(id), name, address);
    }

    private static Group group(DeskApiJson json) {
        return new Group(new GroupId(json.id("id")), json.text("name", DeskApiJson.NAME_LENGTH));
    }

    private static Article article(DeskApiJson json) {
        var id = json.id("id");
        return new Article(
                new ArticleId(id),
                json.optionalText("translationOf", DeskApiJson.NAME_LENGTH)
                        .filter(key -> !key.isBlank())
                        .orElse(id),
                language(json),
                json.text("title", DeskApiJson.NAME_LENGTH),
                json.optionalText("summary", DeskApiJson.TEXT_LENGTH).orElse(""),
                json.optionalText("category", DeskApiJson.NAME_LENGTH).orElse(""),
                json.strings("tags", DeskApiJson.NAME_LENGTH),
                switch (json.text("format", 20)) {
                    case "markdown" -> Article.Format.MARKDOWN;
                    case "html" -> Article.Format.HTML;
                    default -> throw DeskApiJson.wrong("format");
                },
                json.text("body", DeskApiJson.TEXT_LENGTH),
                files(json),
                json.instant("updatedAt"));
    }

    private static CannedResponse cannedResponse(DeskApiJson json) {
        return new CannedResponse(
                json.id("id"),
                json.text("code", DeskApiJson.NAME_LENGTH),
                json.text("title", DeskApiJson.NAME_LENGTH),
                language(json),
                json.text("text", DeskApiJson.TEXT_LENGTH),
                files(json));
    }

    private static List<Attachment> files(DeskApiJson json) {
        var files = TicketMapper.attachments(json);
        if (files.size() > MOST_FILES) {
            throw DeskApiJson.wrong("attachments");
        }
        return files;
    }

    private static Macro macro(DeskApiJson json) {
        var changes = new LinkedHashMap<Field, List<String>>();
        for (var item : json.requiredList("changes")) {
            var change = DeskApiJson.of(item);
            var field = FieldJson.field(change);
            changes.put(field, FieldJson.values(field, change, "value"));
        }
        return new Macro(
                json.id("id"),
                json.text("title", DeskApiJson.NAME_LENGTH),
                language(json),
                json.optionalText("text", DeskApiJson.TEXT_LENGTH),
                changes);
    }

    private static String language(DeskApiJson json) {
        var language = json.text("language", 2);
        if (!language.matches("[a-z]{2}")) {
            throw DeskApiJson.wrong("language");
        }
        return language;
    }
}
