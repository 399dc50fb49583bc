package app.pult.ui.conversation;

import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.Person;
import app.pult.desk.operation.FieldChange;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Somebody else who can have the ticket: a colleague, or a group, where the first who is free
/// takes it.
///
/// Thread: any, immutable.
record HandOver(String name, Kind kind, List<FieldChange> changes) {
    enum Kind {
        COLLEAGUE,
        GROUP
    }

    HandOver {
        changes = List.copyOf(changes);
    }

    /// All but who has it and I; colleagues first. Each word that was typed is in the name.
    static List<HandOver> of(View.Open open, String typed) {
        var words = Typed.of(typed);
        var colleagues =
                open.operators().stream()
                        .filter(person -> open.me().filter(me -> isSame(me, person)).isEmpty())
                        .filter(person -> !holder(open).equals(List.of(person.id().value())))
                        .map(person -> toColleague(open, person));
        var groups = open.groups().stream().map(group -> toGroup(open, group));
        return Stream.concat(colleagues, groups)
                .filter(other -> !other.changes().isEmpty())
                .filter(other -> words.isIn(other.name()))
                .toList();
    }

    private static boolean isSame(Person one, Person other) {
        return one.id().equals(other.id());
    }

    private static HandOver toColleague(View.Open open, Person person) {
        return new HandOver(
                person.name(),
                Kind.COLLEAGUE,
                List.of(
                        new FieldChange(
                                Field.ASSIGNEE, holder(open), List.of(person.id().value()))));
    }

    private static HandOver toGroup(View.Open open, Group group) {
        var changes = new ArrayList<FieldChange>();
        var before = open.ticket().fields().get(Field.GROUP);
        var wanted = List.of(group.id().value());
        if (!before.equals(wanted)) {
            changes.add(new FieldChange(Field.GROUP, before, wanted));
        }
        if (!holder(open).isEmpty()) {
            changes.add(new FieldChange(Field.ASSIGNEE, holder(open), List.of()));
        }
        return new HandOver(group.name(), Kind.GROUP, changes);
    }

    private static List<String> holder(View.Open open) {
        return open.ticket().fields().get(Field.ASSIGNEE);
    }
}
