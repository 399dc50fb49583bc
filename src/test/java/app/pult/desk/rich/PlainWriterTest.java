package app.pult.desk.rich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWriterTest {
    @Test
    void anArticleIsReadableAsMail() {
        var blocks =
                MarkdownReader.read(
                                """
                                ## Check

                                See [the log](https://example.org/log) and [this](article:nginx-502).

                                1. One
                                2. Two

                                ```cmd
                                net stop bits
                                ren "C:\\a b" x
                                ```

                                > they said

                                ---

                                | A | B |
                                |---|---|
                                | x | y |
                                """)
                        .blocks();

        assertThat(PlainWriter.write(blocks))
                .isEqualTo(
                        """
                        Check

                        See the log <https://example.org/log> and this.

                        1. One
                        2. Two

                        net stop bits
                        ren "C:\\a b" x

                        > they said

                        A | B
                        x | y""");
    }
}
