package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.operation.OperationId;

import okhttp3.HttpUrl;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of this desk's operations wrote a message, where the server has a transaction field for
/// it. Asked only of messages of the signed-in operator, because custom fields make a list five
/// times as slow. Thread: any.
final class RtOrigins {
    private static final Pattern OPERATION =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final RtSession session;
    private final RtDirectory directory;
    private final RtAccount account;

    RtOrigins(RtSession session, RtDirectory directory, RtAccount account) {
        this.session = session;
        this.directory = directory;
        this.account = account;
    }

    /// By transaction; those that no operation of a desk wrote are absent.
    Map<Long, OperationId> of(Collection<RtTransaction> messages) throws BackendException {
        var login = account.me().login();
        var mine =
                messages.stream()
                        .filter(message -> !message.isCreate() && message.creator().equals(login))
                        .map(RtTransaction::id)
                        .toList();
        if (mine.isEmpty() || !directory.marksMessages()) {
            return Map.of();
        }
        var origins = new HashMap<Long, OperationId>();
        for (int from = 0; from < mine.size(); from += RtPages.SIZE) {
            var some = mine.subList(from, Math.min(from + RtPages.SIZE, mine.size()));
            for (var row : RtJson.items(session.search(url(), new Search().in("id", some)))) {
                var id = RtJson.id(row);
                operation(mark(row)).ifPresent(operation -> origins.put(id, operation));
            }
        }
        return origins;
    }

    /// The transactions that carry an operation's id.
    List<JsonNode> marked(OperationId operation) throws BackendException {
        var search =
                new Search()
                        .is("CustomField.{" + CustomField.WRITTEN_BY + "}", operation.toString())
                        .is("ObjectType", "RT::Ticket");
        return RtJson.items(session.search(url(), search));
    }

    static Optional<OperationId> operation(String mark) {
        return OPERATION.matcher(mark).matches()
                ? Optional.of(OperationId.of(mark))
                : Optional.empty();
    }

    private static String mark(JsonNode row) {
        for (var field : row.path("CustomFields")) {
            if (RtJson.text(field, "name").equals(CustomField.WRITTEN_BY)) {
                return field.path("values").path(0).asString("");
            }
        }
        return "";
    }

    private HttpUrl url() {
        return session.api("transactions")
                .addQueryParameter("per_page", Integer.toString(RtPages.SIZE))
                .addQueryParameter("orderby", "id")
                .addQueryParameter("fields", "Type,ObjectId,Creator,CustomFields")
                .build();
    }
}
