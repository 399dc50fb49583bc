package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.Field;
import app.pult.desk.TicketEvent;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot.Content.Happened;
import app.pult.desk.operation.FieldChange;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// The desk's fields in RT's words, and whether they took the value they were to take. Thread: any.
final class RtFieldNames {
    /// RT cuts subjects here, and takes line breaks out of them.
    private static final int SUBJECT = 200;

    private final RtDirectory directory;
    private final RtAccount account;

    RtFieldNames(RtDirectory directory, RtAccount account) {
        this.directory = directory;
        this.account = account;
    }

    ObjectNode json(List<FieldChange> changes) throws BackendException {
        var json = RtWrites.json();
        for (var change : changes) {
            put(json, change.field(), change.mine());
        }
        return json;
    }

    void put(ObjectNode json, Field field, List<String> value) throws BackendException {
        var one = value.isEmpty() ? "" : value.getFirst();
        switch (field.kind()) {
            case SUBJECT -> json.put("Subject", subject(one));
            case STATE -> json.put("Status", StatusWords.status(TicketState.valueOf(one)));
            case PRIORITY -> json.put("Priority", Integer.parseInt(one));
            case GROUP -> json.put("Queue", one);
            case ASSIGNEE -> json.put("Owner", one.isEmpty() ? RtDirectory.NOBODY : one);
            case TAGS -> {
                var tags = directory.tags();
                if (tags.isPresent()) {
                    custom(json, tags.get(), value);
                }
            }
            case CUSTOM -> {
                var custom = directory.field(field.name());
                if (custom.isPresent()) {
                    custom(json, custom.get(), value);
                }
            }
        }
    }

    static String subject(String subject) {
        var line = subject.replaceAll("[\\r\\n]+", " ");
        return line.length() > SUBJECT ? line.substring(0, SUBJECT) : line;
    }

    boolean isDone(FieldChange change, TicketFields server) {
        var theirs = server.get(change.field());
        return switch (change.field().kind()) {
            case SUBJECT ->
                    theirs.equals(change.mine().stream().map(RtFieldNames::subject).toList());
            case TAGS, CUSTOM -> sorted(theirs).equals(sorted(change.mine()));
            default -> theirs.equals(change.mine());
        };
    }

    /// Those that neither have the value now nor had it from this operator's hand since.
    List<FieldChange> undone(
            List<FieldChange> wanted, RtEchoes.Echo echo, long newest, String login) {
        return wanted.stream()
                .filter(change -> !isDone(change, echo.row().fields()))
                .filter(change -> !wasDone(change, echo, newest, login))
                .toList();
    }

    private static boolean wasDone(
            FieldChange change, RtEchoes.Echo echo, long newest, String login) {
        return echo.changes().stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(added -> ((Change.MessageAdded) added).message())
                .filter(m -> m.order() > newest && m.author().value().equals(login))
                .anyMatch(
                        message ->
                                message.content()
                                                instanceof
                                                Happened(
                                                        TicketEvent.Changed(
                                                                var field,
                                                                var from,
                                                                var to))
                                        && field.equals(change.field())
                                        && to.equals(change.mine()));
    }

    private void custom(ObjectNode json, CustomField field, List<String> value)
            throws BackendException {
        var fields = json.withObjectProperty("CustomFields");
        if (field.several()) {
            var values = fields.putArray(field.name());
            for (var each : value) {
                values.add(written(field, each));
            }
        } else if (value.isEmpty()) {
            fields.putNull(field.name());
        } else {
            fields.put(field.name(), written(field, value.getFirst()));
        }
    }

    /// RT gives dates with a time in UTC and takes them in the operator's own zone, without a
    /// suffix.
    private String written(CustomField field, String value) throws BackendException {
        if (!field.isDateTime()) {
            return value;
        }
        ZoneId zone = account.me().zone(ZoneOffset.UTC);
        try {
            var bare = value.replace('T', ' ').replace("Z", "");
            var utc = LocalDateTime.parse(bare, RtJson.RAW).atOffset(ZoneOffset.UTC);
            return RtJson.RAW.format(utc.atZoneSameInstant(zone));
        } catch (DateTimeException asTyped) {
            return value;
        }
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }
}
