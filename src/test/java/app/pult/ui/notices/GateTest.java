package app.pult.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// On a clock that moves when told.
final class GateTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Gate gate = new Gate();
    private final List<Popup> popups = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void threeHundredEventsWhileAwayAreOneDigestWithTheRightCounts() {
        gate.leave();
        for (int i = 0; i < 300; i++) {
            pass(Duration.ofSeconds(7));
            offer(
                    i,
                    i % 3 == 0 ? Event.NEW : Event.ANSWER,
                    i % 4 == 0 ? Whose.MINE : Whose.UNASSIGNED);
        }
        assertThat(popups).isEmpty();

        gate.comeBack(now);
        offer(300, Event.HANDED_OVER, Whose.MINE); // what the desk fetches first
        pass(Duration.ofMinutes(2));

        assertThat(popups).hasSize(1);
        var digest = (Popup.Many) popups.getFirst();
        assertThat(digest.cause()).isEqualTo(Popup.Cause.ABSENCE);
        assertThat(digest.count(Event.NEW)).isEqualTo(100);
        assertThat(digest.count(Event.ANSWER)).isEqualTo(200);
        assertThat(digest.count(Event.HANDED_OVER)).isEqualTo(1);
        assertThat(digest.mine()).isEqualTo(76);
    }

    @Test
    void aBurstOfFiftyInTenSecondsIsAtMostThreePopUpsAndNothingIsLost() {
        for (int i = 0; i < 50; i++) {
            offer(i, Event.NEW, Whose.UNASSIGNED);
            pass(Duration.ofMillis(200));
        }
        pass(Duration.ofSeconds(15));

        assertThat(popups).hasSize(3);
        assertThat(popups.subList(0, 2)).allMatch(Popup.One.class::isInstance);
        assertThat(((Popup.Many) popups.getLast()).count(Event.NEW)).isEqualTo(48);
        assertThat(((Popup.Many) popups.getLast()).cause()).isEqualTo(Popup.Cause.BURST);
    }

    @Test
    void aFloodWithoutEndStaysAtThreeInAnyTenSeconds() {
        var at = new ArrayList<Instant>();
        for (int i = 0; i < 600; i++) {
            int before = popups.size();
            offer(i, Event.ANSWER, Whose.MINE);
            pass(Duration.ofMillis(100));
            for (int shown = before; shown < popups.size(); shown++) {
                at.add(now);
            }
        }

        assertThat(at)
                .allSatisfy(
                        first ->
                                assertThat(at)
                                        .filteredOn(
                                                other ->
                                                        !other.isBefore(first)
                                                                && other.isBefore(
                                                                        first.plus(Gate.WINDOW)))
                                        .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void singleNoticesFarApartPopUpOneByOne() {
        for (int i = 0; i < 4; i++) {
            offer(i, Event.ANSWER, Whose.MINE);
            pass(Duration.ofSeconds(30));
        }

        assertThat(popups).hasSize(4).allMatch(Popup.One.class::isInstance);
    }

    @Test
    void whatHappenedOnceWhileAwayIsToldAsItself() {
        gate.leave();
        offer(1, Event.ANSWER, Whose.MINE);
        gate.comeBack(now);
        pass(Duration.ofMinutes(1));

        assertThat(popups).hasSize(1).first().isInstanceOf(Popup.One.class);
    }

    @Test
    void nothingIsToldWhereNothingHappened() {
        gate.leave();
        gate.comeBack(now);
        pass(Duration.ofMinutes(1));

        assertThat(popups).isEmpty();
    }

    private void offer(long ticket, Event event, Whose whose) {
        gate.offer(
                        new Notice(
                                new TicketId(ticket + 1),
                                "" + ticket,
                                "Printer",
                                "Ann",
                                event,
                                whose),
                        now)
                .ifPresent(popups::add);
    }

    private void pass(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            var next = now.plusSeconds(1);
            now = next.isBefore(end) ? next : end;
            gate.due(now).ifPresent(popups::add);
        }
    }
}
