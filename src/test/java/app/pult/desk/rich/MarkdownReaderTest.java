package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.Inline.Style;
import app.pult.desk.rich.RichText.Extent;
import app.pult.fixture.OwnSeconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Set;

@Timeout(120)
class MarkdownReaderTest {
    @Test
    void structureIsKept() {
        var read =
                MarkdownReader.read(
                        """
                        ## Check

                        Two **bold** words
                        and `code`.

                        1. First
                           - inner
                        2. Second

                        ```PowerShell -x
                        a
                          b
                        ```

                        | A | B |
                        |---|---|
                        | `x` | y |
                        """);

        assertThat(read.blocks())
                .containsExactly(
                        new Block.Heading(2, List.of(text("Check"))),
                        new Block.Paragraph(
                                List.of(
                                        text("Two "),
                                        new Inline.Text("bold", Set.of(Style.BOLD)),
                                        text(" words"),
                                        text(" "),
                                        text("and "),
                                        new Inline.Text("code", Set.of(Style.MONOSPACE)),
                                        text("."))),
                        new Block.Item("1.", 0, List.of(text("First"))),
                        new Block.Item("•", 1, List.of(text("inner"))),
                        new Block.Item("2.", 0, List.of(text("Second"))),
                        new Block.Code("powershell", "-x", "a\n  b"),
                        new Block.Table(List.of(List.of("A", "B"), List.of("x", "y"))));
        assertThat(read.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void linksLeadOutOrToAnotherArticleAndNowhereElse() {
        assertThat(targets("[a](https://example.org/x)")).containsExactly("https://example.org/x");
        assertThat(targets("[a](article:nginx-502)")).containsExactly("article:nginx-502");
        assertThat(targets("[a](#когда-всё-плохо)")).containsExactly("#когда-всё-плохо");
        assertThat(PlainWriter.write(MarkdownReader.read("[a](#b)").blocks())).isEqualTo("a");
        for (var hostile :
                List.of(
                        "[a](javascript:alert(1))",
                        "[a](file:///etc/passwd)",
                        "[a](article:../../x)",
                        "[a](smb://host/share)",
                        "<a href=\"https://example.org\">a</a>")) {
            assertThat(targets(hostile)).as(hostile).isEmpty();
        }
        assertThat(MarkdownReader.read("[words](javascript:x)").blocks())
                .containsExactly(new Block.Paragraph(List.of(text("words"))));
    }

    @Test
    void picturesOfOthersAreNamedAndNotFetched() {
        assertThat(MarkdownReader.read("![A log](http://tracker.example/p.png)").blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(new Inline.RemotePicture("tracker.example", "A log"))));
    }

    @Test
    void picturesThatLieBesideItAreNamedAndPathsAreNot() {
        assertThat(pictures("![a](modem.png) ![b](<my file.png>) ![c](a%20b.png) ![d](cid:x@y)"))
                .containsExactly("modem.png", "my file.png", "a b.png", "x@y");
        for (var elsewhere :
                List.of(
                        "![a](/etc/passwd)",
                        "![a](//host/x.png)",
                        "![a](file:///etc/passwd)",
                        "![a](data:image/png;base64,AAAA)",
                        "![a](\\\\host\\x)",
                        "![a](#x)",
                        "![a](" + "x".repeat(1_001) + ")")) {
            assertThat(pictures(elsewhere)).as(elsewhere).isEmpty();
        }
        assertThat(MarkdownReader.read("<p><img src=\"modem.png\" alt=\"A\"></p>").blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(new Inline.Picture("modem.png", "A"))));
        assertThat(HtmlReader.read("<p>x<img src=\"modem.png\"></p>").blocks())
                .as("in a mail")
                .containsExactly(new Block.Paragraph(List.of(text("x"))));
    }

    private static List<String> pictures(String markdown) {
        return MarkdownReader.read(markdown).blocks().stream()
                .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
                .filter(Inline.Picture.class::isInstance)
                .map(inline -> ((Inline.Picture) inline).name())
                .toList();
    }

    @Test
    void htmlInItLosesItsTeeth() {
        var blocks =
                MarkdownReader.read(
                                """
                                <div onclick="x()"><script>alert(1)</script><b>kept</b></div>

                                in<img src=x onerror=y>line
                                """)
                        .blocks();

        assertThat(PlainWriter.write(blocks)).isEqualTo("kept\n\ninline");
    }

    @Test
    @OwnSeconds(20)
    void whatIsNestedOrHugeBeyondReasonIsCut() {
        for (var source :
                List.of(
                        ">".repeat(50_000) + " x",
                        "- ".repeat(20_000) + "x",
                        "*a **b ".repeat(50_000),
                        "[".repeat(100_000) + "x" + "](y)".repeat(100_000),
                        "`".repeat(300_000),
                        "x\n\n".repeat(400_000))) {
            var read = MarkdownReader.read(source);
            assertThat(read.blocks()).hasSizeLessThanOrEqualTo(HtmlReader.MAX_BLOCKS);
            PlainWriter.write(read.blocks());
        }
        assertThat(MarkdownReader.read("x\n\n".repeat(400_000)).extent()).isEqualTo(Extent.CUT);
    }

    @Test
    @OwnSeconds(20)
    void aListOfAMillionEmptyEntriesIsCut() {
        for (var source : List.of("-\n".repeat(1_000_000), "1.\n".repeat(600_000))) {
            var read = MarkdownReader.read(source);

            assertThat(read.blocks()).hasSize(HtmlReader.MAX_BLOCKS);
            assertThat(read.extent()).isEqualTo(Extent.CUT);
        }
    }

    @Test
    @OwnSeconds(20)
    void aListOrTableThatEndsTooEarlySaysSo() {
        var list = MarkdownReader.read("- x\n".repeat(HtmlReader.MAX_BLOCKS + 1));
        var table = MarkdownReader.read("|a|\n|-|\n" + "|x|\n".repeat(HtmlReader.MAX_BLOCKS + 1));

        assertThat(list.blocks()).hasSize(HtmlReader.MAX_BLOCKS);
        assertThat(list.extent()).isEqualTo(Extent.CUT);
        assertThat(table.blocks())
                .singleElement()
                .satisfies(
                        block ->
                                assertThat(((Block.Table) block).rows())
                                        .hasSize(HtmlReader.MAX_BLOCKS));
        assertThat(table.extent()).isEqualTo(Extent.CUT);
        assertThat(MarkdownReader.read("- x\n".repeat(HtmlReader.MAX_BLOCKS)).extent())
                .isEqualTo(Extent.WHOLE);
    }

    @Test
    @OwnSeconds(20)
    void aTableOfMoreThanAMillionCellsIsShownAsItWasWritten() {
        var read = MarkdownReader.read(hugeTable("|b\n".repeat(1_100)));

        assertThat(read.extent()).isEqualTo(Extent.UNFORMATTED);
        assertThat(read.blocks())
                .hasSize(1_104)
                .startsWith(new Block.Paragraph(List.of(text("Before"))))
                .endsWith(new Block.Paragraph(List.of(text("|b"))));
        var longer = MarkdownReader.read(hugeTable("|b\n".repeat(6_000)));
        assertThat(longer.extent()).isEqualTo(Extent.CUT);
        assertThat(longer.blocks()).hasSize(HtmlReader.MAX_BLOCKS);
    }

    private static String hugeTable(String rows) {
        return "Before\n\n" + "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + rows;
    }

    private static List<String> targets(String markdown) {
        return MarkdownReader.read(markdown).blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
                .filter(Inline.Link.class::isInstance)
                .map(inline -> ((Inline.Link) inline).target())
                .toList();
    }

    private static Inline text(String words) {
        return new Inline.Text(words, Set.of());
    }
}
