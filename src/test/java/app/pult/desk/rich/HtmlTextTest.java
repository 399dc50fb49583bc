package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlTextTest {
    @Test
    void blocksEndLinesAndParagraphsStandApart() {
        assertThat(
                        HtmlText.text(
                                "<div>Здравствуйте,<br>не печатает.</div><p>Первый   абзац</p>\n<p>Второй</p>"))
                .isEqualTo("Здравствуйте,\nне печатает.\nПервый абзац\n\nВторой");
    }

    @Test
    void listsAndTablesStayReadable() {
        assertThat(
                        HtmlText.text(
                                "<ul><li>раз</li><li>два</li></ul><table><tr><td>a</td><td>1</td></tr>"
                                        + "<tr><td>b</td><td>2</td></tr></table>"))
                .isEqualTo("- раз\n- два\n\na\t1\nb\t2");
    }

    @Test
    void scriptsStylesAndCommentsAreNoWords() {
        assertThat(
                        HtmlText.text(
                                "<style>p{}</style><script>alert('x')</script><!-- тайно --><b>видно</b>"
                                        + " &lt;и это&gt;"))
                .isEqualTo("видно <и это>");
    }

    @Test
    void preformattedTextKeepsItsLines() {
        assertThat(HtmlText.text("<p>журнал:</p><pre>a  1\n  b 2</pre>"))
                .isEqualTo("журнал:\n\na  1\n  b 2");
    }

    @Test
    void deepNestingDoesNotOverflow() {
        var deep = "<div>".repeat(50_000) + "дно";

        assertThat(HtmlText.text(deep)).isEqualTo("дно");
    }

    @Test
    void whatIsNoHtmlComesThrough() {
        assertThat(HtmlText.text("просто слова")).isEqualTo("просто слова");
        assertThat(HtmlText.text("")).isEmpty();
    }
}
