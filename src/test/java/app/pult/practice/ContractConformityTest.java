package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.RemoteId;
import app.pult.fixture.openapi.OpenApiDocument;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.fixture.practice.RawAnswer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the practice desk answers is what `desk-api.yaml` says.
final class ContractConformityTest {
    @TempDir static Path folder;

    private static PracticeAtWork practice;
    private static OpenApiDocument contract;

    @BeforeAll
    static void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(80).atPace(0));
        try (var yaml =
                Options.class.getResourceAsStream("/app/pult/backend/deskapi/desk-api.yaml")) {
            contract = OpenApiDocument.ofYaml(yaml);
        }
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    private static void fits(String schema, RawAnswer answer) {
        assertThat(contract.problemsOf(schema, answer.json())).as(schema).isEmpty();
    }

    @Test
    void profileIsAsAgreed() throws IOException {
        fits("Profile", practice.get("desk/v1/profile"));
    }

    @Test
    void everyPageOfAFirstSyncIsAsAgreed() throws IOException {
        var backstage = practice.desk().backstage();
        var ask =
                List.of("удалят", "сольют", "сюда").stream()
                        .map(
                                text ->
                                        backstage.customerAsks(
                                                "odell",
                                                new GroupId("mail"),
                                                text,
                                                text,
                                                List.of()))
                        .toList();
        backstage.delete(ask.get(0));
        backstage.merge(ask.get(1), ask.get(2));
        backstage.colleagueTakes(new RemoteId("t1020"), "boris");
        var cursor = "";
        var pages = 0;
        while (true) {
            var page =
                    practice.get(
                            "desk/v1/changes?limit=300"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            fits("ChangePage", page);
            pages++;
            cursor = page.json().path("cursor").asString();
            if (!page.json().path("more").asBoolean()) {
                break;
            }
        }
        assertThat(pages).isGreaterThan(2);
    }

    @Test
    void wholeTicketsWithHtmlAndFilesAreAsAgreed() throws IOException {
        for (int ticket = 1001; ticket < 1017; ticket++) {
            fits("WholeTicket", practice.get("desk/v1/tickets/t" + ticket));
        }
    }

    @Test
    void resultsAreAsAgreed() throws IOException {
        var note =
                """
                {"id": "0195509c-7000-4000-8000-000000000901", "kind": "note", "ticket": "t1001", "text": "а"}""";

        fits("OperationResult", practice.operate(note));
        fits("OperationResult", practice.operate(note));
        fits(
                "OperationResult",
                practice.get("desk/v1/operations/0195509c-7000-4000-8000-000000000901"));
        fits(
                "BatchResult",
                practice.post("desk/v1/operations", "{\"operations\": [" + note + ", {}]}"));
    }

    @Test
    void problemsAreAsAgreed() throws IOException {
        fits("Problem", practice.get("desk/v1/tickets/t99"));
        fits("Problem", practice.get("desk/v1/tickets/%2e%2e"));
        fits("Problem", practice.get("desk/v1/nothing"));
        fits("Problem", practice.get("desk/v1/changes?cursor=x"));
        fits("Problem", practice.get("desk/v1/operations/0195509c-7000-4000-8000-000000000999"));
        fits("Problem", practice.operate("{\"id\": \"x\"}"));
        fits(
                "Problem",
                practice.operate(
                        """
                        {"id": "0195509c-7000-4000-8000-000000000902", "kind": "change", "ticket": "t1001",
                         "base": 1, "changes": [{"field": "subject", "base": ["нет"], "value": ["да"]}]}"""));
        fits(
                "Problem",
                practice.operate(
                        """
                        {"id": "0195509c-7000-4000-8000-000000000903", "kind": "note", "ticket": "t1001", "text": "",
                         "files": [{"name": "x", "mediaType": "a/b", "size": 1, "sha256": "%s"}]}"""
                                .formatted("0".repeat(64))));
    }
}
