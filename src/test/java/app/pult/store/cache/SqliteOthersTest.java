package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.person;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Person;
import app.pult.desk.sendcheck.Others;
import app.pult.desk.sendcheck.Values;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SqliteOthersTest {
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
    void customersAreFoundByTheBeginningsOfTheirWordsAndOperatorsAreNot() {
        var others = others();

        assertThat(others.people(List.of("ольг", "ки"), 9)).containsExactly(OLGA);
        assertThat(others.people(List.of("olga@shop.example"), 9)).containsExactly(OLGA);
        assertThat(others.people(List.of("ольг", "петр"), 9)).isEmpty();
        assertThat(others.people(List.of("анна"), 9)).isEmpty();
        assertThat(others.people(List.of(), 9)).isEmpty();
    }

    @Test
    void aTicketIsSomebodys() {
        desk.told(ticket("1").told(), ticket("3").by(OLGA).told());
        var number = desk.store().tickets().find(desk.id("3")).orElseThrow().number();

        assertThat(others().requesterOf(number)).contains(OLGA);
        assertThat(others().requesterOf(number + "0")).isEmpty();
        assertThat(others().requesterOf("")).isEmpty();
    }

    @Test
    void whatCustomersWroteAndTheirFieldsAreTheirsAndWhatTheDeskWroteIsNot() {
        desk.told(
                ticket("3").by(OLGA).custom("Договор", "77-12345").told(),
                message("31", "3")
                        .at(NOON)
                        .by(OLGA)
                        .html("Мой телефон 8 (912) 345-67-89", "<p>…")
                        .told(),
                message("32", "3").at(NOON).by(ANNA).reply("Наш телефон 8 (800) 555-35-35").told());

        assertThat(others().holders(Values.key("+79123456789"))).containsExactly(OLGA);
        assertThat(others().holders(Values.key("77-12345"))).containsExactly(OLGA);
        assertThat(others().holders(Values.key("88005553535"))).isEmpty();
    }

    private Others others() {
        return desk.store().others();
    }
}
