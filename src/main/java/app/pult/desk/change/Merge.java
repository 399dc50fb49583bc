package app.pult.desk.change;

import app.pult.desk.Field;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.FieldChange;

import java.util.ArrayList;
import java.util.List;

/// Three-way merge of ticket fields: base (what the operator saw), mine (what they made of it) and
/// server (what it is now).
public final class Merge {
    private Merge() {}

    /// Lays an operator's changes over the server's fields. A field that the server left alone, or
    /// changed to the same value, takes mine; one that it changed otherwise keeps mine too, for the
    /// operator's eyes, and is named in `conflicts`.
    public static Merged merge(TicketFields server, List<FieldChange> changes) {
        var fields = server;
        var conflicts = new ArrayList<Conflict>();
        for (var change : changes) {
            var theirs = server.get(change.field());
            if (!theirs.equals(change.base()) && !theirs.equals(change.mine())) {
                conflicts.add(new Conflict(change.field(), change.base(), change.mine(), theirs));
            }
            fields = fields.with(change.field(), change.mine());
        }
        return new Merged(fields, List.copyOf(conflicts));
    }

    public record Merged(TicketFields fields, List<Conflict> conflicts) {}

    /// The same field changed on both sides since the base.
    public record Conflict(
            Field field, List<String> base, List<String> mine, List<String> server) {}
}
