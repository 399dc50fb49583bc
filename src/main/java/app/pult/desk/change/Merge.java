package app.pult.desk.change;

import app.pult.desk.Field;
import app.pult.desk.TicketFields;
import app.pult.desk.operation.FieldChange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /// What is asked of the operator: the fields that clash, and the changes that merge by
    /// themselves.
    public static Clash clash(TicketFields server, List<FieldChange> changes) {
        var conflicts = merge(server, changes).conflicts();
        var asked = conflicts.stream().map(Conflict::field).toList();
        return new Clash(
                conflicts,
                changes.stream().filter(change -> !asked.contains(change.field())).toList());
    }

    /// What is left to do once the operator has answered: each clashing field that is not left to
    /// the server takes mine on top of what the operator saw there, so that it is asked again only
    /// if the server changes it once more.
    public static List<FieldChange> answered(Clash clash, Set<Field> leftToServer) {
        var mine =
                clash.conflicts().stream()
                        .filter(conflict -> !leftToServer.contains(conflict.field()))
                        .map(one -> new FieldChange(one.field(), one.server(), one.mine()));
        return Stream.concat(clash.merged().stream(), mine).toList();
    }

    public record Merged(TicketFields fields, List<Conflict> conflicts) {}

    /// Fields that clash, and changes that do not.
    public record Clash(List<Conflict> conflicts, List<FieldChange> merged) {
        public Clash {
            conflicts = List.copyOf(conflicts);
            merged = List.copyOf(merged);
        }
    }

    /// The same field changed on both sides since the base.
    public record Conflict(
            Field field, List<String> base, List<String> mine, List<String> server) {}
}
