package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class PieceTest {
    @Test
    void aLongMessageIsCutIntoPiecesOfAFewLines() {
        var pieces = cut(lines(300));

        assertThat(pieces).hasSizeGreaterThan(20);
        assertThat(pieces).allMatch(piece -> piece.text().lines().count() <= LineCutter.MOST_LINES);
        assertThat(copied(pieces))
                .isEqualTo(
                        String.join(
                                "\n",
                                IntStream.range(0, 300).mapToObj(i -> "строка " + i).toList()));
        assertThat(pieces.getFirst().edges()).isEqualTo(new Piece.Edges(true, false));
        assertThat(pieces.getLast().edges()).isEqualTo(new Piece.Edges(false, true));
    }

    @Test
    void aLongLineIsCutAndCopiedAsOne() {
        var line = "слово 😀 ".repeat(3_000);
        var pieces = cut(List.of(Paragraph.of(line), Paragraph.of("конец")));

        assertThat(pieces)
                .allMatch(piece -> piece.text().length() <= LineCutter.MOST_CHARACTERS + 8);
        assertThat(copied(pieces)).isEqualTo(line + "\nконец");
    }

    @Test
    void aLineWithoutSpacesIsNeverCutWithinASign() {
        var line = "😀".repeat(3_000);
        var pieces = cut(List.of(Paragraph.of(line)));

        assertThat(copied(pieces)).isEqualTo(line);
        assertThat(pieces)
                .allMatch(piece -> piece.text().codePoints().allMatch(sign -> sign == 0x1F600));
    }

    @Test
    void aStyledSpanIsCutWithItsStyleAndLink() {
        var pieces =
                cut(
                        List.of(
                                Paragraph.of(
                                        Span.of("a".repeat(1_500)),
                                        Span.link("b".repeat(3_000), "x"))));

        assertThat(
                        pieces.stream()
                                .flatMap(piece -> piece.spans().stream())
                                .filter(span -> span.link().isPresent())
                                .mapToInt(span -> span.text().length())
                                .sum())
                .isEqualTo(3_000);
    }

    @Test
    void emptyLinesAreKept() {
        assertThat(
                        copied(
                                cut(
                                        List.of(
                                                Paragraph.of("a"),
                                                Paragraph.of(""),
                                                Paragraph.of("b"),
                                                Paragraph.of("")))))
                .isEqualTo("a\n\nb\n");
    }

    @Test
    void plainLinesBecomeOneRunOfText() {
        assertThat(cut(List.of(Paragraph.of("a"), Paragraph.of("b"))).getFirst().spans())
                .hasSize(1);
    }

    @Test
    void linksKeepTheirOwnRun() {
        var pieces =
                cut(List.of(Paragraph.of(Span.link("a", "x")), Paragraph.of(Span.link("b", "y"))));

        assertThat(
                        pieces.getFirst().spans().stream()
                                .filter(span -> span.link().isPresent())
                                .map(Span::text))
                .containsExactly("a", "b");
    }

    @Test
    void changingTheStyleOfLinesOrAnEmbedBeginsANewPiece() {
        var pieces =
                cut(
                        List.of(
                                Paragraph.of("a"),
                                new Paragraph("quote", List.of(Span.of("b"))),
                                new Embed("image", "[image]", Region::new),
                                Paragraph.of("c")));

        assertThat(pieces).extracting(Piece::text).containsExactly("a", "b", "[image]", "c");
    }

    @Test
    void embedsOfOneKeyAreTheSameWhoeverMakesTheirNode() {
        assertThat(new Embed("k", "t", Region::new)).isEqualTo(new Embed("k", "t", Region::new));
    }

    private static List<Piece> cut(List<Part> parts) {
        return PieceCutter.cut(List.of(new Block("1", "customer", List.of(), "", parts)), Set.of());
    }

    private static String copied(List<Piece> pieces) {
        return Selection.all(pieces).text(pieces);
    }

    private static List<Part> lines(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> Paragraph.of("строка " + i)).toList());
    }
}
