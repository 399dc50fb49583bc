package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.BackendException;
import app.pult.backend.http.Json;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.ChangeBatch.More;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A pull that takes several pages of changed tickets. The server has fifty of them, as many as a
/// page, the last being the recorded 302 with its history.
final class RtPassTest {
    private static final Pattern FLOOR = Pattern.compile("\\bid > (\\d+)");
    private static final Pattern KNOWN = Pattern.compile("\\bid != (\\d+)");
    private static final Pattern WANTED = Pattern.compile("\\bid=(\\d+)");

    private final RecordedRt rt = RecordedRt.started();

    @BeforeEach
    void fiftyTicketsChanged() {
        rt.answer("POST tickets Subject", RtPassTest::tickets);
        rt.answer("POST transactions history", RtPassTest::transactions);
    }

    @AfterEach
    void stop() {
        rt.close();
    }

    @Test
    void aMessageOnAFullLastPageComesOnce() throws BackendException {
        var backend = rt.backend();

        var first = backend.changesSince(behindTheFirstReply().encoded());
        var second = backend.changesSince(first.next());

        assertThat(first.more()).isEqualTo(More.MORE);
        assertThat(second.more()).isEqualTo(More.CAUGHT_UP);
        assertThat(messages(first)).contains("6472", "6475");
        assertThat(messages(second)).isEmpty();
    }

    private static RtCursor behindTheFirstReply() {
        return new RtCursor(
                RtCursor.Phase.FOLLOW,
                0,
                RtCursor.Feed.of(6471, List.of(6461L, 6465L, 6467L, 6468L, 6469L, 6470L, 6471L)),
                new RtCursor.Window(RecordedRt.NOW, Map.of(), 0, RecordedRt.NOW),
                new IdSet(LongStream.rangeClosed(253, 302).boxed().toList()),
                new RtCursor.Schedule(RecordedRt.NOW, 0, RecordedRt.NOW, RecordedRt.NOW));
    }

    private static List<String> messages(ChangeBatch batch) {
        return batch.changes().stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message().id().value())
                .toList();
    }

    // ---- the server's reasoning

    private static MockResponse tickets(RecordedRequest request) {
        var query = query(request);
        var wanted = numbers(WANTED, query);
        var floor = numbers(FLOOR, query);
        var template = (ObjectNode) recorded("tickets").path("items").path(0);
        return list(
                LongStream.rangeClosed(253, 302)
                        .filter(id -> floor.stream().allMatch(above -> id > above))
                        .filter(id -> wanted.isEmpty() || wanted.contains(id))
                        .mapToObj(
                                id -> {
                                    var number = Long.toString(id);
                                    return template.deepCopy()
                                            .put("id", number)
                                            .put("EffectiveId", number);
                                })
                        .toList());
    }

    private static MockResponse transactions(RecordedRequest request) {
        var query = query(request);
        var floor = numbers(FLOOR, query);
        var known = numbers(KNOWN, query);
        return list(
                recorded("transactions")
                        .path("items")
                        .valueStream()
                        .filter(row -> row.path("ObjectId").asString("").equals("302"))
                        .filter(row -> floor.stream().allMatch(above -> id(row) > above))
                        .filter(row -> !known.contains(id(row)))
                        .toList());
    }

    private static long id(JsonNode row) {
        return Long.parseLong(row.path("id").asString(""));
    }

    private static List<Long> numbers(Pattern pattern, String query) {
        return pattern.matcher(query)
                .results()
                .map(MatchResult::group)
                .map(found -> Long.valueOf(found.replaceAll("\\D+", "")))
                .toList();
    }

    private static String query(RecordedRequest request) {
        var body = request.getBody();
        return body == null ? "" : URLDecoder.decode(body.utf8(), StandardCharsets.UTF_8);
    }

    private static JsonNode recorded(String name) {
        return Json.MAPPER.readTree(RtPassTest.class.getResourceAsStream(name + ".json"));
    }

    private static MockResponse list(List<? extends JsonNode> rows) {
        var items = rows.stream().map(JsonNode::toString).collect(Collectors.joining(","));
        return RecordedRt.json(
                "{\"items\":[%s],\"count\":%d,\"total\":%d,\"page\":1,\"pages\":1}"
                        .formatted(items, rows.size(), rows.size()));
    }
}
