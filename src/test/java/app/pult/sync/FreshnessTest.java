package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.FakeTime;

import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final TicketId TICKET = new TicketId(1);

    private final Freshness freshness = new Freshness(new FakeTime());

    /// Offline for less than a minute: the reply went out past what the customer wrote meanwhile.
    @Test
    void whatWasReadBeforeAnAbsenceIsOldAfterItHoweverShort() {
        freshness.caughtUp(freshness.begin());
        var onItsWay = freshness.begin();
        assertThat(freshness.of(TICKET)).isTrue();

        freshness.lapse();
        freshness.read(TICKET, onItsWay);
        assertThat(freshness.of(TICKET)).isFalse();

        freshness.read(TICKET, freshness.begin());
        assertThat(freshness.of(TICKET)).isTrue();
    }
}
