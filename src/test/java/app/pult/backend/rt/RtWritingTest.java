package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Accepted;
import app.pult.backend.PushResult.Conflicted;
import app.pult.backend.PushResult.Partial;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.backend.PushResult.RetryAfter;
import app.pult.backend.PushResult.Unknown;
import app.pult.desk.BlobId;
import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What becomes of a write, whatever is answered; and that it is sent once.
final class RtWritingTest {
    private static final String CORRESPOND = "POST ticket/302/correspond";
    private static final String BULK = "POST tickets/bulk/correspond";
    private static final String PUT = "PUT ticket/302";
    private static final TicketId LOCAL = new TicketId(7);
    private static final OperationId RECORDED =
            OperationId.of("0198c0de-0000-7000-8000-000000000001");
    private static final OperationId NEW = OperationId.of("0198c0de-0000-7000-8000-0000000000ff");
    private static final String NOTHING =
            "{\"items\":[],\"count\":0,\"page\":1,\"pages\":null,\"total\":null}";

    private final RecordedRt rt = RecordedRt.started();

    @AfterEach
    void stop() {
        rt.close();
    }

    @Test
    void aReplyThatRtNamesIsAccepted() throws BackendException {
        rt.on(CORRESPOND, created());

        var result = push(reply(RECORDED, "Смотрите журнал"));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(((Accepted) result).receipt().message()).contains(new MessageId("6472"));
        var sent = theOne(CORRESPOND).getBody().utf8();
        assertThat(sent).contains("Смотрите журнал").contains(RECORDED.toString());
        assertThat(theOne(CORRESPOND).getHeaders().get("If-Match")).isNull();
    }

    @Test
    void aRussianOperatorsReplyGoesThroughTheBulkInterfaceAndIsFoundAgain()
            throws BackendException {
        speakRussian();
        rt.on(BULK, RecordedRt.json("[[\"302\",\"Корреспонденция добавлена\"]]"));

        var result = push(reply(RECORDED, "Смотрите журнал"));

        assertThat(((Accepted) result).receipt().message()).contains(new MessageId("6472"));
        assertThat(rt.requests(CORRESPOND)).isEmpty();
    }

    @Test
    void aBulkReplyThatWasRefusedInWordsIsRejectedWithThem() throws BackendException {
        speakRussian();
        rt.on(BULK, RecordedRt.json("[[\"302\",\"Доступ запрещён\"]]"));
        rt.on("POST transactions history", RecordedRt.json(NOTHING));

        var result = push(reply(NEW, "нельзя"));

        assertThat(result).isEqualTo(new Rejected(Refusal.NO_PERMISSION, "302 Доступ запрещён"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aStatusThatProvesNothingIsUnknown(int status) throws BackendException {
        rt.on(CORRESPOND, RecordedRt.status(status));
        nothingIsFound();

        assertThat(push(reply(NEW, "ответ"))).isInstanceOf(Unknown.class);
        theOne(CORRESPOND);
    }

    @ParameterizedTest
    @CsvSource({
        "400,NO_PERMISSION",
        "403,NO_PERMISSION",
        "404,TICKET_GONE",
        "409,INVALID",
        "412,INVALID",
        "413,TOO_LARGE",
        "415,INVALID",
        "422,INVALID"
    })
    void aStatusThatRefusesIsRejected(int status, Refusal refusal) throws BackendException {
        rt.on(CORRESPOND, RecordedRt.status(status));

        assertThat(push(reply(NEW, "ответ"))).isEqualTo(new Rejected(refusal, "Nope"));
        theOne(CORRESPOND);
    }

    @Test
    void beingAskedToWaitIsObeyed() throws BackendException {
        rt.on(
                CORRESPOND,
                RecordedRt.status(429).newBuilder().addHeader("Retry-After", "90").build());

        var result = push(reply(NEW, "ответ"));

        assertThat(result).isEqualTo(new RetryAfter(Duration.ofSeconds(90), "Nope"));
        theOne(CORRESPOND);
    }

    @Test
    void aLineThatBreaksIsUnknownAndNothingIsSentTwice() throws BackendException {
        rt.on(CORRESPOND, dropped(), created());
        nothingIsFound();

        assertThat(push(reply(NEW, "ответ"))).isInstanceOf(Unknown.class);
        theOne(CORRESPOND);
    }

    @Test
    void aLineThatBreaksAfterTheMessageWasWrittenIsAccepted() throws BackendException {
        rt.on(CORRESPOND, dropped());

        var result = push(reply(RECORDED, "Смотрите журнал"));

        assertThat(((Accepted) result).receipt().message()).contains(new MessageId("6472"));
        theOne(CORRESPOND);
    }

    @Test
    void aPageThatSaysFineIsNotRt() throws BackendException {
        rt.on(CORRESPOND, RecordedRt.html());
        nothingIsFound();

        assertThat(push(reply(NEW, "ответ"))).isInstanceOf(Unknown.class);
        theOne(CORRESPOND);
    }

    @Test
    void aRedirectOfAWriteIsNotFollowed() {
        rt.on(
                CORRESPOND,
                new MockResponse.Builder()
                        .code(307)
                        .addHeader(
                                "Location",
                                "https://elsewhere.example/REST/2.0/ticket/302/correspond")
                        .build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> push(reply(NEW, "ответ")))
                .matches(e -> e.kind() == Kind.PROTOCOL);
        theOne(CORRESPOND);
    }

    @Test
    void aDeadSessionIsRenewedOnceAndThenTheWriteIsMade() throws BackendException {
        rt.on(CORRESPOND, loginPage(), created());

        assertThat(push(reply(RECORDED, "Смотрите журнал"))).isInstanceOf(Accepted.class);
        assertThat(rt.requests(CORRESPOND)).hasSize(2);
    }

    @Test
    void credentialsThatDoNoLongerWorkAskToSignIn() {
        rt.on(CORRESPOND, RecordedRt.status(401));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> push(reply(NEW, "ответ")))
                .matches(e -> e.kind() == Kind.UNAUTHORIZED);
        assertThat(rt.requests(CORRESPOND)).hasSize(2);
    }

    @Test
    void nothingIsSentToATicketThatCannotBeSeen() throws BackendException {
        rt.on("GET ticket/302", RecordedRt.status(403));
        assertThat(push(reply(NEW, "ответ"))).isEqualTo(new Rejected(Refusal.NO_PERMISSION, ""));

        rt.on("GET ticket/302", RecordedRt.json("{\"id\":302,\"Status\":\"deleted\"}"));
        assertThat(push(reply(NEW, "ответ"))).isEqualTo(new Rejected(Refusal.TICKET_GONE, ""));

        assertThat(rt.requests(CORRESPOND)).isEmpty();
    }

    @Test
    void nothingIsSentToSomebodyWhoIsNotOnTheTicket() throws BackendException {
        var stranger =
                new Recipients(List.of(new Address("Кто-то", "stranger@example.com")), List.of());
        var reply =
                new Operation.SendReply(NEW, LOCAL, stranger, Optional.empty(), "ответ", List.of());

        assertThat(push(reply)).isInstanceOf(Rejected.class);
        assertThat(rt.requests(CORRESPOND)).isEmpty();
    }

    @Test
    void theRequesterMayBeNamedByLoginOrAddressInAnyCase() throws BackendException {
        rt.on(CORRESPOND, created());
        var olga =
                new Recipients(
                        List.of(new Address("Ольга", "Olga.Sidorova@Example.ru")), List.of());
        var reply =
                new Operation.SendReply(
                        RECORDED, LOCAL, olga, Optional.empty(), "Смотрите журнал", List.of());

        assertThat(push(reply)).isInstanceOf(Accepted.class);
    }

    @Test
    void aMessageThatRtWouldSpoilIsNotSent() throws BackendException {
        var missing = new OutgoingFile("a.txt", "text/plain", 5, new BlobId("0".repeat(64)));
        var empty = new OutgoingFile("b.txt", "text/plain", 0, rt.blobs.store(new byte[0]).id());

        assertThat(push(reply(NEW, "  \n"))).isInstanceOf(Rejected.class);
        assertThat(push(reply(NEW, "см.", missing)))
                .isEqualTo(new Rejected(Refusal.FILE_MISSING, ""));
        assertThat(push(reply(NEW, "см.", empty))).isInstanceOf(Rejected.class);
        assertThat(rt.requests(CORRESPOND)).isEmpty();
    }

    @Test
    void aZeroIsSentSoThatPerlDoesNotTakeItForNothing() throws BackendException {
        rt.on(CORRESPOND, created());

        push(reply(NEW, "0"));

        assertThat(theOne(CORRESPOND).getBody().utf8()).contains("\"Content\":\"0 \"");
    }

    @Test
    void fileNamesTravelAsTheyAre() throws BackendException {
        rt.on(CORRESPOND, created());
        var bytes = new byte[] {1, 2, 3};
        var blob = rt.blobs.store(bytes);
        var file = new OutgoingFile("отчёт \"за день\".txt", "text/plain", 3, blob.id());

        push(reply(NEW, "см.", file));

        var form = theOne(CORRESPOND).getBody().utf8();
        assertThat(form).contains("name=\"JSON\"");
        assertThat(form).contains("name=\"Attachments\"; filename=\"отчёт _за день_.txt\"");
    }

    @Test
    void theSameFieldChangedOnTheServerIsAConflictAndNotSent() throws BackendException {
        var result = push(change(Field.PRIORITY, "50", "100"));

        assertThat(result).isInstanceOf(Conflicted.class);
        assertThat(((Conflicted) result).conflicts())
                .containsExactly(
                        new Merge.Conflict(
                                Field.PRIORITY, List.of("50"), List.of("100"), List.of("75")));
        assertThat(rt.requests(PUT)).isEmpty();
    }

    @Test
    void aFieldThatHasTheValueAlreadyIsAccepted() throws BackendException {
        assertThat(push(change(Field.PRIORITY, "50", "75"))).isInstanceOf(Accepted.class);
        assertThat(rt.requests(PUT)).isEmpty();
    }

    @Test
    void successInWordsOnlyIsRejectedWithThem() throws BackendException {
        rt.on(PUT, RecordedRt.json("[\"Ticket 302: Permission Denied\"]"));

        var result = push(change(Field.PRIORITY, "75", "100"));

        assertThat(result)
                .isEqualTo(new Rejected(Refusal.INVALID, "Ticket 302: Permission Denied"));
        assertThat(theOne(PUT).getHeaders().get("If-Match")).isEqualTo("6485");
    }

    @Test
    void whatWasDoneInPartIsPartial() throws BackendException {
        rt.on(PUT, RecordedRt.json("[\"Status changed\",\"Permission Denied\"]"));
        rt.on("GET ticket/302", before("stalled", "new"), RecordedRt.file("ticket-302"));

        var result =
                push(
                        new Operation.ChangeFields(
                                NEW,
                                LOCAL,
                                new Revision(1),
                                List.of(
                                        new FieldChange(
                                                Field.STATE, List.of("NEW"), List.of("WAITING")),
                                        new FieldChange(
                                                Field.PRIORITY, List.of("75"), List.of("100")))));

        assertThat(result).isInstanceOf(Partial.class);
        assertThat(((Partial) result).refused())
                .extracting(FieldChange::field)
                .containsExactly(Field.PRIORITY);
    }

    @Test
    void aTicketThatChangedInBetweenIsLookedAtAgain() throws BackendException {
        rt.on(PUT, RecordedRt.status(412));

        assertThat(push(change(Field.PRIORITY, "75", "100"))).isInstanceOf(RetryAfter.class);
        assertThat(rt.requests(PUT)).hasSize(3);
        assertThat(rt.requests("GET ticket/302")).hasSize(4);
    }

    @Test
    void takingWhatIsMineAlreadyIsAcceptedWithoutAsking() throws BackendException {
        assertThat(push(new Operation.Take(NEW, LOCAL))).isInstanceOf(Accepted.class);
        assertThat(rt.requests("PUT ticket/302/take")).isEmpty();
    }

    @Test
    void timeIsAddedToWhatIsThere() throws BackendException {
        rt.on(PUT, RecordedRt.json("[]"));

        push(new Operation.LogTime(NEW, LOCAL, Duration.ofMinutes(25)));

        assertThat(theOne(PUT).getBody().utf8()).isEqualTo("{\"TimeWorked\":25}");
    }

    @Test
    void aLookUpByMarkNeedsNoComparison() throws BackendException {
        var found = rt.backend().lookUp(outgoing(reply(RECORDED, "другие слова")));

        assertThat(((Lookup.Found) found).receipt().message()).contains(new MessageId("6472"));
    }

    @Test
    void withoutMarksTheWordsDecide() throws BackendException {
        rt.on("POST customfields Name", RecordedRt.json(NOTHING));

        assertThat(rt.backend().lookUp(outgoing(withFile(NEW, "Смотрите журнал"))))
                .isInstanceOf(Lookup.Found.class);
        assertThat(rt.backend().lookUp(outgoing(reply(NEW, "Смотрите журнал"))))
                .as("without the file it is another message")
                .isInstanceOf(Lookup.Absent.class);
        assertThat(rt.backend().lookUp(outgoing(reply(NEW, "чего нет"))))
                .isEqualTo(new Lookup.Absent(RecordedRt.NOW));
    }

    @Test
    void aColleaguesSameWordsLeaveItToTheOperator() throws BackendException {
        nothingIsMarked();
        var note = new Operation.AddNote(NEW, LOCAL, "Картридж заказан", List.of());

        assertThat(rt.backend().lookUp(outgoing(note))).isInstanceOf(Lookup.CannotTell.class);
    }

    private void nothingIsMarked() {
        rt.on("POST transactions origins", RecordedRt.json(NOTHING));
    }

    private void nothingIsFound() {
        nothingIsMarked();
        rt.on("POST transactions history", RecordedRt.json(NOTHING));
    }

    private void speakRussian() {
        rt.on(
                "GET user/27",
                RecordedRt.json(
                        "{\"id\":27,\"Name\":\"anna\",\"RealName\":\"Анна\",\"Lang\":\"ru\",\"Memberships\":[]}"));
    }

    private static MockResponse before(String now, String then) {
        var recorded = RecordedRt.file("ticket-302");
        var body = new okio.Buffer();
        try {
            recorded.getBody().writeTo(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return RecordedRt.json(body.readUtf8().replace("\"" + now + "\"", "\"" + then + "\""));
    }

    private static MockResponse created() {
        return RecordedRt.json("[\"Correspondence added\"]")
                .newBuilder()
                .code(201)
                .setHeader("Location", "/REST/2.0/transaction/6472")
                .build();
    }

    private static MockResponse dropped() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    private static MockResponse loginPage() {
        return new MockResponse.Builder().code(302).addHeader("Location", "/").build();
    }

    private RecordedRequest theOne(String kind) {
        assertThat(rt.requests(kind)).hasSize(1);
        return rt.requests(kind).getFirst();
    }

    private PushResult push(Operation operation) throws BackendException {
        return rt.backend().push(outgoing(operation));
    }

    private static Outgoing outgoing(Operation operation) {
        return new Outgoing(
                operation,
                Optional.of(new RemoteId("302")),
                new Revision(6460),
                RecordedRt.NOW.minusSeconds(120));
    }

    private static Operation.SendReply reply(OperationId id, String text, OutgoingFile... files) {
        return new Operation.SendReply(
                id,
                LOCAL,
                new Recipients(List.of(), List.of()),
                Optional.empty(),
                text,
                List.of(files));
    }

    private Operation.SendReply withFile(OperationId id, String text) {
        var blob =
                rt.blobs.store(
                        "строка 1\r\nстрока 2\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return reply(
                id, text, new OutgoingFile("журнал.log", "text/plain", blob.size(), blob.id()));
    }

    private static Operation.ChangeFields change(Field field, String base, String mine) {
        return new Operation.ChangeFields(
                NEW,
                LOCAL,
                new Revision(6485),
                List.of(new FieldChange(field, List.of(base), List.of(mine))));
    }
}
