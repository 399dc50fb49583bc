package app.pult.backend.rt;

import app.pult.backend.BackendException;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Walks a list page by page. For everybody but a superuser its totals are null, and what they may
/// not see leaves holes: a short page, even an empty one, is not the end (5.0.5 and later). Past
/// the end RT 5.0.6 and later give the last page again. Thread: confined.
final class RtPages {
    static final int SIZE = 100;

    /// A list without totals ends for us after this many pages of nothing.
    private static final int EMPTY_PAGES = 2;

    private RtPages() {}

    @FunctionalInterface
    interface Fetch {
        JsonNode page(int number) throws BackendException;
    }

    /// Whether the rows so far prove that there are no more; `latest` of them came with the last
    /// page.
    @FunctionalInterface
    interface Proof {
        boolean isWhole(List<JsonNode> rows, int latest) throws BackendException;
    }

    /// For lists without holes: whoever asks for what they were told of sees all of it.
    static final Proof SHORT_PAGE = (rows, latest) -> latest < SIZE;

    static List<JsonNode> all(Fetch fetch) throws BackendException {
        return all(fetch, (rows, latest) -> false);
    }

    static List<JsonNode> all(Fetch fetch, Proof proof) throws BackendException {
        return all(fetch, proof, EMPTY_PAGES);
    }

    /// `patience`: how many pages of nothing, one after the other, are taken for the end.
    static List<JsonNode> all(Fetch fetch, Proof proof, int patience) throws BackendException {
        var rows = new ArrayList<JsonNode>();
        int empty = 0;
        for (int number = 1; empty < patience; number++) {
            var page = fetch.page(number);
            if (isAnother(page, number)) {
                break;
            }
            var items = RtJson.items(page);
            rows.addAll(items);
            empty = items.isEmpty() ? empty + 1 : 0;
            if (isLast(page, number) || proof.isWhole(rows, items.size())) {
                break;
            }
        }
        return rows;
    }

    /// Whether the server answered with a page that was not asked for.
    static boolean isAnother(JsonNode list, int number) {
        var page = list.path("page");
        return page.isNumber() && page.asDouble() != number;
    }

    private static boolean isLast(JsonNode list, int number) {
        var pages = list.path("pages");
        return pages.isNumber() && number >= pages.asDouble();
    }
}
