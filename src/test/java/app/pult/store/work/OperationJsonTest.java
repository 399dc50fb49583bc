package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Operation;
import app.pult.fixture.Did;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class OperationJsonTest {
    private static final TicketId TICKET = new TicketId(7);
    private final OperationJson json = new OperationJson();

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsWrittenIsReadBackTheSame(Operation operation) {
        assertThat(json.read(stored(operation))).contains(operation);
    }

    @Test
    void theKindsAboveAreAllThereAre() {
        var shown = everyKind().map(Object::getClass).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
    }

    @Test
    void aPayloadOfAnOlderVersionIsBroughtUpStepByStep() {
        var newer =
                new OperationJson(
                        3,
                        List.of(
                                new PayloadStep(
                                        "add_note",
                                        1,
                                        old -> old.put("text", old.path("text").asString() + "!")),
                                new PayloadStep(
                                        "add_note",
                                        2,
                                        old -> old.put("text", old.path("text").asString() + "?")),
                                new PayloadStep(
                                        "send_reply",
                                        1,
                                        old -> old.put("text", "of another kind"))));
        var note = new Did().note(TICKET, "Готово");

        assertThat(newer.read(stored(note)))
                .hasValueSatisfying(
                        read ->
                                assertThat(((Operation.AddNote) read).text())
                                        .isEqualTo("Готово!?"));
    }

    @Test
    void aKindOfTomorrowIsNotRead() {
        var note = new Did().note(TICKET, "text");
        var unknown = new OperationJson.Stored(note.id(), TICKET, "send_fax", 1, "{}");

        assertThat(json.read(unknown)).isEmpty();
    }

    @Test
    void aPayloadOfTomorrowIsNotRead() {
        var note = new Did().note(TICKET, "text");
        var newer =
                new OperationJson.Stored(
                        note.id(),
                        TICKET,
                        OperationJson.kind(note),
                        OperationJson.VERSION + 1,
                        OperationJson.payload(note));

        assertThat(json.read(newer)).isEmpty();
    }

    static Stream<Operation> everyKind() {
        var did = new Did();
        var fields =
                new TicketFields(
                        "Не печатает «Принтер №3»",
                        TicketState.NEW,
                        new Priority(75),
                        Optional.of(new GroupId("4")),
                        Optional.of(new PersonId("anna")),
                        List.of("печать", "vip"),
                        Map.of("Тариф", List.of("Премиум"), "Host", List.of("a", "b")));
        var bare =
                new TicketFields(
                        "",
                        TicketState.OPEN,
                        Priority.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        return Stream.of(
                did.reply(TICKET, "Здравствуйте!\n\t\"ok\" \u0000 \uD83D\uDE00"),
                did.note(TICKET, ""),
                did.create(TICKET, fields, "Текст"),
                did.create(TICKET, bare, ""),
                did.change(TICKET, Field.ASSIGNEE, "", "anna"),
                did.change(TICKET, Field.custom("Тариф"), "Премиум", ""),
                did.take(TICKET),
                did.log(TICKET, Duration.ofMinutes(15)));
    }

    private static OperationJson.Stored stored(Operation operation) {
        return new OperationJson.Stored(
                operation.id(),
                operation.ticket(),
                OperationJson.kind(operation),
                OperationJson.VERSION,
                OperationJson.payload(operation));
    }
}
