package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class VisibleTest {
    private static final String PASTE = "ls\u001b[201~; rm -rf ~\n\tok\u009b1m \u202Etxt.exe\u2066";
    private static final String SEEN = "ls\uFFFD[201~; rm -rf ~\n\tok\uFFFD1m \uFFFDtxt.exe\uFFFD";

    @Test
    void aCommandInAnArticleCannotActOnATerminalThatItIsPastedInto() {
        assertThat(MarkdownReader.read("```sh\n" + PASTE + "\n```\n").blocks())
                .containsExactly(new Block.Code("sh", SEEN))
                .extracting(block -> ((Block.Code) block).text())
                .containsExactly(SEEN);
        assertThat(code(HtmlReader.read("<pre>" + PASTE + "</pre>"))).isEqualTo(SEEN);
        assertThat(code(HtmlReader.read("<pre>a&#27;b&#x202E;c&#x200F;d</pre>")))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void whatIsInsertedIntoAReplyHidesNothingEither() {
        var markdown =
                "# T\u202Ei\n\nw\u001bx `c\u200Fd` &#27;&#x202E; [a\u2066](https://e.example/\u202Eb)\n\n"
                        + "| a\u001b | b |\n|---|---|\n| `x\u202E` | y |\n\n<p>h\u0007&#x202D;</p>\n";

        var written = PlainWriter.write(MarkdownReader.read(markdown).blocks());

        assertThat(written.chars())
                .noneMatch(letter -> letter == 0x1b || letter == 7 || letter == 0x200f)
                .noneMatch(letter -> letter >= 0x202a && letter <= 0x202e)
                .noneMatch(letter -> letter >= 0x2066 && letter <= 0x2069);
        assertThat(written).contains("T\uFFFDi", "w\uFFFDx c\uFFFDd \uFFFD\uFFFD", "x\uFFFD | y");
        assertThat(PlainWriter.write(PlainReader.read("a\u001b[31mb").blocks()))
                .isEqualTo("a\uFFFD[31mb");
    }

    @Test
    void whatIsSeenStaysByteForByte() {
        for (var honest :
                List.of(
                        "awk -F'\\t' '{print $1}'\n\tnext  \u00a0x",
                        "echo \"\uD83D\uDC69\u200D\uD83D\uDD27 ё\u0301 \u4e2d\"",
                        "grep $'\\e[31m' log | sed 's/\\x1b//g'")) {
            assertThat(Visible.code(honest)).isEqualTo(honest);
            assertThat(Visible.text(honest)).isEqualTo(honest);
        }
        assertThat(Visible.text("\u05e9\u200F!")).as("words").isEqualTo("\u05e9\u200F!");
        assertThat(Visible.code("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    private static String code(RichText read) {
        return ((Block.Code) read.blocks().getFirst()).text();
    }
}
