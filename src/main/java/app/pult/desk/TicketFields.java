package app.pult.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What operators change of a ticket. `tags` are sorted and distinct; `custom` maps a custom
/// field's name to its values and has no entry for a field without any.
public record TicketFields(
        String subject,
        TicketState state,
        Priority priority,
        Optional<GroupId> group,
        Optional<PersonId> assignee,
        List<String> tags,
        Map<String, List<String>> custom) {

    public TicketFields {
        tags = tags.stream().sorted().distinct().toList();
        var copy = new TreeMap<String, List<String>>();
        custom.forEach(
                (name, values) -> {
                    if (!values.isEmpty()) {
                        copy.put(name, List.copyOf(values));
                    }
                });
        custom = java.util.Collections.unmodifiableMap(copy);
    }

    /// The value of one field in its canonical form; an empty list for "none".
    public List<String> get(Field field) {
        return switch (field.kind()) {
            case SUBJECT -> List.of(subject);
            case STATE -> List.of(state.name());
            case PRIORITY -> List.of(Integer.toString(priority.value()));
            case GROUP -> group.map(GroupId::value).stream().toList();
            case ASSIGNEE -> assignee.map(PersonId::value).stream().toList();
            case TAGS -> tags;
            case CUSTOM -> custom.getOrDefault(field.name(), List.of());
        };
    }

    /// A copy with one field replaced by a canonical value.
    ///
    /// @throws IllegalArgumentException if the value is none of that field's
    public TicketFields with(Field field, List<String> value) {
        return switch (field.kind()) {
            case SUBJECT ->
                    new TicketFields(one(value), state, priority, group, assignee, tags, custom);
            case STATE ->
                    new TicketFields(
                            subject,
                            TicketState.valueOf(one(value)),
                            priority,
                            group,
                            assignee,
                            tags,
                            custom);
            case PRIORITY ->
                    new TicketFields(
                            subject,
                            state,
                            new Priority(Integer.parseInt(one(value))),
                            group,
                            assignee,
                            tags,
                            custom);
            case GROUP ->
                    new TicketFields(
                            subject,
                            state,
                            priority,
                            atMostOne(value).map(GroupId::new),
                            assignee,
                            tags,
                            custom);
            case ASSIGNEE ->
                    new TicketFields(
                            subject,
                            state,
                            priority,
                            group,
                            atMostOne(value).map(PersonId::new),
                            tags,
                            custom);
            case TAGS -> new TicketFields(subject, state, priority, group, assignee, value, custom);
            case CUSTOM -> {
                var changed = new TreeMap<>(custom);
                changed.put(field.name(), value);
                yield new TicketFields(subject, state, priority, group, assignee, tags, changed);
            }
        };
    }

    private static String one(List<String> value) {
        if (value.size() != 1) {
            throw new IllegalArgumentException("one value wanted, not " + value.size());
        }
        return value.getFirst();
    }

    private static Optional<String> atMostOne(List<String> value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(one(value));
    }
}
