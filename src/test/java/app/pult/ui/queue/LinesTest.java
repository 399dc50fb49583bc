package app.pult.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.queue.Lines.Block;
import app.pult.ui.queue.Lines.Fold;
import app.pult.ui.queue.Lines.Line;
import app.pult.ui.queue.Lines.Run;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class LinesTest {
    private static final List<Block> BLOCKS =
            List.of(block(Heading.URGENT, 3), block(Heading.HIGH, 5_000), block(Heading.LOW, 2));

    private final Lines open = new Lines(BLOCKS, Set.of());
    private final Lines folded = new Lines(BLOCKS, Set.of(Heading.HIGH));

    @Test
    void aListThatIsNotDividedHasALineATicket() {
        var plain = new Lines(List.of(new Block(Optional.empty(), 7)), Set.of(Heading.LOW));

        assertThat(plain.size()).isEqualTo(7);
        assertThat(plain.at(6)).isEqualTo(new Line.Ticket(6));
        assertThat(plain.titles()).isEmpty();
        assertThat(plain.stored(6)).isEqualTo(6);
    }

    @Test
    void everySectionHasALineOfItsOwnAbove() {
        assertThat(open.size()).isEqualTo(5_008);
        assertThat(open.titles()).containsExactly(0, 4, 5_005);
        assertThat(open.at(4)).isEqualTo(new Line.Title(Heading.HIGH, 5_000, Fold.OPEN));
        assertThat(open.at(5)).isEqualTo(new Line.Ticket(3));
        assertThat(open.line(5_004)).isEqualTo(5_007);
        assertThat(open.heading(5_004)).contains(Heading.LOW);
    }

    @Test
    void whatIsFoldedHasAHeadingAndNoPlaces() {
        assertThat(folded.size()).isEqualTo(8);
        assertThat(folded.shown()).isEqualTo(5);
        assertThat(folded.total()).isEqualTo(5_005);
        assertThat(folded.at(4)).isEqualTo(new Line.Title(Heading.HIGH, 5_000, Fold.FOLDED));
        assertThat(folded.at(6)).isEqualTo(new Line.Ticket(3));
        assertThat(folded.stored(3)).isEqualTo(5_003);
        assertThat(folded.place(5_003)).contains(3);
        assertThat(folded.place(700)).isEmpty();
        assertThat(folded.placeFromStored(700)).isEqualTo(3);
        assertThat(folded.placeFromStored(5_005)).isEqualTo(5);
    }

    @Test
    void aStretchAcrossWhatIsFoldedIsReadAsTwo() {
        assertThat(folded.runs(1, 4)).containsExactly(new Run(1, 2), new Run(5_003, 2));
        assertThat(open.runs(2, 2)).containsExactly(new Run(2, 1), new Run(3, 1));
    }

    private static Block block(Heading heading, int count) {
        return new Block(Optional.of(heading), count);
    }
}
