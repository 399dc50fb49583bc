package app.pult.knowledge;

import static app.pult.knowledge.Platform.LINUX;
import static app.pult.knowledge.Platform.MACOS;
import static app.pult.knowledge.Platform.WINDOWS;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.MarkdownReader;
import app.pult.desk.rich.PlainWriter;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void aHeadingNamesItsSystems() {
        assertThat(Platform.named("Windows")).containsExactly(WINDOWS);
        assertThat(Platform.named("Linux, macOS")).containsExactly(LINUX, MACOS);
        assertThat(Platform.named("Windows (PowerShell от имени администратора)"))
                .containsExactly(WINDOWS);
        assertThat(Platform.named("Очистить очередь (Linux)")).containsExactly(LINUX);
    }

    @Test
    void aHeadingThatOnlySpeaksOfASystemNamesNone() {
        assertThat(Platform.named("Windows, IIS")).isEmpty();
        assertThat(Platform.named("Сервер Windows (PowerShell)")).isEmpty();
        assertThat(Platform.named("Rights and SELinux")).isEmpty();
        assertThat(Platform.named("")).isEmpty();
    }

    @Test
    void whatHoldsForAnotherSystemIsLeftOut() {
        var blocks =
                MarkdownReader.read(
                                """
                                ## Check

                                all

                                ### Windows

                                win

                                #### Deeper

                                win too

                                ### Linux

                                lin

                                ## Then

                                all again
                                """)
                        .blocks();

        assertThat(Platform.in(blocks)).containsExactly(WINDOWS, LINUX);
        assertThat(PlainWriter.write(Platform.only(LINUX, blocks)))
                .isEqualTo("Check\n\nall\n\nLinux\n\nlin\n\nThen\n\nall again");
        assertThat(PlainWriter.write(Platform.only(WINDOWS, blocks)))
                .isEqualTo(
                        "Check\n\nall\n\nWindows\n\nwin\n\nDeeper\n\nwin too\n\nThen\n\nall again");
    }
}
