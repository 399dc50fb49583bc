package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class FoundTest {
    private static final Fold ORDER =
            new Fold("1/0", "show", "hide", List.of(Paragraph.of("Старый заказ 17")));
    private static final Fold THANKS =
            new Fold("1/1", "show", "hide", List.of(Paragraph.of("Спасибо")));

    @Test
    void capitalsAndTheDotsOfYoDoNotMatterAndAHardSpaceIsASpace() {
        var blocks = blocks(Paragraph.of("Ещё раз: ЕЩЕ\u00a0РАЗ, еще раз"));

        assertThat(words(blocks, Set.of(), "еще раз"))
                .containsExactly("Ещё раз", "ЕЩЕ\u00a0РАЗ", "еще раз");
        assertThat(words(blocks, Set.of(), "ЕЩЁ РАЗ")).hasSize(3);
    }

    @Test
    void wordsAreFoundWhereALongLineWasCut() {
        var line =
                "журнал ".repeat(LineCutter.MOST_CHARACTERS / 7) + "ошибка связи " + "x".repeat(50);
        var blocks = blocks(Paragraph.of(line));
        assertThat(PieceCutter.cut(blocks, Set.of())).hasSize(2);

        assertThat(words(blocks, Set.of(), "журнал журнал ошибка связи x"))
                .containsExactly("журнал журнал ошибка связи x");
        assertThat(words(blocks, Set.of(), "журнал ")).hasSize(LineCutter.MOST_CHARACTERS / 7);
    }

    @Test
    void aFoldIsOpenedForWhatIsFoundInItAndNoOther() {
        var blocks = blocks(Paragraph.of("Заказ пришёл"), ORDER, THANKS);

        var found = Found.in(blocks, Set.of(), "заказ");
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.unfolded()).containsExactly(ORDER.key());
        assertThat(Found.in(blocks, Set.of(), "show").count()).as("the control").isZero();
        assertThat(Found.in(blocks, Set.of(THANKS.key()), "").unfolded())
                .containsExactly(THANKS.key());
    }

    @Test
    void whatIsFoldedIsNotCopiedAndWhatIsUnfoldedIs() {
        var blocks = blocks(Paragraph.of("Да."), ORDER, Paragraph.of("Ещё."));

        assertThat(all(blocks, Set.of())).isEqualTo("Да.\nЕщё.");
        assertThat(all(blocks, Set.of(ORDER.key()))).isEqualTo("Да.\nСтарый заказ 17\nЕщё.");
    }

    private static List<String> words(List<Block> blocks, Set<String> open, String wanted) {
        var found = Found.in(blocks, open, wanted);
        return found.places().stream().map(place -> place.text(found.pieces())).toList();
    }

    private static String all(List<Block> blocks, Set<String> open) {
        var pieces = PieceCutter.cut(blocks, open);
        return Selection.all(pieces).text(pieces);
    }

    private static List<Block> blocks(Part... parts) {
        return Stream.of(new Block("1", "customer", List.of(), "", List.of(parts))).toList();
    }
}
