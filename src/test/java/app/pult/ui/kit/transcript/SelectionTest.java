package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.transcript.Selection.Position;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class SelectionTest {
    private final List<Piece> pieces =
            PieceCutter.cut(
                    List.of(
                            new Block(
                                    "1",
                                    "customer",
                                    List.of(Span.of("Иван")),
                                    "",
                                    List.of(Paragraph.of("первая строка"), Paragraph.of("вторая"))),
                            new Block(
                                    "2",
                                    "mine",
                                    List.of(Span.of("Вы")),
                                    "",
                                    List.of(Paragraph.of("ответ")))),
                    Set.of());

    @Test
    void copiesLinesAsWrittenAndAnEmptyLineBetweenMessages() {
        assertThat(Selection.all(pieces).text(pieces))
                .isEqualTo("Иван\nпервая строка\nвторая\n\nВы\nответ");
    }

    @Test
    void isTheSameTextWhenDraggedUpwards() {
        var down = new Selection(new Position(1, 7), new Position(3, 3));
        var up = new Selection(new Position(3, 3), new Position(1, 7));

        assertThat(down.text(pieces)).isEqualTo("строка\nвторая\n\nВы\nотв");
        assertThat(up.text(pieces)).isEqualTo(down.text(pieces));
        assertThat(up.startIn(1, 20)).isEqualTo(7);
        assertThat(up.endIn(1, 20)).isEqualTo(20);
        assertThat(up.startIn(0, 4)).isEqualTo(up.endIn(0, 4));
    }

    @Test
    void findsTheWordAndTheLineUnderTheMouse() {
        assertThat(Selection.word(pieces, new Position(1, 9)).text(pieces)).isEqualTo("строка");
        assertThat(Selection.word(pieces, new Position(3, 5)).text(pieces)).isEqualTo("ответ");
        assertThat(Selection.line(pieces, new Position(1, 16)).text(pieces)).isEqualTo("вторая");
        assertThat(Selection.line(pieces, new Position(1, 0)).text(pieces))
                .isEqualTo("первая строка");
    }

    @Test
    void nothingSelectedIsNoText() {
        assertThat(Selection.NONE.isEmpty()).isTrue();
        assertThat(Selection.NONE.text(pieces)).isEmpty();
        assertThat(Selection.all(List.of()).text(List.of())).isEmpty();
    }
}
