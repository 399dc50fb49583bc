package app.pult.store.cache;

import app.pult.desk.Priority;
import app.pult.desk.TicketState;
import app.pult.search.Asked.Filters;
import app.pult.store.Json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The filters of a question in SQL, over a ticket `t`. Thread: any.
record TicketFilters(String condition, List<Object> values) {
    static final TicketFilters SOLVED = new TicketFilters(" AND t.state = 'SOLVED'", List.of());

    private static final int MOST_URGENT = 100;
    private static final Set<String> ME = Set.of("me", "я");
    private static final Set<String> NOBODY = Set.of("none", "nobody", "нет", "никто");

    /// `groups` are the ids of the groups that are meant.
    static TicketFilters of(Filters filters, List<String> groups) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (!filters.states().isEmpty()) {
            conditions.add("t.state IN (SELECT value FROM json_each(?))");
            values.add(Json.write(filters.states().stream().map(TicketState::name).toList()));
        }
        if (!filters.priorities().isEmpty()) {
            conditions.add("t.priority IN (SELECT value FROM json_each(?))");
            values.add(Json.ids(values(filters.priorities())));
        }
        filters.owner().ifPresent(owner -> owner(FoldedText.fold(owner), conditions, values));
        filters.from()
                .ifPresent(
                        from -> person("t.requester", FoldedText.fold(from), conditions, values));
        filters.group()
                .ifPresent(
                        group -> {
                            conditions.add("t.group_id IN (SELECT value FROM json_each(?))");
                            values.add(Json.ids(groups));
                        });
        filters.tag()
                .ifPresent(
                        tag -> {
                            conditions.add(
                                    "EXISTS (SELECT 1 FROM json_each(t.tags) WHERE value = ? COLLATE NOCASE)");
                            values.add(tag);
                        });
        filters.after().ifPresent(day -> day("t.updated_at >= ?", day, conditions, values));
        filters.before().ifPresent(day -> day("t.created_at < ?", day, conditions, values));
        if (filters.attachment()) {
            conditions.add(
                    "EXISTS (SELECT 1 FROM messages WHERE messages.ticket_id = t.id AND files > 0)");
        }
        return new TicketFilters(
                String.join("", conditions.stream().map(condition -> " AND " + condition).toList()),
                values);
    }

    /// As [Priority#level] has them.
    private static List<Long> values(Set<Priority.Level> levels) {
        return IntStream.rangeClosed(0, MOST_URGENT)
                .filter(value -> levels.contains(new Priority(value).level()))
                .mapToObj(Long::valueOf)
                .toList();
    }

    private static void owner(String owner, List<String> conditions, List<Object> values) {
        if (ME.contains(owner)) {
            conditions.add(
                    "t.assignee = (SELECT json_extract(value, '$.id') FROM facts WHERE name = 'me')");
        } else if (NOBODY.contains(owner)) {
            conditions.add("t.assignee = ''");
        } else {
            person("t.assignee", owner, conditions, values);
        }
    }

    /// By the beginnings of the words of a name.
    private static void person(
            String column, String name, List<String> conditions, List<Object> values) {
        for (var part : FoldedText.parts(name)) {
            conditions.add(
                    column + " IN (SELECT person FROM people_words WHERE word >= ? AND word < ?)");
            values.add(part);
            values.add(part + '\uffff');
        }
    }

    private static void day(
            String condition, LocalDate day, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /// For rowids of the index.
    String ofDocs() {
        return condition.isEmpty()
                ? ""
                : """
                  AND EXISTS (SELECT 1 FROM search_texts s
                    LEFT JOIN messages m ON m.row = CASE s.kind WHEN 'MESSAGE' THEN s.owner
                      WHEN 'FILE' THEN (SELECT a.message FROM attachments a WHERE a.id = s.owner) END
                    JOIN tickets t ON t.id = CASE s.kind WHEN 'TICKET' THEN s.owner ELSE m.ticket_id END
                    WHERE s.doc = search_index.rowid %s)
                  """
                        .formatted(condition);
    }
}
