package app.pult.ui.knowledge;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.ui.kit.Texts;
import app.pult.ui.knowledge.DraftModel.State;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class DraftModelTest {
    private final FakeTickets tickets = new FakeTickets();
    private final DraftModel model =
            new DraftModel(
                    tickets,
                    new FakeSearch(tickets, new FakeArticles(), List.of()),
                    Texts.in(Locale.UK),
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            (delay, action) -> action.run(),
                            failure -> {
                                throw new AssertionError(failure);
                            }));

    @Test
    void aTicketThatIsNotSolvedIsSaid() {
        tickets.put(aTicket(1).about("VPN").in(TicketState.SOLVED).build());
        tickets.put(aTicket(2).about("Printer").in(TicketState.OPEN).build());

        model.begin(new TicketId(1));
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Made.class,
                        made -> {
                            assertThat(made.solved()).isTrue();
                            assertThat(made.title()).isEqualTo("VPN");
                            assertThat(made.markdown()).startsWith("# VPN");
                            assertThat(made.alike()).isEmpty();
                        });

        model.begin(new TicketId(2));
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Made.class, made -> assertThat(made.solved()).isFalse());
    }

    @Test
    void aTicketThatIsGoneIsSaid() {
        model.begin(new TicketId(9));

        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed());
    }
}
