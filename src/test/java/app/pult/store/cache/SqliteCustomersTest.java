package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.person;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Customer;
import app.pult.desk.Person;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SqliteCustomersTest {
    private static final Person OLGA = person("olga@shop.example", "Ольга Ким");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(customer(CUSTOMER), customer(OLGA));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ticketsAndMessagesOfACustomerAreToldNewestFirstAndNobodyElses() {
        desk.told(
                ticket("1").updated(NOON.plusSeconds(9)).subject("Printer").told(),
                ticket("2").updated(NOON.plusSeconds(10)).subject("Mail").told(),
                ticket("3").by(OLGA).told(),
                message("11", "1").at(NOON.plusSeconds(1)).told(),
                message("12", "2").at(NOON.plusSeconds(2)).by(ANNA).reply("Try\n  again").told(),
                message("13", "1").at(NOON.plusSeconds(3)).by(ANNA).note("odd").told(),
                message("14", "3").at(NOON.plusSeconds(4)).told());

        var known = desk.store().customers().find(CUSTOMER);

        assertThat(known.count()).isEqualTo(2);
        assertThat(known.tickets())
                .extracting(row -> row.subject())
                .containsExactly("Mail", "Printer");
        assertThat(known.timeline())
                .extracting(Customer.Entry::beginning)
                .containsExactly("odd", "Try again", "Text of 11");
        assertThat(known.timeline())
                .extracting(Customer.Entry::kind)
                .containsExactly(Customer.Kind.NOTE, Customer.Kind.REPLY, Customer.Kind.CUSTOMER);
        assertThat(known.timeline().get(1).subject()).isEqualTo("Mail");
        assertThat(known.timeline().get(2).author()).isEqualTo("Иван Петров");
    }

    @Test
    void otherAddressesOfTheSameFullNameAndTheFirmAreKnown() {
        var atHome = person("petrov@home.example", "иван петров");
        desk.told(
                customer(atHome),
                customer(person("x@home.example", "Иван Петровский")),
                ticket("1").custom("Компания", "ООО «Вектор»").told(),
                ticket("2").custom("Компания", "ООО «Вектор»").custom("OS", "Windows").told());

        var known = desk.store().customers().find(CUSTOMER);

        assertThat(known.namesakes()).containsExactly(atHome);
        assertThat(known.companies()).containsExactly("ООО «Вектор»");
    }

    @Test
    void aNoteOutlivesTheCacheAndIsRemovedByEmptyingIt() throws IOException {
        desk.store().customers().note(CUSTOMER.id(), "звонить после 11\n");
        desk.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().contains("cache.db")).toList()) {
                Files.delete(file);
            }
        }
        desk = new Desk(folder);

        assertThat(desk.store().customers().find(CUSTOMER).note()).isEqualTo("звонить после 11\n");
        desk.store().customers().note(CUSTOMER.id(), " \n");
        assertThat(desk.store().customers().find(CUSTOMER).note()).isEmpty();
    }
}
