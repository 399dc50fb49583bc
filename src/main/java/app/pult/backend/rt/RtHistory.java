package app.pult.backend.rt;

import app.pult.backend.BackendException;

import okhttp3.HttpUrl;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads transactions in bulk: those of some tickets, or the newest of all. Of the many kinds only
/// those are asked for that a conversation shows; the rest (copies of mail, dates that an SLA
/// moves) is a third of all. Thread: any.
final class RtHistory {
    private static final List<String> TYPES =
            List.of("Create", "Correspond", "Comment", "Status", "Set", "CustomField", "AddLink");
    private static final List<String> FIELDS =
            List.of("Status", "Owner", "Queue", "Subject", "Priority", "TimeWorked", "MergedInto");
    private static final String COLUMNS = "Type,ObjectId,Field,OldValue,NewValue,Creator,Created";

    /// A thousand notes that this operator may not see, between two entries that they may.
    private static final int PATIENCE = 10;

    private final RtSession session;
    private final RtDirectory directory;

    RtHistory(RtSession session, RtDirectory directory) {
        this.session = session;
        this.directory = directory;
    }

    /// The transactions of these tickets with an id above `above`, oldest first. Newest come first
    /// from the server: from zero the reading ends when each ticket's `Create` was seen.
    List<RtTransaction> of(Collection<Long> tickets, long above) throws BackendException {
        if (tickets.isEmpty()) {
            return List.of();
        }
        var search = base().in("ObjectId", tickets).condition("id", ">", Long.toString(above));
        var proof = above == 0 ? creationOf(tickets) : endOf(tickets.size());
        return sorted(RtPages.all(page -> session.search(url(page), search), proof, PATIENCE));
    }

    private static RtPages.Proof creationOf(Collection<Long> tickets) {
        var uncreated = new HashSet<>(tickets);
        return (rows, latest) -> {
            for (var row : rows.subList(rows.size() - latest, rows.size())) {
                if (RtJson.text(row, "Type").equals("Create")) {
                    uncreated.remove(RtJson.number(row.path("ObjectId")));
                }
            }
            return uncreated.isEmpty();
        };
    }

    /// What one ticket got lately fits a page, hidden ones included.
    private static RtPages.Proof endOf(int tickets) {
        return (rows, latest) -> latest == 0 || (tickets == 1 && latest < RtPages.SIZE);
    }

    /// The newest that this operator sees above an id, at most a page, in which none of `known`
    /// are; newest last. Limited to the queues they see, so that others' transactions do not fill
    /// the page.
    List<RtTransaction> newest(long above, Collection<Long> known) throws BackendException {
        var sql = new StringBuilder("ObjectType='RT::Ticket' AND id > ").append(above);
        sql.append(" AND (").append(joined("Type", TYPES)).append(')');
        sql.append(" AND (Field IS NULL OR ").append(joined("Field", fields())).append(')');
        var queues = directory.queues().keySet();
        if (!queues.isEmpty()) {
            sql.append(" AND (").append(joined("TicketQueue", queues)).append(')');
        }
        known.stream().filter(id -> id > above).forEach(id -> sql.append(" AND id != ").append(id));
        return sorted(RtJson.items(session.query(url(1), sql.toString())));
    }

    private Search base() throws BackendException {
        return new Search()
                .is("ObjectType", "RT::Ticket")
                .in("Type", TYPES)
                .orIsNull("Field")
                .in("Field", fields());
    }

    private Set<String> fields() throws BackendException {
        var fields = new HashSet<>(FIELDS);
        directory.fields().keySet().forEach(id -> fields.add(Long.toString(id)));
        return fields;
    }

    private static String joined(String field, Collection<?> values) {
        return values.stream()
                .sorted()
                .map(value -> field + "='" + value + "'")
                .collect(Collectors.joining(" OR "));
    }

    private HttpUrl url(int page) {
        return session.api("transactions")
                .addQueryParameter("per_page", Integer.toString(RtPages.SIZE))
                .addQueryParameter("page", Integer.toString(page))
                .addQueryParameter("orderby", "id")
                .addQueryParameter("order", "DESC")
                .addQueryParameter("fields", COLUMNS)
                .build();
    }

    private static List<RtTransaction> sorted(List<JsonNode> rows) throws BackendException {
        var transactions = new ArrayList<RtTransaction>(rows.size());
        var ids = new HashSet<Long>();
        for (var row : rows) {
            var transaction = transaction(row);
            if (ids.add(transaction.id())) {
                transactions.add(transaction);
            }
        }
        transactions.sort(Comparator.comparingLong(RtTransaction::id));
        return transactions;
    }

    private static RtTransaction transaction(JsonNode row) throws BackendException {
        return new RtTransaction(
                RtJson.id(row),
                RtJson.number(row.path("ObjectId")),
                RtJson.text(row, "Type"),
                RtJson.text(row, "Field"),
                RtJson.text(row, "OldValue"),
                RtJson.text(row, "NewValue"),
                RtJson.text(row.path("Creator"), "id"),
                RtJson.when(row, "Created"));
    }
}
