package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.http.Failures;
import app.pult.desk.TicketState;

import okhttp3.HttpUrl;
import okhttp3.Request;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the rows of tickets: lists of them, and one by one to see what became of it. Lists are of
/// what this operator sees and never contain deleted tickets; merged ones only as `EffectiveId` is
/// mentioned, which each query here does. Thread: any.
final class RtTickets {
    private static final String COLUMNS =
            "Subject,Status,Queue,Owner,Requestor,Cc,Priority,Due,Created,LastUpdated,TimeWorked,"
                    + "EffectiveId,CustomFields";
    private static final String PERSON = "Name,RealName,EmailAddress";

    /// How many `id=` terms one query takes.
    private static final int IDS = 100;

    private final RtSession session;
    private final TicketReader reader;
    private final StatusWords words = new StatusWords();

    RtTickets(RtSession session, RtDirectory directory) {
        this.session = session;
        reader = new TicketReader(directory, this::state);
    }

    /// What a look at one ticket by its number showed.
    sealed interface Sight {
        /// `newest`: the newest transaction this operator may see, of any kind (RT's ETag). `row`
        /// has a number other than the one asked for if that was merged into it. `offers`: what its
        /// reader may do with it, as links of RT's.
        record Here(RtTicket row, long newest, String etag, Set<String> offers) implements Sight {
            public Here {
                offers = Set.copyOf(offers);
            }

            boolean mayModify() {
                return offers.contains("lifecycle");
            }
        }

        record Gone() implements Sight {}

        record Hidden() implements Sight {}
    }

    /// Rows with `total` of all that match.
    record Rows(List<RtTicket> rows, long total) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    enum Order {
        ASC,
        DESC
    }

    Rows list(String condition, Order order, int limit) throws BackendException {
        var list = session.query(url(COLUMNS, order, limit), everything(condition));
        var rows = new ArrayList<RtTicket>();
        for (var row : RtJson.items(list)) {
            rows.add(reader.read(row));
        }
        return new Rows(rows, total(list));
    }

    /// Numbers above `above`, ascending, at most a page.
    List<Long> ids(long above) throws BackendException {
        var list =
                session.query(
                        url("EffectiveId", Order.ASC, RtPages.SIZE), everything("id > " + above));
        total(list);
        var ids = new ArrayList<Long>();
        for (var row : RtJson.items(list)) {
            ids.add(RtJson.id(row));
        }
        return ids;
    }

    long count(String condition) throws BackendException {
        return total(session.query(url("EffectiveId", Order.ASC, 1), everything(condition)));
    }

    List<RtTicket> byIds(Collection<Long> ids) throws BackendException {
        var rows = new ArrayList<RtTicket>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS) {
            var some = all.subList(from, Math.min(from + IDS, all.size()));
            var condition =
                    some.stream()
                            .map(id -> "id=" + id)
                            .collect(Collectors.joining(" OR ", "(", ")"));
            rows.addAll(list(condition, Order.ASC, IDS).rows());
        }
        return rows;
    }

    /// The ticket and those merged into it, itself first.
    List<RtTicket> withMerged(long id) throws BackendException {
        var rows = new ArrayList<>(list("EffectiveId = " + id, Order.ASC, RtPages.SIZE).rows());
        rows.sort((a, b) -> Boolean.compare(a.isMerged(), b.isMerged()));
        return rows;
    }

    Sight look(long id) throws BackendException {
        var answer = session.read(new Request.Builder().url(session.api("ticket/" + id).build()));
        if (answer.status() == 404) {
            return new Sight.Gone();
        }
        if (answer.status() == 403) {
            return new Sight.Hidden();
        }
        if (!answer.isSuccess()) {
            throw Failures.of(answer, session.clock().now());
        }
        var record = session.json(answer);
        if (RtJson.text(record, "Status").equals(StatusWords.DELETED)) {
            return new Sight.Gone();
        }
        var etag = answer.header("ETag").orElse("").replace("\"", "");
        long newest = etag.matches("\\d{1,18}") ? Long.parseLong(etag) : 0;
        return new Sight.Here(reader.read(record), newest, etag, Set.copyOf(links(record)));
    }

    TicketState state(String status) throws BackendException {
        return words.state(
                status, word -> count("Status='__Active__' AND Status='" + quoted(word) + "'") > 0);
    }

    /// What an operator may do somewhere, as RT offers it with its newest tickets.
    Set<String> offers() throws BackendException {
        var list = session.query(url("_hyperlinks", Order.DESC, 20), everything("id > 0"));
        var offers = new TreeSet<String>();
        for (var row : RtJson.items(list)) {
            offers.addAll(links(row));
        }
        return offers;
    }

    private static Set<String> links(JsonNode row) {
        var links = new TreeSet<String>();
        row.path("_hyperlinks").forEach(link -> links.add(RtJson.text(link, "ref")));
        return links;
    }

    static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static String everything(String condition) {
        return "EffectiveId > 0 AND " + condition;
    }

    /// The total of tickets is exact for everybody; a list without one is none that may be
    /// believed.
    private static long total(JsonNode list) throws BackendException {
        var total = list.path("total");
        if (!total.isNumber()) {
            throw new BackendException(Kind.PROTOCOL, "A list of tickets without a total");
        }
        return total.asLong();
    }

    private HttpUrl url(String columns, Order order, int limit) {
        var url =
                session.api("tickets")
                        .addQueryParameter("per_page", Integer.toString(limit))
                        .addQueryParameter("orderby", "id")
                        .addQueryParameter("order", order.name())
                        .addQueryParameter("fields", columns);
        if (columns.equals(COLUMNS)) {
            url.addQueryParameter("fields[Queue]", "Name");
            for (var role : List.of("Owner", "Requestor", "Cc")) {
                url.addQueryParameter("fields[" + role + "]", PERSON);
            }
        }
        return url.build();
    }
}
