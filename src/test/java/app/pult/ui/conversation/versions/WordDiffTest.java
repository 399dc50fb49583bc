package app.pult.ui.conversation.versions;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.conversation.versions.WordDiff.In;
import app.pult.ui.conversation.versions.WordDiff.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.stream.Collectors;

class WordDiffTest {
    /// `-` and `+` stand before what only the one or the other has, `|` behind each piece.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '', '', ''
                    same, same, same|
                    '', new, +new|
                    old, '', -old|
                    Добрый день, Добрый вечер, Добрый |-день|+вечер|
                    one two three, one three, one |-two |three|
                    a b c d, a x c y, a |-b|+x| c |-d|+y|
                    'Да, конечно', Да конечно, 'Да|-,| конечно|'
                    'a, b c', 'x, y z', '-a, b c|+x, y z|'
                    принтер-7, принтер-8, принтер-|-7|+8|
                    """)
    void differencesAreTold(String now, String then, String told) {
        assertThat(told(now, then)).isEqualTo(told);
    }

    @Test
    void thePiecesAreBothTextsWhateverTheyAre() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var now = words(random);
            var then = words(random);
            var pieces = WordDiff.of(now, then);

            assertThat(joined(pieces, In.ONLY_THEN)).isEqualTo(now);
            assertThat(joined(pieces, In.ONLY_NOW)).isEqualTo(then);
        }
    }

    /// Two megabytes that differ in their middle.
    @Test
    void textsTooLongToCompareAreWrittenAnewBetweenTheirEnds() {
        var now = "head " + "a b ".repeat(150_000) + "tail";
        var then = "head " + "c d ".repeat(150_000) + "tail";

        assertThat(WordDiff.of(now, then))
                .extracting(Piece::in)
                .containsExactly(In.BOTH, In.ONLY_NOW, In.ONLY_THEN, In.BOTH);
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(word -> new String[] {"раз", "два ", "\n", "three,"}[word])
                .collect(Collectors.joining());
    }

    private static String joined(java.util.List<Piece> pieces, In without) {
        return pieces.stream()
                .filter(piece -> piece.in() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String told(String now, String then) {
        return WordDiff.of(now, then).stream()
                .map(
                        piece ->
                                switch (piece.in()) {
                                    case BOTH -> piece.text() + "|";
                                    case ONLY_NOW -> "-" + piece.text() + "|";
                                    case ONLY_THEN -> "+" + piece.text() + "|";
                                })
                .collect(Collectors.joining());
    }
}
