package app.pult.backend;

import static app.pult.backend.OperatorAt.saying;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.PushResult.Accepted;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.PushResult.Rejected;
import app.pult.desk.Field;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.Merge;
import app.pult.desk.change.MessageSnapshot.Kind;
import app.pult.desk.operation.FieldChange;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the sync engine relies on when it writes to a backend, whichever it is; what it relies on
/// when it reads comes along with [BackendContract].
abstract class PushContract extends BackendContract {
    private static final String RUSSIAN =
            "Здравствуйте!\n\nВсё исправили: №5, ёж, 🙂 <b> & \"кавычки\"";

    @Test
    void aReplyIsOnTheServerOnceAndInTheEcho() throws BackendException {
        var ticket = aTicket("Ответ");

        var result = operator().reply(ticket, RUSSIAN);
        var pulled = operator().pull();

        var accepted = accepted(result);
        assertThat(desk().messages(ticket, RUSSIAN)).isEqualTo(1);
        assertThat(accepted.receipt().ticket()).isEqualTo(ticket);
        assertThat(kind(accepted.echo(), ticket, RUSSIAN)).isEqualTo(Kind.REPLY);
        assertThat(saying(accepted.echo(), ticket, RUSSIAN).getFirst().id())
                .isEqualTo(accepted.receipt().message().orElseThrow());
        assertThat(saying(pulled, ticket, RUSSIAN))
                .allMatch(m -> m.id().equals(accepted.receipt().message().orElseThrow()));
    }

    @Test
    void aNoteIsOnTheServerOnceAndNotForTheCustomer() throws BackendException {
        var ticket = aTicket("Заметка");

        var accepted = accepted(operator().note(ticket, RUSSIAN));

        assertThat(desk().messages(ticket, RUSSIAN)).isEqualTo(1);
        assertThat(kind(accepted.echo(), ticket, RUSSIAN)).isEqualTo(Kind.NOTE);
    }

    @Test
    void filesOfAReplyArriveWholeUnderTheirOwnNames() throws BackendException {
        var ticket = aTicket("Вложения");
        var text = "строка\r\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        var binary = new byte[70_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }

        var accepted =
                accepted(
                        operator()
                                .reply(
                                        ticket,
                                        "файлы",
                                        operator().file("отчёт за день.txt", "text/plain", text),
                                        operator()
                                                .file(
                                                        "дамп.bin",
                                                        "application/octet-stream",
                                                        binary)));

        assertThat(desk().messages(ticket, "файлы")).isEqualTo(1);
        assertThat(desk().files(ticket, "отчёт за день.txt")).containsExactly(text);
        assertThat(desk().files(ticket, "дамп.bin")).containsExactly(binary);
        assertThat(saying(accepted.echo(), ticket, "файлы")).hasSize(1);
    }

    @Test
    void aNoteWithAFileIsOnTheServerOnce() throws BackendException {
        var ticket = aTicket("Заметка с файлом");
        var bytes = "дамп".getBytes(StandardCharsets.UTF_8);

        accepted(
                operator()
                        .note(
                                ticket,
                                "см. файл",
                                operator().file("дамп.txt", "text/plain", bytes)));

        assertThat(desk().messages(ticket, "см. файл")).isEqualTo(1);
        assertThat(desk().files(ticket, "дамп.txt")).containsExactly(bytes);
    }

    @Test
    void aTicketIsCreatedOnceWithItsFields() throws BackendException {
        var subject = unique("Новое обращение");
        var fields = newFields(subject);
        var bytes = "снимок".getBytes(StandardCharsets.UTF_8);
        var creation =
                operator()
                        .aNewTicket(
                                fields,
                                "Позвонил, не печатает",
                                operator().file("снимок экрана.txt", "text/plain", bytes));

        var accepted = accepted(operator().backend.push(operator().outgoing(creation)));

        var ticket = accepted.receipt().ticket();
        assertThat(desk().tickets(subject)).containsExactly(ticket);
        assertThat(desk().messages(ticket, "Позвонил, не печатает")).isEqualTo(1);
        assertThat(desk().files(ticket, "снимок экрана.txt")).containsExactly(bytes);
        var snapshot = snapshots(accepted.echo(), ticket).findFirst().orElseThrow();
        assertThat(snapshot.fields()).isEqualTo(fields);
        assertThat(kind(accepted.echo(), ticket, "Позвонил, не печатает")).isEqualTo(Kind.CUSTOMER);
    }

    @Test
    void everyFieldCanBeChangedAndIsProvenByTheEcho() throws BackendException {
        var custom = desk().customField();
        var wishes = new LinkedHashMap<Field, List<String>>();
        wishes.put(Field.SUBJECT, List.of(unique("Новая тема")));
        wishes.put(Field.PRIORITY, List.of("75"));
        wishes.put(Field.ASSIGNEE, List.of(desk().colleague().value()));
        wishes.put(custom.field(), custom.one());
        wishes.put(Field.STATE, List.of(TicketState.WAITING.name()));
        wishes.put(Field.GROUP, List.of(desk().otherGroup().value()));
        var ticket = aTicket("Поля");

        for (var wish : wishes.entrySet()) {
            var accepted = accepted(operator().change(ticket, wish.getKey(), wish.getValue()));
            assertThat(desk().field(ticket, wish.getKey())).isEqualTo(wish.getValue());
            operator().fetch(ticket);
            var echoed = snapshots(accepted.echo(), ticket).toList().getLast();
            assertThat(echoed.fields().get(wish.getKey())).isEqualTo(wish.getValue());
        }
    }

    @Test
    void tagsAreReplacedAsAWhole() throws BackendException {
        Assumptions.assumeTrue(
                operator().backend.signIn().capabilities().contains(Capability.TAGS),
                "this server has no tags");
        var ticket = aTicket("Метки");

        accepted(operator().change(ticket, Field.TAGS, List.of("vip", "возврат")));
        operator().fetch(ticket);
        accepted(operator().change(ticket, Field.TAGS, List.of("возврат")));

        assertThat(desk().field(ticket, Field.TAGS)).containsExactly("возврат");
    }

    @Test
    void solvingLeavesTheTicketSolved() throws BackendException {
        var ticket = aTicket("Решение");

        accepted(operator().reply(ticket, "Готово"));
        operator().fetch(ticket);
        accepted(operator().change(ticket, Field.STATE, List.of(TicketState.SOLVED.name())));

        assertThat(desk().field(ticket, Field.STATE)).containsExactly(TicketState.SOLVED.name());
    }

    @Test
    void aFieldThatTheServerChangedMeanwhileIsAConflictAndNothingIsDone() throws BackendException {
        var ticket = aTicket("Спор");
        desk().colleagueSets(ticket, Field.PRIORITY, List.of("100"));

        var result =
                operator()
                        .change(
                                ticket,
                                new FieldChange(
                                        Field.PRIORITY,
                                        base(ticket, Field.PRIORITY),
                                        List.of("75")),
                                new FieldChange(
                                        Field.SUBJECT,
                                        base(ticket, Field.SUBJECT),
                                        List.of("моё")));

        assertThat(result).isInstanceOf(PushResult.Conflicted.class);
        assertThat(((PushResult.Conflicted) result).conflicts())
                .extracting(Merge.Conflict::field)
                .containsExactly(Field.PRIORITY);
        assertThat(desk().field(ticket, Field.PRIORITY)).containsExactly("100");
        assertThat(desk().field(ticket, Field.SUBJECT)).isNotEqualTo(List.of("моё"));
    }

    @Test
    void fieldsThatDoNotOverlapMergeByThemselves() throws BackendException {
        var ticket = aTicket("Мир");
        desk().colleagueSets(ticket, Field.PRIORITY, List.of("100"));

        accepted(operator().change(ticket, Field.STATE, List.of(TicketState.OPEN.name())));

        assertThat(desk().field(ticket, Field.PRIORITY)).containsExactly("100");
        assertThat(desk().field(ticket, Field.STATE)).containsExactly(TicketState.OPEN.name());
    }

    @Test
    void takingMakesTheTicketMine() throws BackendException {
        var ticket = aTicket("Беру");

        accepted(operator().take(ticket));

        assertThat(desk().field(ticket, Field.ASSIGNEE)).containsExactly(desk().me().value());
    }

    @Test
    void takingWhatSomebodyElseTookIsRefused() throws BackendException {
        var ticket = aTicket("Чужое");
        desk().colleagueTakes(ticket);

        var result = operator().take(ticket);

        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).refusal()).isEqualTo(Refusal.ALREADY_TAKEN);
        assertThat(desk().field(ticket, Field.ASSIGNEE))
                .containsExactly(desk().colleague().value());
    }

    @Test
    void loggedTimeAddsUp() throws BackendException {
        var ticket = aTicket("Время");

        accepted(operator().logTime(ticket, Duration.ofMinutes(25)));
        operator().fetch(ticket);
        var accepted = accepted(operator().logTime(ticket, Duration.ofMinutes(5)));

        assertThat(desk().worked(ticket)).isEqualTo(Duration.ofMinutes(30));
        assertThat(snapshots(accepted.echo(), ticket).toList().getLast().times().worked())
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void anOperationThatArrivedIsFoundAndOneThatDidNotIsAbsent() throws BackendException {
        var ticket = aTicket("Поиск");
        var sent = operator().outgoing(operator().aReply(unique("дошло")), ticket);
        var lost = operator().outgoing(operator().aReply(unique("не дошло")), ticket);
        var receipt = accepted(operator().backend.push(sent)).receipt();

        var found = operator().backend.lookUp(sent);
        var absent = operator().backend.lookUp(lost);

        assertThat(found).isInstanceOf(Lookup.Found.class);
        assertThat(((Lookup.Found) found).receipt()).isEqualTo(receipt);
        assertThat(absent).isInstanceOf(Lookup.Absent.class);
        assertThat(((Lookup.Absent) absent).serverTime())
                .isBetween(desk().now().minusSeconds(60), desk().now().plusSeconds(60));
    }

    @Test
    void aCreatedTicketIsFoundByItsOperation() throws BackendException {
        var subject = unique("Создано");
        var creation = operator().outgoing(operator().aNewTicket(newFields(subject), "текст"));
        var before = operator().backend.lookUp(creation);
        var receipt = accepted(operator().backend.push(creation)).receipt();

        var after = operator().backend.lookUp(creation);

        assertThat(before).isInstanceOf(Lookup.Absent.class);
        assertThat(((Lookup.Found) after).receipt().ticket()).isEqualTo(receipt.ticket());
        assertThat(desk().tickets(subject)).hasSize(1);
    }

    @Test
    void writingToATicketThatIsGoneIsRefused() throws BackendException {
        var deleted = aTicket("Удалено");
        var hidden = aTicket("Скрыто");
        desk().delete(deleted);
        desk().moveOutOfSight(hidden);

        var toDeleted = operator().reply(deleted, "кому?");
        var toHidden = operator().reply(hidden, "кому?");

        assertThat(toDeleted).isInstanceOf(Rejected.class);
        assertThat(((Rejected) toDeleted).refusal()).isEqualTo(Refusal.TICKET_GONE);
        assertThat(toHidden).isInstanceOf(Rejected.class);
        assertThat(((Rejected) toHidden).refusal())
                .isIn(Refusal.TICKET_GONE, Refusal.NO_PERMISSION);
        assertThat(desk().messages(deleted, "кому?") + desk().messages(hidden, "кому?")).isZero();
    }

    @Test
    void aReplyToAMergedTicketIsInTheTicketItLivesOnAs() throws BackendException {
        var merged = aTicket("Слитое");
        var target = aTicket("Куда слито");
        desk().merge(merged, target);

        var accepted = accepted(operator().reply(merged, "ответ слитому"));

        assertThat(accepted.receipt().ticket()).isEqualTo(target);
        assertThat(desk().messages(target, "ответ слитому")).isEqualTo(1);
    }

    @Test
    void repeatingAnOperationIsHarmlessWhereTheServerPromisesSo() throws BackendException {
        Assumptions.assumeTrue(
                operator().backend.signIn().capabilities().contains(Capability.IDEMPOTENT_PUSH),
                "this server keeps no idempotency keys");
        var ticket = aTicket("Повтор");
        var outgoing = operator().outgoing(operator().aReply("один раз"), ticket);

        var first = accepted(operator().backend.push(outgoing));
        var second = operator().backend.push(outgoing);

        assertThat(second).isInstanceOf(PushResult.Duplicate.class);
        assertThat(((PushResult.Duplicate) second).receipt()).isEqualTo(first.receipt());
        assertThat(desk().messages(ticket, "один раз")).isEqualTo(1);
    }

    /// A new ticket of a customer that the operator under test has in their mirror.
    private RemoteId aTicket(String subject) throws BackendException {
        var ticket = desk().customerAsks(unique(subject), "вопрос", List.of());
        operator().fetch(ticket);
        return ticket;
    }

    private List<String> base(RemoteId ticket, Field field) throws BackendException {
        return operator().ticket(ticket).fields().get(field);
    }

    private TicketFields newFields(String subject) {
        return new TicketFields(
                subject,
                TicketState.NEW,
                Priority.Level.HIGH.priority(),
                Optional.of(desk().group()),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    private static Accepted accepted(PushResult result) {
        assertThat(result).isInstanceOf(Accepted.class);
        var accepted = (Accepted) result;
        assertThat(accepted.echo()).anyMatch(Change.TicketChanged.class::isInstance);
        return accepted;
    }
}
