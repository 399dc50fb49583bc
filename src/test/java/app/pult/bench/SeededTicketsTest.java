package app.pult.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.Change.TicketChanged;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class SeededTicketsTest {
    @Test
    void sameSeedTellsTheSame() {
        assertThat(told(new SeededTickets(120, 2, 7)))
                .isEqualTo(told(new SeededTickets(120, 2, 7)));
        assertThat(told(new SeededTickets(120, 2, 7)))
                .isNotEqualTo(told(new SeededTickets(120, 2, 8)));
    }

    @Test
    void theViewOfAllOpenTicketsHoldsAsManyAsAsked() {
        var stock = new SeededTickets(120, 0, 1);

        var open =
                told(stock).stream()
                        .filter(TicketChanged.class::isInstance)
                        .map(change -> ((TicketChanged) change).ticket().fields().state())
                        .filter(state -> state == TicketState.NEW || state == TicketState.OPEN);

        assertThat(open).hasSize(120);
        assertThat(stock.size()).isEqualTo(144);
    }

    private static List<Change> told(SeededTickets stock) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < stock.size(); i++) {
            stock.tell(i, changes);
        }
        return changes;
    }
}
