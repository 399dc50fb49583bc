package app.pult.backend.deskapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketEvent;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot.Content;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Reads from servers that say what the contract does not allow.
final class HostileAnswersTest {
    private static final String FIELDS =
            """
            {"subject": "Тема", "state": "open", "priority": 50, "tags": [], "custom": {}}""";
    private static final String TICKET =
            """
            {"id": "t1", "number": "1", "revision": 3, "fields": %s, "channel": "pigeon",
             "createdAt": "2026-03-01T08:00:00Z", "updatedAt": "2026-03-01T12:00:00+03:00"}"""
                    .formatted(FIELDS);
    private static final String MESSAGE =
            """
            {"id": "m1", "ticket": "t1", "author": "p1", "at": "2026-03-01T08:00:00Z", "order": 1,
             "kind": "customer", "text": "Привет"}""";

    private FakeServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: 1\n\n\r", "data: 1\n\ndata: half", "data: 1\n", ":\r", "\r", ""})
    void wakeUpsThatEndInTheMiddleOfALineAreTakenUpAgain(String stream) throws Exception {
        server.answers(200, "text/event-stream", stream).answers(200, "text/event-stream", stream);

        try (var listening = server.backend.listen(() -> {})) {
            assertThat(listening).isNotNull();
            assertThat(server.web.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.web.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static String page(String changes) {
        return """
               {"changes": [%s], "cursor": "c1", "more": false, "serverTime": "2026-03-01T10:00:00Z"}"""
                .formatted(changes);
    }

    private List<Change> pulled(String changes) throws BackendException {
        return server.answers(200, page(changes)).backend.changesSince(Cursor.START).changes();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "50, true", "51, false"})
    void aCannedResponseHasAsManyFilesAsOneMailTakes(int files, boolean understood)
            throws BackendException {
        var file = "{\"id\": \"f1\", \"name\": \"../x\", \"mediaType\": \"a/b\", \"size\": 1}";
        var json =
                """
                {"kind": "canned_response", "cannedResponse": {"id": "c1", "code": "c", "title": "C",
                 "language": "en", "text": "", "attachments": [%s]}}"""
                        .formatted(String.join(",", Collections.nCopies(files, file)));

        var change = pulled(json).getFirst();

        assertThat(change instanceof Change.CannedResponseChanged).isEqualTo(understood);
        if (change instanceof Change.CannedResponseChanged changed) {
            assertThat(changed.response().files()).hasSize(files);
        }
    }

    private static String ticket(String json) {
        return "{\"kind\": \"ticket\", \"ticket\": " + json + "}";
    }

    private static String message(String json) {
        return "{\"kind\": \"message\", \"message\": " + json + "}";
    }

    @Test
    void aTicketAsAgreedIsOne() throws BackendException {
        assertThat(pulled(ticket(TICKET))).singleElement().isInstanceOf(Change.TicketChanged.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\": 3 | \"revision\": \"3\"",
                "\"revision\": 3 | \"revision\": -1",
                "\"revision\": 3 | \"revision\": 99999999999999999999999",
                "\"revision\": 3 | \"revision\": 1e400",
                "\"revision\": 3 | \"revision\": 3.5",
                "\"revision\": 3 | \"revision\": null",
                "\"revision\": 3, | ''",
                "\"priority\": 50 | \"priority\": 101",
                "\"state\": \"open\" | \"state\": \"OPEN\"",
                "\"state\": \"open\" | \"state\": [\"open\"]",
                "\"tags\": [] | \"tags\": \"vip\"",
                "\"tags\": [] | \"tags\": [1]",
                "\"custom\": {} | \"custom\": {\"Host\": \"a\"}",
                "\"custom\": {} | \"custom\": {\"\": [\"a\"]}",
                "\"id\": \"t1\" | \"id\": \"\"",
                "\"id\": \"t1\" | \"id\": \"..\"",
                "\"id\": \"t1\" | \"id\": {}",
                "2026-03-01T08:00:00Z | yesterday",
                "2026-03-01T08:00:00Z | +999999999-12-31T23:59:59Z",
            })
    void aTicketThatIsNotAsAgreedIsKeptAsItCameAndStopsNothing(String from, String to)
            throws BackendException {
        var broken = TICKET.replace(from, to == null ? "" : to);

        var changes = pulled(ticket(broken) + "," + message(MESSAGE));

        assertThat(broken).isNotEqualTo(TICKET);
        assertThat(changes.get(0)).isInstanceOf(Change.Unknown.class);
        assertThat(((Change.Unknown) changes.get(0)).kind()).isEqualTo("ticket");
        assertThat(changes.get(1)).isInstanceOf(Change.MessageAdded.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\": \"Привет\" | \"html\": \"<p>\"",
                "\"order\": 1 | \"order\": true",
                "\"kind\": \"customer\" | \"kind\": \"telegram\"",
                "\"kind\": \"customer\" | \"kind\": \"event\"",
                "\"author\": \"p1\" | \"author\": 5",
                "\"order\": 1 | \"order\": 1, \"attachments\": [{\"id\": \"a1\"}]",
                "\"order\": 1 | \"order\": 1, \"attachments\": [{\"id\": \"a1\", \"name\": \"n\", \"mediaType\":"
                        + " \"a/b\", \"size\": -5}]",
            })
    void aMessageThatIsNotAsAgreedIsKeptAsItCame(String from, String to) throws BackendException {
        var broken = MESSAGE.replace(from, to);

        assertThat(pulled(message(broken))).singleElement().isInstanceOf(Change.Unknown.class);
        assertThat(broken).isNotEqualTo(MESSAGE);
    }

    @Test
    void whatIsNewerThanThisProgramIsKeptAsItCame() throws BackendException {
        var changes =
                pulled(
                        "{\"kind\": \"sla_breached\", \"id\": \"t1\", \"by\": 5}, 42, {\"kind\": 7}");

        assertThat(changes)
                .allMatch(Change.Unknown.class::isInstance)
                .extracting(change -> ((Change.Unknown) change).kind())
                .containsExactly("sla_breached", "", "7");
        assertThat(((Change.Unknown) changes.getFirst()).raw()).contains("\"by\":5");
    }

    @Test
    void whatAnOlderProgramKeptIsReadLikeAnyChange() {
        var ticket = new Change.Unknown("ticket", ticket(TICKET));
        var weather = new Change.Unknown("weather", "{\"kind\": \"weather\", \"sun\":true}");
        var half = new Change.Unknown("ticket", "{\"kind\": \"tick");

        assertThat(server.backend.read(ticket)).isInstanceOf(Change.TicketChanged.class);
        assertThat(server.backend.read(weather)).isInstanceOf(Change.Unknown.class);
        assertThat(server.backend.read(half)).isEqualTo(half);
    }

    @Test
    void anEventOfAnUnknownTypeIsShownByItsWords() throws BackendException {
        var event =
                MESSAGE.replace("\"customer\"", "\"event\"")
                        .replace(
                                "\"text\": \"Привет\"",
                                "\"event\": {\"type\": \"escalated\", \"words\": \"Передано выше\"}");

        var message = ((Change.MessageAdded) pulled(message(event)).getFirst()).message();

        assertThat(message.content())
                .isEqualTo(new Content.Happened(new TicketEvent.Other("Передано выше")));
    }

    @Test
    void aMessageOfFiveMegabytesComesWhole() throws BackendException {
        var long5 = "ж".repeat(2_500_000) + "x".repeat(100_000);

        var changes = pulled(message(MESSAGE.replace("Привет", long5)));

        var content = ((Change.MessageAdded) changes.getFirst()).message().content();
        assertThat(((Content.Written) content).body().text()).isEqualTo(long5);
    }

    @Test
    void nestedBeyondReasonIsAnErrorAndNoCrash() {
        server.answers(200, "{\"changes\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.changesSince(Cursor.START))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"changes\": {}, \"cursor\": \"c\", \"more\": false, \"serverTime\": \"2026-03-01T10:00:00Z\"}",
                "{\"changes\": [], \"cursor\": \"\", \"more\": false, \"serverTime\": \"2026-03-01T10:00:00Z\"}",
                "{\"changes\": [], \"cursor\": 5, \"more\": false, \"serverTime\": \"2026-03-01T10:00:00Z\"}",
                "{\"changes\": [], \"cursor\": \"c\", \"more\": \"no\", \"serverTime\": \"2026-03-01T10:00:00Z\"}",
                "{\"changes\": [], \"cursor\": \"c\", \"more\": false, \"serverTime\": 5}",
                "{\"cursor\": \"c\", \"more\": false, \"serverTime\": \"2026-03-01T10:00:00Z\"}",
            })
    void aPageThatIsNotAsAgreedIsAnError(String body) {
        server.answers(200, body);

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.changesSince(Cursor.START))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void aLoginPageInPlaceOfJsonIsAnError() {
        server.answers(200, "text/html", "<html>Sign in</html>");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.signIn())
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, PROTOCOL",
        "429, RATE_LIMITED",
        "500, SERVER",
        "503, SERVER",
        "302, PROTOCOL"
    })
    void aStatusThatIsNoSuccessSaysWhatToDo(int status, Kind kind) {
        server.refuses(status, "whatever");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.changesSince(Cursor.START))
                .matches(e -> e.kind() == kind);
    }

    @Test
    void anExpiredCursorStartsAgain() throws Exception {
        server.refuses(410, "cursor-expired").answers(200, page(ticket(TICKET)));

        var batch = server.backend.changesSince(new Cursor("old"));

        assertThat(batch.changes()).hasSize(1);
        assertThat(batch.more()).isEqualTo(ChangeBatch.More.CAUGHT_UP);
        assertThat(server.web.takeRequest().getUrl().queryParameter("cursor")).isEqualTo("old");
        assertThat(server.web.takeRequest().getUrl().queryParameter("cursor")).isNull();
    }

    @Test
    void neitherAbsenceNorABareRefusalIsATombstone() {
        for (var status : List.of(403, 404, 410)) {
            server.refuses(status, "about:blank");

            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(() -> server.backend.fetch(new RemoteId("t1")));
        }
    }

    @Test
    void aTicketOtherThanTheOneAskedForIsAnError() {
        server.answers(
                200,
                """
                {"ticket": %s, "messages": [], "people": [], "serverTime": "2026-03-01T10:00:00Z"}"""
                        .formatted(TICKET.replace("\"t1\"", "\"t2\"")));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.fetch(new RemoteId("t1")))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void idsAreEncodedIntoThePath() throws Exception {
        server.refuses(404, "not-found");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.fetch(new RemoteId("a/../b?c#д")));

        assertThat(server.web.takeRequest().getUrl().encodedPath())
                .isEqualTo("/desk/v1/tickets/a%2F..%2Fb%3Fc%23%D0%B4");
    }

    @Test
    void theTokenGoesIntoTheHeaderAndNowhereElse() throws Exception {
        server.refuses(401, "unauthorized");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.signIn())
                .matches(e -> !String.valueOf(e.getMessage()).contains("secret-token"));

        var request = server.web.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(request.getUrl().toString()).doesNotContain("secret-token");
    }
}
