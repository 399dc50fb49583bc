package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.fixture.practice.PracticeAtWork;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Operations at the practice desk by plain HTTP: keys, revisions, permissions, batches.
final class OperationsTest {
    @TempDir static Path folder;

    private static PracticeAtWork practice;

    @BeforeAll
    static void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(40).atPace(0));
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static String note(String id, String ticket, String text) {
        return """
               {"id": "%s", "kind": "note", "ticket": "%s", "text": "%s"}"""
                .formatted(id, ticket, text);
    }

    private static String priority(String id, String ticket, String base, String value) {
        return """
               {"id": "%s", "kind": "change", "ticket": "%s", "base": 1,
                "changes": [{"field": "priority", "base": ["%s"], "value": ["%s"]}]}"""
                .formatted(id, ticket, base, value);
    }

    @Test
    void theSameOperationAgainDoesNothingAndSaysSo() throws IOException {
        var id = "0195509c-7000-4000-8000-000000000101";

        var first = practice.operate(note(id, "t1001", "раз"));
        var second = practice.operate(note(id, "t1001", "раз"));

        assertThat(first.json().path("status").asString()).isEqualTo("accepted");
        assertThat(second.json().path("status").asString()).isEqualTo("duplicate");
        assertThat(second.json().path("message")).isEqualTo(first.json().path("message"));
        assertThat(practice.desk().inspection().carriedOut(id)).isEqualTo(1);
        assertThat(practice.desk().inspection().messages(new RemoteId("t1001"), "раз"))
                .isEqualTo(1);
        assertThat(practice.desk().inspection().ledger(0))
                .filteredOn(line -> line.operation().equals(id))
                .singleElement()
                .satisfies(line -> assertThat(line.deliveries()).isEqualTo(2));
    }

    @Test
    void theSameIdWithOtherContentIsRefused() throws IOException {
        var id = "0195509c-7000-4000-8000-000000000102";
        practice.operate(note(id, "t1001", "одно"));

        var other = practice.operate(note(id, "t1001", "другое"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("operation-id-reused");
        assertThat(practice.desk().inspection().messages(new RemoteId("t1001"), "другое")).isZero();
    }

    @Test
    void theSameWishOnANewerBaseIsTheSameOperation() throws IOException {
        var id = "0195509c-7000-4000-8000-000000000103";
        var was =
                practice.desk()
                        .inspection()
                        .field(new RemoteId("t1003"), Field.PRIORITY)
                        .getFirst();
        practice.operate(priority(id, "t1003", was, "33"));

        var again = practice.operate(priority(id, "t1003", "33", "33"));

        assertThat(again.json().path("status").asString()).isEqualTo("duplicate");
    }

    @Test
    void thousandfoldAtOnceItHappensOnce() throws Exception {
        var id = "0195509c-7000-4000-8000-000000000104";
        Callable<String> send =
                () -> practice.operate(note(id, "t1004", "разом")).json().path("status").asString();

        List<String> answers;
        try (var crowd = Executors.newFixedThreadPool(8)) {
            answers =
                    crowd.invokeAll(java.util.Collections.nCopies(40, send)).stream()
                            .map(future -> future.resultNow())
                            .toList();
        }

        assertThat(answers).containsOnlyOnce("accepted").contains("duplicate");
        assertThat(practice.desk().inspection().carriedOut(id)).isEqualTo(1);
    }

    @Test
    void aRefusedOperationMayBeSentAgain() throws IOException {
        var id = "0195509c-7000-4000-8000-000000000105";
        var was =
                practice.desk()
                        .inspection()
                        .field(new RemoteId("t1005"), Field.PRIORITY)
                        .getFirst();

        var refused = practice.operate(priority(id, "t1005", "1", "99"));
        var accepted = practice.operate(priority(id, "t1005", was, "99"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("conflict");
        assertThat(refused.json().at("/conflicts/0/server/0").asString()).isEqualTo(was);
        assertThat(accepted.status()).isEqualTo(200);
    }

    @Test
    void ifMatchGuardsTheWholeTicket() throws IOException {
        var tag = practice.get("desk/v1/tickets/t1006").headers().get("ETag");
        practice.desk().backstage().customerWrites(new RemoteId("t1006"), "ещё одно");
        var was =
                practice.desk()
                        .inspection()
                        .field(new RemoteId("t1006"), Field.PRIORITY)
                        .getFirst();
        var wish = priority("0195509c-7000-4000-8000-000000000106", "t1006", was, "98");

        var late = practice.call(changeIfMatch(wish, String.valueOf(tag)));
        var now = practice.get("desk/v1/tickets/t1006").headers().get("ETag");
        var inTime = practice.call(changeIfMatch(wish, String.valueOf(now)));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("revision-changed");
        assertThat(inTime.status()).isEqualTo(200);
    }

    private static okhttp3.Request changeIfMatch(String json, String tag) {
        return practice.request("desk/v1/operations")
                .header("Idempotency-Key", "0195509c-7000-4000-8000-000000000106")
                .header("If-Match", tag)
                .post(PracticeAtWork.body(json))
                .build();
    }

    @Test
    void anUnchangedTicketIsNotSentAgain() throws IOException {
        var tag = practice.get("desk/v1/tickets/t1007").headers().get("ETag");

        var again =
                practice.call(
                        practice.request("desk/v1/tickets/t1007")
                                .header("If-None-Match", String.valueOf(tag))
                                .build());

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aBatchGoesOnBehindARefusalButNotOnItsTicket() throws IOException {
        var batch =
                """
                {"operations": [
                  {"id": "0195509c-7000-4000-8000-000000000201", "kind": "note", "ticket": "t1008", "text": "а"},
                  {"id": "0195509c-7000-4000-8000-000000000202", "kind": "note", "ticket": "t9999999", "text": "б"},
                  {"id": "0195509c-7000-4000-8000-000000000203", "kind": "note", "ticket": "t9999999", "text": "в"},
                  {"id": "0195509c-7000-4000-8000-000000000204", "kind": "take", "ticket": "t1008", "when": "now"},
                  {"id": "0195509c-7000-4000-8000-000000000205", "kind": "note", "ticket": "t1009", "text": "г"}
                ]}""";

        var results = practice.post("desk/v1/operations", batch).json().path("results");

        assertThat(results.findValuesAsString("status").stream().filter(s -> !s.isEmpty()))
                .containsSubsequence("accepted", "refused", "skipped", "refused", "accepted");
        assertThat(results.at("/1/problem/status").asInt()).isEqualTo(404);
        assertThat(results.at("/3/problem/detail").asString()).contains("when");
    }

    @Test
    void anOperationOlderThanTheMemoryIsRefused() throws IOException {
        var old = "01900000-0000-7000-8000-000000000001";

        var sent = practice.operate(note(old, "t1010", "из прошлого"));
        var asked = practice.get("desk/v1/operations/" + old);

        assertThat(sent.problem()).isEqualTo("operation-too-old");
        assertThat(asked.status()).isEqualTo(410);
    }

    @Test
    void whoMayOnlyReadIsToldSo() throws IOException {
        var json = note("0195509c-7000-4000-8000-000000000107", "t1001", "нельзя");
        var answer =
                practice.call(
                        practice.request("desk/v1/operations")
                                .header("Authorization", "Bearer " + practice.desk().token("helen"))
                                .header("Idempotency-Key", "0195509c-7000-4000-8000-000000000107")
                                .post(PracticeAtWork.body(json))
                                .build());
        var profile =
                practice.call(
                        practice.request("desk/v1/profile")
                                .header("Authorization", "Bearer " + practice.desk().token("helen"))
                                .build());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(practice.desk().inspection().messages(new RemoteId("t1001"), "нельзя")).isZero();
        assertThat(profile.json().path("capabilities").toString()).doesNotContain("reply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 7, \"kind\": \"note\"}",
                "{\"id\": \"x\", \"kind\": \"note\", \"ticket\": \"t1001\", \"text\": \"\"}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000301\", \"kind\": \"dance\"}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000302\", \"kind\": \"take\", \"ticket\": 1}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000303\", \"kind\": \"log_time\", \"ticket\":"
                        + " \"t1001\", \"seconds\": 1e30}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000304\", \"kind\": \"change\", \"ticket\":"
                        + " \"t1001\", \"base\": 1, \"changes\": []}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000305\", \"kind\": \"change\", \"ticket\":"
                        + " \"t1001\", \"base\": 1, \"changes\": [{\"field\": \"state\", \"base\":"
                        + " [\"open\"], \"value\": [\"lost\"]}]}",
                "{\"id\": \"0195509c-7000-4000-8000-000000000306\", \"kind\": \"note\", \"ticket\":"
                        + " \"t1001\", \"text\": \"a\", \"files\": [{\"name\": \"../x\", \"mediaType\":"
                        + " \"a/b\", \"size\": 1, \"sha256\": \"../../etc/passwd\"}]}",
                "[]",
                "\"text\""
            })
    void whatIsNoOperationIsRefusedWithASentence(String json) throws IOException {
        var answer =
                practice.call(
                        practice.request("desk/v1/operations")
                                .header(
                                        "Idempotency-Key",
                                        json.startsWith("{")
                                                ? json.replaceFirst(
                                                        ".*?\"id\": \"?([^\",]*).*", "$1")
                                                : "x")
                                .post(PracticeAtWork.body(json))
                                .build());

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void anythingWithoutATokenIsUnauthorized() throws IOException {
        var request = practice.request("desk/v1/changes").removeHeader("Authorization").build();

        var answer = practice.call(request);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theLedgerAndTheDeedsOfOthersAreThereOverHttp() throws IOException {
        practice.post(
                "practice/act",
                "{\"act\": \"customer_writes\", \"ticket\": \"t1011\", \"text\": \"по HTTP\"}");
        practice.post(
                "practice/act",
                """
                {"act": "colleague_sets", "ticket": "t1011", "field": "priority", "value": ["97"]}""");
        var refused = practice.post("practice/act", "{\"act\": \"fly\", \"ticket\": \"t1011\"}");

        assertThat(practice.desk().inspection().messages(new RemoteId("t1011"), "по HTTP"))
                .isEqualTo(1);
        assertThat(practice.desk().inspection().field(new RemoteId("t1011"), Field.PRIORITY))
                .containsExactly("97");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(practice.get("practice/ledger?after=0").json().has("ledger")).isTrue();
        assertThat(practice.get("practice/counts").json().path("tickets").asInt()).isEqualTo(40);
    }
}
