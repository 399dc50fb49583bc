package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.FieldChange;

import java.util.List;

/// An operation of the Desk API as it came in, well formed but not yet checked against the desk.
sealed interface Order {
    String id();

    record Reply(
            String id,
            String ticket,
            List<Addressee> to,
            List<Addressee> cc,
            String text,
            List<FileOrder> files)
            implements Order {}

    record Note(String id, String ticket, String text, List<FileOrder> files) implements Order {}

    record Create(
            String id, Addressee requester, TicketFields fields, String text, List<FileOrder> files)
            implements Order {}

    record Change(String id, String ticket, List<FieldChange> changes) implements Order {}

    record Take(String id, String ticket) implements Order {}

    record LogTime(String id, String ticket, long seconds) implements Order {}

    record Addressee(String name, String address) {}

    record FileOrder(String name, String mediaType, long size, String sha256) {}

    /// As the API and the ledger name it.
    default String kind() {
        return switch (this) {
            case Reply reply -> "reply";
            case Note note -> "note";
            case Create create -> "create";
            case Change change -> "change";
            case Take take -> "take";
            case LogTime time -> "log_time";
        };
    }

    default List<FileOrder> attached() {
        return switch (this) {
            case Reply reply -> reply.files();
            case Note note -> note.files();
            case Create create -> create.files();
            case Change change -> List.of();
            case Take take -> List.of();
            case LogTime time -> List.of();
        };
    }

    /// Which capability it needs beside its own kind's: the names of the fields it touches.
    default List<Field> touched() {
        return this instanceof Change change
                ? change.changes().stream().map(FieldChange::field).toList()
                : List.of();
    }
}
