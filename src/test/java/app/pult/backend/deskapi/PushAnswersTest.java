package app.pult.backend.deskapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.desk.BlobId;
import app.pult.desk.Field;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What each answer to a write means, and what is done about files before it.
final class PushAnswersTest {
    private FakeServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String accepted(String status) {
        return """
               {"id": "%s", "status": "%s", "ticket": "t1", "message": "m7", "changes": [],
                "serverTime": "2026-03-01T10:00:00Z"}"""
                .formatted(FakeServer.ID, status);
    }

    @Test
    void theKeyIsTheOperationsId() throws Exception {
        server.answers(200, accepted("accepted"));

        var result = server.backend.push(FakeServer.aReply());

        assertThat(result).isInstanceOf(PushResult.Accepted.class);
        var request = server.web.takeRequest();
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(FakeServer.ID.toString());
        assertThat(request.getBody().utf8()).contains("\"id\":\"" + FakeServer.ID + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "403, forbidden, NO_PERMISSION",
        "403, ticket-hidden, NO_PERMISSION",
        "404, not-found, TICKET_GONE",
        "410, ticket-deleted, TICKET_GONE",
        "409, already-taken, ALREADY_TAKEN",
        "413, too-large, TOO_LARGE",
        "400, bad-request, INVALID",
        "422, invalid-operation, INVALID",
        "422, operation-id-reused, INVALID",
        "422, something-new, INVALID",
    })
    void aRefusalIsRejectedInTheServersWords(int status, String type, Refusal refusal)
            throws BackendException {
        server.refuses(status, type);

        assertThat(server.backend.push(FakeServer.aReply()))
                .isEqualTo(new PushResult.Rejected(refusal, "Не вышло."));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 302, 408, 418})
    void aStatusThatProvesNothingLeavesTheOutcomeUnknown(int status) throws BackendException {
        server.refuses(status, "whatever");

        assertThat(server.backend.push(FakeServer.aReply())).isInstanceOf(PushResult.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 409, 422})
    void aPageFromSomethingOnTheWayLeavesTheOutcomeUnknown(int status) throws BackendException {
        server.answers(status, "text/html", "<html>Proxy</html>");

        assertThat(server.backend.push(FakeServer.aReply())).isInstanceOf(PushResult.Unknown.class);
    }

    @Test
    void anAnswerAboutAnotherOperationLeavesTheOutcomeUnknown() throws BackendException {
        server.answers(200, accepted("accepted").replace("2a\"", "2b\""));

        assertThat(server.backend.push(FakeServer.aReply())).isInstanceOf(PushResult.Unknown.class);
    }

    @Test
    void aLostAnswerLeavesTheOutcomeUnknownAndIsNotRepeated() throws BackendException {
        server.web.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.answers(200, accepted("accepted"));

        assertThat(server.backend.push(FakeServer.aReply())).isInstanceOf(PushResult.Unknown.class);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anUnreachableServerDidNothing() {
        server.web.close();

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.push(FakeServer.aReply()))
                .matches(e -> e.kind() == Kind.OFFLINE);
    }

    @Test
    void signInIsAskedFor() {
        server.refuses(401, "unauthorized");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.push(FakeServer.aReply()))
                .matches(e -> e.kind() == Kind.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServerThatWantsARestGetsIt(int status) throws BackendException {
        server.web.enqueue(
                new MockResponse.Builder().code(status).addHeader("Retry-After", "17").build());

        assertThat(server.backend.push(FakeServer.aReply()))
                .isEqualTo(new PushResult.RetryAfter(Duration.ofSeconds(17), ""));
    }

    private static Outgoing aChange() {
        return FakeServer.outgoing(
                new Operation.ChangeFields(
                        FakeServer.ID,
                        new TicketId(1),
                        new Revision(1),
                        List.of(
                                new FieldChange(Field.STATE, List.of("OPEN"), List.of("SOLVED")),
                                new FieldChange(
                                        Field.custom("Host"), List.of("a"), List.of("a", "b")))));
    }

    @Test
    void fieldsGoOutInTheWordsOfTheApi() throws Exception {
        server.answers(200, accepted("accepted"));

        server.backend.push(aChange());

        assertThat(server.web.takeRequest().getBody().utf8())
                .contains(
                        "{\"field\":\"state\",\"base\":[\"open\"],\"value\":[\"solved\"]}",
                        "{\"field\":\"custom\",\"name\":\"Host\",\"base\":[\"a\"],\"value\":[\"a\",\"b\"]}");
    }

    @Test
    void aConflictNamesItsFields() throws BackendException {
        server.answers(
                409,
                """
                {"type": "urn:desk-api:problem:conflict", "title": "Conflict", "status": 409,
                 "conflicts": [{"field": "state", "base": ["open"], "value": ["solved"], "server": ["waiting"]}]}""");

        var result = (PushResult.Conflicted) server.backend.push(aChange());

        assertThat(result.conflicts())
                .containsExactly(
                        new Merge.Conflict(
                                Field.STATE,
                                List.of("OPEN"),
                                List.of("SOLVED"),
                                List.of("WAITING")));
    }

    @Test
    void aChangedRevisionIsAConflictOfTheFieldsAtOdds() throws BackendException {
        server.answers(
                412,
                """
                {"type": "urn:desk-api:problem:revision-changed", "title": "Changed", "status": 412, "changes": [
                  {"kind": "ticket", "ticket": {"id": "t1", "number": "1", "revision": 9, "channel": "mail",
                   "fields": {"subject": "", "state": "waiting", "priority": 1, "tags": [], "custom": {"Host": ["a"]}},
                   "createdAt": "2026-03-01T08:00:00Z", "updatedAt": "2026-03-01T09:00:00Z"}}]}""");

        var result = (PushResult.Conflicted) server.backend.push(aChange());

        assertThat(result.conflicts())
                .extracting(Merge.Conflict::field)
                .containsExactly(Field.STATE);
        assertThat(result.echo()).hasSize(1);
    }

    @Test
    void aPartialSuccessNamesWhatWasRefused() throws BackendException {
        server.answers(
                200,
                accepted("partial")
                        .replace(
                                "\"changes\"",
                                "\"refused\": [{\"field\": \"custom\", \"name\": \"Host\"}], \"detail\": \"Нельзя.\","
                                        + " \"changes\""));

        var result = (PushResult.Partial) server.backend.push(aChange());

        assertThat(result.refused())
                .extracting(FieldChange::field)
                .containsExactly(Field.custom("Host"));
        assertThat(result.words()).isEqualTo("Нельзя.");
    }

    @Test
    void anOperationTriedLongerAgoThanTheServerRemembersIsNotSent() throws BackendException {
        var now = FakeServer.aReply();
        var forgotten =
                new Outgoing(
                        now.operation(),
                        now.ticket(),
                        now.known(),
                        FakeServer.NOW.minus(Duration.ofDays(91)));

        assertThat(server.backend.push(forgotten)).isInstanceOf(PushResult.Rejected.class);
        assertThat(server.web.getRequestCount()).isZero();
    }

    private OutgoingFile file(int size) {
        var blob = server.blobs.store(new byte[size]);
        return new OutgoingFile("ноль.bin", "not a media type", size, blob.id());
    }

    @Test
    void filesGoBeforeTheirMessage() throws Exception {
        var file = file(10);
        server.answers(201, "").answers(200, accepted("accepted"));

        var result = server.backend.push(FakeServer.aReply(file));

        assertThat(result).isInstanceOf(PushResult.Accepted.class);
        var upload = server.web.takeRequest();
        assertThat(upload.getMethod()).isEqualTo("PUT");
        assertThat(upload.getUrl().encodedPath())
                .isEqualTo("/desk/v1/uploads/" + file.blob().value());
        assertThat(upload.getBody().size()).isEqualTo(10);
        assertThat(server.web.takeRequest().getUrl().encodedPath())
                .isEqualTo("/desk/v1/operations");
    }

    @Test
    void aLargeFileThatIsThereAlreadyIsNotSentAgain() throws Exception {
        server.answers(200, "").answers(200, accepted("accepted"));

        server.backend.push(FakeServer.aReply(file(200_000)));

        assertThat(server.web.takeRequest().getMethod()).isEqualTo("HEAD");
        assertThat(server.web.takeRequest().getMethod()).isEqualTo("POST");
    }

    @Test
    void aFileThatLeftTheDeskIsToldBeforeAnythingIsSent() throws BackendException {
        var gone = new OutgoingFile("нет.txt", "text/plain", 3, new BlobId("0".repeat(64)));

        assertThat(server.backend.push(FakeServer.aReply(file(10), gone)))
                .isInstanceOf(PushResult.Rejected.class)
                .extracting(result -> ((PushResult.Rejected) result).refusal())
                .isEqualTo(Refusal.FILE_MISSING);
        assertThat(server.web.getRequestCount()).isZero();
    }

    @Test
    void aFileTooLargeIsRejectedInTheServersWords() throws BackendException {
        server.refuses(413, "too-large");

        assertThat(server.backend.push(FakeServer.aReply(file(10))))
                .isEqualTo(new PushResult.Rejected(Refusal.TOO_LARGE, "Не вышло."));
    }

    @Test
    void anUploadThatBreaksOffDidNothing() {
        server.web.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.push(FakeServer.aReply(file(10))));
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aLookUpTellsFoundFromAbsentFromForgotten() throws BackendException {
        server.answers(200, accepted("accepted"))
                .refuses(404, "operation-unknown")
                .refuses(410, "operation-too-old");

        assertThat(server.backend.lookUp(FakeServer.aReply())).isInstanceOf(Lookup.Found.class);
        assertThat(server.backend.lookUp(FakeServer.aReply())).isInstanceOf(Lookup.Absent.class);
        assertThat(server.backend.lookUp(FakeServer.aReply()))
                .isInstanceOf(Lookup.CannotTell.class);
    }

    @Test
    void aBareNotFoundIsNoProofOfAbsence() {
        server.answers(404, "text/html", "<html>Not Found</html>");

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> server.backend.lookUp(FakeServer.aReply()));
    }
}
