package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.Inline.Style;
import app.pult.desk.rich.RichText.Extent;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class HtmlReaderTest {
    @Test
    void wordsAndStructureAreKept() {
        var text =
                HtmlReader.read(
                        "<div><p>Добрый <b>день</b>!</p><ol><li>раз<li>два<ul><li>внутри</ul></ol>"
                                + "<pre>a\n  b</pre><blockquote>было</blockquote></div>");

        assertThat(text.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        plain("Добрый "),
                                        new Inline.Text("день", Set.of(Style.BOLD)),
                                        plain("!"))),
                        new Block.Item("1.", 0, List.of(plain("раз"))),
                        new Block.Item("2.", 0, List.of(plain("два"))),
                        new Block.Item("•", 1, List.of(plain("внутри"))),
                        new Block.Code("a\n  b"),
                        new Block.Quote(List.of(new Block.Paragraph(List.of(plain("было"))))));
    }

    @Test
    void whatCouldActIsGone() {
        var text =
                HtmlReader.read(
                        "<p onclick=x()>a<script>alert(1)</script><style>p{}</style></p>"
                                + "<iframe src=http://evil.example></iframe><form><input value=f></form>"
                                + "<a href=\"javascript:alert(1)\">нажмите</a>"
                                + "<img src=http://track.example/p.gif width=1 height=1>");

        assertThat(text.blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(plain("a"))),
                        new Block.Paragraph(List.of(plain("нажмите"))));
    }

    @Test
    void linkTargetAndPictureSourceAreNamed() {
        var text =
                HtmlReader.read(
                        "<p><a href=\"https://bank.example.attacker.test/in\">bank.example</a>"
                                + "<img src=cid:img1@example alt=скрин>"
                                + "<img src=https://cdn.example/logo.png alt=logo></p>");

        assertThat(text.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Inline.Link(
                                                "bank.example",
                                                "https://bank.example.attacker.test/in",
                                                Set.of()),
                                        new Inline.Picture("img1@example", "скрин"),
                                        new Inline.RemotePicture("cdn.example", "logo"))));
    }

    @Test
    void tableOfDataStaysATableAndLayoutTableDoesNot() {
        assertThat(HtmlReader.read("<table><tr><td>LED</td><td>red</td></tr></table>").blocks())
                .containsExactly(new Block.Table(List.of(List.of("LED", "red"))));
        assertThat(
                        HtmlReader.read("<table><tr><td><p>one</p><p>two</p></td></tr></table>")
                                .blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(plain("one"))),
                        new Block.Paragraph(List.of(plain("two"))));
    }

    @Test
    void depthAndSizeAreLimited() {
        var deep = HtmlReader.read("<div>".repeat(20_000) + "дно");
        var wide = HtmlReader.read("<p>x</p>".repeat(HtmlReader.MAX_BLOCKS + 10));

        assertThat(deep.extent()).isEqualTo(Extent.CUT);
        assertThat(deep.blocks()).hasSize(1);
        assertThat(wide.extent()).isEqualTo(Extent.CUT);
        assertThat(wide.blocks()).hasSize(HtmlReader.MAX_BLOCKS);
    }

    @Test
    void emptyEntriesAndRowsBeyondTheLimitAreCut() {
        var list = HtmlReader.read("<ul>" + "<li></li>".repeat(HtmlReader.MAX_BLOCKS + 10));
        var table =
                HtmlReader.read("<table>" + "<tr><td>a<td>b".repeat(HtmlReader.MAX_BLOCKS + 10));

        assertThat(list.blocks()).hasSize(HtmlReader.MAX_BLOCKS);
        assertThat(list.extent()).isEqualTo(Extent.CUT);
        assertThat(table.extent()).isEqualTo(Extent.CUT);
    }

    @Test
    void plainTextHasQuotesAndLinks() {
        var text = PlainReader.read("см. https://example.com/a?b=1, спасибо\n> было\n>> раньше");

        assertThat(text.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        plain("см. "),
                                        new Inline.Link(
                                                "https://example.com/a?b=1",
                                                "https://example.com/a?b=1",
                                                Set.of()),
                                        plain(", спасибо"))),
                        new Block.Quote(
                                List.of(
                                        new Block.Paragraph(List.of(plain("было"))),
                                        new Block.Paragraph(List.of(plain("> раньше"))))));
    }

    private static Inline plain(String text) {
        return new Inline.Text(text, Set.of());
    }
}
