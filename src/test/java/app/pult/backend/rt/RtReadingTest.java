package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketEvent;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Happened;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.OperationId;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What is made of the answers of a Request Tracker 5.0.3, as recorded, and of those it should not
/// give.
final class RtReadingTest {
    private static final RemoteId TICKET = new RemoteId("302");

    private final RecordedRt rt = RecordedRt.started();

    @AfterEach
    void stop() {
        rt.close();
    }

    @Test
    void aTicketsRowBecomesItsSnapshot() throws BackendException {
        var ticket =
                rt.backend().fetch(TICKET).changes().stream()
                        .filter(Change.TicketChanged.class::isInstance)
                        .map(change -> ((Change.TicketChanged) change).ticket())
                        .findFirst()
                        .orElseThrow();

        assertThat(ticket.number()).isEqualTo("302");
        assertThat(ticket.fields().subject()).isEqualTo("Не печатает принтер на №5");
        assertThat(ticket.fields().state()).isEqualTo(TicketState.WAITING);
        assertThat(ticket.fields().priority().value()).isEqualTo(75);
        assertThat(ticket.fields().group()).contains(new GroupId("3"));
        assertThat(ticket.fields().assignee()).contains(new PersonId("anna"));
        assertThat(ticket.fields().tags()).containsExactly("vip", "принтер");
        assertThat(ticket.fields().custom()).isEqualTo(Map.of("Severity", List.of("High")));
        assertThat(ticket.requester()).contains(new PersonId("olga.sidorova@example.ru"));
        assertThat(ticket.times().created()).isEqualTo("2026-11-23T20:23:31Z");
        assertThat(ticket.times().due().orElseThrow()).isEqualTo("2026-11-26T20:23:31Z");
        assertThat(ticket.times().worked()).isEqualTo(Duration.ZERO);
        assertThat(ticket.revision().value()).isEqualTo(6485);
    }

    @Test
    void aMailWithPictureKeepsWordsHtmlAndFile() throws BackendException, IOException {
        var mail = written("6461");

        assertThat(mail.body().text()).isEqualTo("Здравствуйте, принтер на №5 не печатает. 🙂");
        assertThat(mail.body().html().orElseThrow())
                .contains("<b>№5</b>")
                .contains("cid:pic@example");
        assertThat(mail.kind()).isEqualTo(MessageSnapshot.Kind.CUSTOMER);
        var picture = mail.attachments().getFirst();
        assertThat(picture.name()).isEqualTo("pic.png");
        assertThat(picture.contentId()).contains("pic@example");
        assertThat(bytes(picture)).hasSize(70).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aTextFileInAListIsTheFileByteForByte() throws BackendException, IOException {
        var reply = written("6472");

        assertThat(reply.kind()).isEqualTo(MessageSnapshot.Kind.REPLY);
        assertThat(reply.attachments()).extracting(Attachment::name).containsExactly("журнал.log");
        assertThat(new String(bytes(reply.attachments().getFirst()), StandardCharsets.UTF_8))
                .isEqualTo("строка 1\r\nстрока 2\r\n");
    }

    @Test
    void ourOwnReplyIsKnownByItsMark() throws BackendException {
        assertThat(message("6472").origin())
                .contains(OperationId.of("0198c0de-0000-7000-8000-000000000001"));
        assertThat(message("6475").origin()).isEmpty();
    }

    @Test
    void aColleaguesCommentIsANote() throws BackendException {
        assertThat(written("6475").kind()).isEqualTo(MessageSnapshot.Kind.NOTE);
        assertThat(message("6475").author()).isEqualTo(new PersonId("boris"));
    }

    @Test
    void whatAnOperatorTookDownIsTheCustomersOwn() throws BackendException {
        var takenDown = message("6480");

        assertThat(((Written) takenDown.content()).kind()).isEqualTo(MessageSnapshot.Kind.CUSTOMER);
        assertThat(takenDown.author()).isEqualTo(new PersonId("olga.sidorova@example.ru"));
        assertThat(takenDown.ticket()).isEqualTo(TICKET);
    }

    @Test
    void whatHappenedIsToldInTheDesksWords() throws BackendException {
        assertThat(event("6465"))
                .isEqualTo(new TicketEvent.Changed(Field.ASSIGNEE, List.of(), List.of("anna")));
        assertThat(event("6467"))
                .isEqualTo(new TicketEvent.Changed(Field.PRIORITY, List.of("0"), List.of("75")));
        assertThat(event("6468"))
                .isEqualTo(
                        new TicketEvent.Changed(Field.STATE, List.of("NEW"), List.of("WAITING")));
        assertThat(event("6469"))
                .isEqualTo(new TicketEvent.Changed(Field.TAGS, List.of(), List.of("vip")));
        assertThat(event("6471"))
                .isEqualTo(
                        new TicketEvent.Changed(
                                Field.custom("Severity"), List.of(), List.of("High")));
        assertThat(event("6484")).isEqualTo(new TicketEvent.Other("#303 → #302"));
    }

    @Test
    void aMergeIsToldOnceBesideTheTicketItWentInto() throws BackendException {
        var changes = rt.backend().fetch(TICKET).changes();

        assertThat(changes).containsOnlyOnce(new Change.TicketMerged(new RemoteId("303"), TICKET));
        assertThat(changes.stream().filter(Change.TicketChanged.class::isInstance)).hasSize(1);
    }

    @Test
    void aDeletedTicketAForbiddenOneAndOneThatNeverWasAreTombstones() throws BackendException {
        var backend = rt.backend();
        rt.on("GET ticket/11", RecordedRt.json("{\"id\":11,\"Status\":\"deleted\"}"));
        rt.on("GET ticket/12", RecordedRt.status(403));
        rt.on("GET ticket/13", RecordedRt.status(404));

        assertThat(backend.fetch(new RemoteId("11")).changes())
                .containsExactly(new Change.TicketDeleted(new RemoteId("11")));
        assertThat(backend.fetch(new RemoteId("12")).changes())
                .containsExactly(new Change.TicketHidden(new RemoteId("12")));
        assertThat(backend.fetch(new RemoteId("13")).changes())
                .containsExactly(new Change.TicketDeleted(new RemoteId("13")));
    }

    /// Found by the fuzzer: an IllegalArgumentException went through the pull loop, which took it
    /// for a broken disk.
    @Test
    void anOperatorWithoutANameIsAProtocolErrorAndNoCrash() {
        rt.on("GET user/27", RecordedRt.json("{\"Name\":\"\",\"Lang\":\"en\"}"));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().signIn())
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @ParameterizedTest
    @CsvSource({
        "401,UNAUTHORIZED", "429,RATE_LIMITED", "500,SERVER", "502,SERVER", "503,SERVER",
        "404,PROTOCOL", "409,PROTOCOL", "412,PROTOCOL", "422,PROTOCOL", "403,FORBIDDEN"
    })
    void aStatusThatIsNoAnswerHasAKindAndIsNoTombstone(int status, Kind kind)
            throws BackendException {
        var cursor = caughtUp();
        rt.on("POST tickets Subject", RecordedRt.status(status));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().changesSince(cursor))
                .matches(e -> e.kind() == kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"id\":\"302\",",
                "{}",
                "[]",
                "\"fine\"",
                "{\"items\":{\"id\":1},\"total\":1}",
                "{\"items\":[],\"count\":0}",
                "{\"items\":[{\"id\":\"three hundred\"}],\"total\":1}",
                "{\"items\":[{\"id\":\"302\",\"Status\":\"open\",\"Created\":\"yesterday\"}],\"total\":1}",
                ""
            })
    void garbageIsAProtocolErrorAndNeverAnEmptyServer(String garbage) throws BackendException {
        var cursor = caughtUp();
        rt.on("POST tickets Subject", RecordedRt.json(garbage));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().changesSince(cursor))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void aLoginPageInsteadOfJsonIsAProtocolError() throws BackendException {
        var cursor = caughtUp();
        rt.on("POST transactions history", RecordedRt.html());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().changesSince(cursor))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    @Test
    void aBrokenLineIsOffline() throws BackendException {
        var cursor = caughtUp();
        rt.on(
                "POST transactions history",
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> rt.backend().changesSince(cursor))
                .matches(e -> e.kind() == Kind.OFFLINE);
    }

    @Test
    void aCursorNobodyUnderstandsBeginsAgain() throws BackendException {
        var batch = rt.backend().changesSince(new Cursor("{\"v\":99}"));
        var other = rt.backend().changesSince(new Cursor("xyz"));

        assertThat(batch.changes()).anyMatch(Change.GroupChanged.class::isInstance);
        assertThat(other.changes()).anyMatch(Change.GroupChanged.class::isInstance);
    }

    @Test
    void aFileIsDecodedAsItComes() throws BackendException, IOException {
        var bytes = "строка\r\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        var base64 =
                Base64.getMimeEncoder(76, new byte[] {'\n'})
                        .encodeToString(bytes)
                        .replace("\n", "\\n");
        rt.on(
                "GET attachment/7",
                RecordedRt.json(
                        "{\"id\":7,\"Headers\":\"Content: no\",\"Content\":\""
                                + base64
                                + "\\n\"}"));
        var out = new ByteArrayOutputStream();

        rt.backend().download(new AttachmentId("7"), out, count -> {});

        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":7}",
                "{\"Content\":\"@@@@\"}",
                "{\"Content\":\"aGVs",
                "<html></html>"
            })
    void aFileThatIsNoneIsAProtocolError(String body) {
        rt.on("GET attachment/7", RecordedRt.json(body));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(
                        () ->
                                rt.backend()
                                        .download(
                                                new AttachmentId("7"),
                                                new ByteArrayOutputStream(),
                                                count -> {}))
                .matches(e -> e.kind() == Kind.PROTOCOL);
    }

    private Cursor caughtUp() throws BackendException {
        var cursor =
                new RtCursor(
                        RtCursor.Phase.FOLLOW,
                        0,
                        RtCursor.Feed.of(6485, List.of()),
                        new RtCursor.Window(RecordedRt.NOW, Map.of(), 0, RecordedRt.NOW),
                        new IdSet(List.of(302L)),
                        new RtCursor.Schedule(RecordedRt.NOW, 0, RecordedRt.NOW, RecordedRt.NOW));
        rt.backend().changesSince(cursor.encoded());
        return cursor.encoded();
    }

    private MessageSnapshot message(String id) throws BackendException {
        return rt.backend().fetch(TICKET).changes().stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message())
                .filter(message -> message.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Written written(String id) throws BackendException {
        return (Written) message(id).content();
    }

    private TicketEvent event(String id) throws BackendException {
        return ((Happened) message(id).content()).event();
    }

    private byte[] bytes(Attachment file) throws IOException {
        return rt.blobs.bytes(file.blob().orElseThrow());
    }
}
