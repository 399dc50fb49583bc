package app.pult.ui.newticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority.Level;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.fixture.CountedIds;
import app.pult.ui.newticket.Form.Hindrance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FormTest {
    private static final TicketId TICKET = new TicketId(7);
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:00Z");
    private static final GroupId MAIL = new GroupId("2");
    private static final Address IVAN = new Address("Иван Петров", "ivan@example.ru");

    @ParameterizedTest
    @CsvSource({
        "ivan@example.ru, '', ivan@example.ru",
        "Иван Петров <ivan@example.ru>, Иван Петров, ivan@example.ru",
        "Иван ivan@example.ru, Иван, ivan@example.ru",
        "' ivan@почта.рф ', '', ivan@почта.рф"
    })
    void anAddressMayBeTyped(String typed, String name, String address) {
        assertThat(typed(typed).address()).contains(new Address(name, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иван", "ivan@", "@example.ru", "<a@b> <c@d>"})
    void whatIsNobodysAddressIsSaidToBe(String typed) {
        assertThat(typed(typed).hindrance(List.of())).isEqualTo(Hindrance.UNKNOWN_REQUESTER);
    }

    @Test
    void somebodyWithoutAnAddressIsNamedByTheServersId() {
        var person = new Person(new PersonId("reception"), "Reception", "");

        assertThat(Form.address(person)).isEqualTo(new Address("Reception", "reception"));
        assertThat(Form.written(Form.address(person))).isEqualTo("Reception");
    }

    @Test
    void theFirstThingMissingIsTold() {
        assertThat(Form.BLANK.hindrance(List.of(MAIL))).isEqualTo(Hindrance.NO_REQUESTER);
        assertThat(form("", Optional.of(MAIL)).hindrance(List.of(MAIL)))
                .isEqualTo(Hindrance.NO_SUBJECT);
        assertThat(form("Printer", Optional.empty()).hindrance(List.of(MAIL)))
                .isEqualTo(Hindrance.NO_GROUP);
        assertThat(form("Printer", Optional.of(new GroupId("gone"))).hindrance(List.of(MAIL)))
                .isEqualTo(Hindrance.NO_GROUP);
        assertThat(form("Printer", Optional.empty()).hindrance(List.of()))
                .isEqualTo(Hindrance.NONE);
    }

    @Test
    void aHalfFilledTextIsNeverCreated() {
        var form = form("Printer", Optional.of(MAIL), "Позвоню {{?когда}}");

        assertThat(form.hindrance(List.of(MAIL))).isEqualTo(Hindrance.BLANK);
    }

    @Test
    void aDraftBringsEverythingBack() {
        var form = form("Printer", Optional.of(MAIL));

        assertThat(Form.of(form.draft(TICKET, NOW))).isEqualTo(form);
        assertThat(Form.of(typed("Иван").draft(TICKET, NOW))).isEqualTo(typed("Иван"));
    }

    @Test
    void aGroupAloneIsNoWorkToKeep() {
        var untouched =
                new Form("", Optional.empty(), " ", Optional.of(MAIL), Level.HIGH, "", List.of());

        assertThat(untouched.isBlank()).isTrue();
        assertThat(typed("И").isBlank()).isFalse();
    }

    @Test
    void theOperationCarriesWhatWasFilledIn() {
        var operation = form(" Printer ", Optional.of(MAIL)).operation(CountedIds.id(1), TICKET);

        assertThat(operation.requester()).isEqualTo(IVAN);
        assertThat(operation.fields().subject()).isEqualTo("Printer");
        assertThat(operation.fields().state()).isEqualTo(TicketState.NEW);
        assertThat(operation.fields().priority()).isEqualTo(Level.HIGH.priority());
        assertThat(operation.fields().group()).contains(MAIL);
        assertThat(operation.text()).isEqualTo("It smokes.");
    }

    private static Form form(String subject, Optional<GroupId> group) {
        return form(subject, group, "It smokes.");
    }

    private static Form form(String subject, Optional<GroupId> group, String text) {
        return new Form(
                Form.written(IVAN), Optional.of(IVAN), subject, group, Level.HIGH, text, List.of());
    }

    private static Form typed(String requester) {
        return new Form(
                requester, Optional.empty(), "", Optional.empty(), Level.NORMAL, "", List.of());
    }
}
