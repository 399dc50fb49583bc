package app.pult.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TallyTest {
    private static final List<String> SUGGESTED = List.of("a", "b", "c");

    @Test
    void whereNothingWasSaidAllStaysAsItWas() {
        assertThat(ordered(Map.of())).containsExactly("a", "b", "c");
    }

    @Test
    void oneVerdictMovesNothing() {
        assertThat(ordered(Map.of("b", said(1, 1)))).containsExactly("a", "b", "c");
        assertThat(ordered(Map.of("a", said(0, 1)))).containsExactly("a", "b", "c");
    }

    @Test
    void whatHelpedAgainAndAgainRises() {
        assertThat(ordered(Map.of("b", said(3, 3)))).containsExactly("b", "a", "c");
        assertThat(ordered(Map.of("c", said(9, 9)))).containsExactly("a", "c", "b");
    }

    @Test
    void whatDidNotHelpAgainAndAgainFalls() {
        assertThat(ordered(Map.of("a", said(0, 2)))).containsExactly("b", "a", "c");
        assertThat(ordered(Map.of("a", said(0, 3)))).containsExactly("b", "c", "a");
    }

    @Test
    void whatHelpedAsOftenAsNotStaysWhereItIs() {
        assertThat(ordered(Map.of("b", said(5, 10)))).containsExactly("a", "b", "c");
    }

    @Test
    void whatDidNotHelpWithThisVeryTicketIsLast() {
        var here = new Tally(8, 9, 0, Optional.of(Verdict.DID_NOT));

        assertThat(ordered(Map.of("a", here))).containsExactly("b", "c", "a");
    }

    @Test
    void verdictsAreWhatIsKnownWithoutWhereItWasInserted() {
        var here = Optional.of(Verdict.HELPED);

        assertThat(new Tally(2, 3, 5, here).verdicts()).isEqualTo(new Tally(2, 3, 0, here));
    }

    @Test
    void moreCannotHaveHelpedThanWereJudged() {
        assertThatThrownBy(() -> said(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ordered(Map<String, Tally> known) {
        return Tally.order(SUGGESTED, one -> known.getOrDefault(one, Tally.NOTHING));
    }

    private static Tally said(int helped, int judged) {
        return new Tally(helped, judged, 0, Optional.empty());
    }
}
