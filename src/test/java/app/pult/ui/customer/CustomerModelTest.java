package app.pult.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.ATicket;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.ui.customer.CustomerModel.View;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CustomerModelTest {
    private static final Person IVAN = new Person(new PersonId("i"), "Ivan", "i@example.org");
    private static final Person OLGA = new Person(new PersonId("o"), "Olga", "o@example.org");

    private final FakeTickets tickets = new FakeTickets();
    private final FakeCustomers customers = new FakeCustomers();
    private final FakeTime time = new FakeTime(Instant.EPOCH);
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final CustomerModel model =
            new CustomerModel(
                    customers,
                    tickets,
                    selection,
                    new Threads(Runnable::run, Runnable::run, time::after, failures::add));

    CustomerModelTest() {
        tickets.put(ATicket.aTicket(1).from(IVAN).build());
        tickets.put(ATicket.aTicket(2).from(OLGA).build());
        model.attach();
    }

    @Test
    void theCustomerOfTheOpenTicketIsShownAndOnlyBesideIt() {
        assertThat(model.viewProperty().get()).isEqualTo(new View.Nobody());
        selection.open(new TicketId(1));
        assertThat(shown()).contains(IVAN);
        selection.go(new Place.NewTicket(Optional.empty()));
        assertThat(model.viewProperty().get()).isEqualTo(new View.Nobody());
    }

    @Test
    void aNoteIsSavedAfterAMomentUnderWhomItIsAbout() {
        selection.open(new TicketId(1));
        model.noteProperty().set("call after 11");
        assertThat(customers.notes).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(customers.notes).containsEntry(IVAN.id(), "call after 11").hasSize(1);

        model.noteProperty().set("call after 12");
        selection.open(new TicketId(2));
        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(customers.notes).containsEntry(IVAN.id(), "call after 12").hasSize(1);
    }

    @Test
    void aNoteThatCouldNotBeSavedIsShownAgainAndSavedLater() {
        selection.open(new TicketId(1));
        customers.full = true;
        model.noteProperty().set("call after 11");
        selection.open(new TicketId(2));
        assertThat(failures).isNotEmpty();

        selection.open(new TicketId(1));
        assertThat(model.noteProperty().get()).isEqualTo("call after 11");
        customers.full = false;
        model.detach();
        assertThat(customers.notes).containsEntry(IVAN.id(), "call after 11");
    }

    @Test
    void whatIsBeingWrittenIsNotReplacedByWhatIsReadMeanwhile() {
        selection.open(new TicketId(1));
        model.noteProperty().set("half a sen");
        tickets.put(ATicket.aTicket(1).from(IVAN).about("changed").build());
        time.advance(Duration.ofMillis(100));
        assertThat(model.noteProperty().get()).isEqualTo("half a sen");
    }

    private Optional<Person> shown() {
        return model.viewProperty().get() instanceof View.Known known
                ? Optional.of(known.customer().person())
                : Optional.empty();
    }
}
