package app.pult.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts and logs, in the right encoding and never whole.
class TextFileTest {
    private static final String WORDS =
            "Ошибка печати: служба спулера остановлена.\r\n"
                    + "Документ не напечатан, обратитесь к администратору сети.\r\n"
                    + "Принтер HP LaserJet 1020, порт USB001, драйвер не отвечает.\r\n";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866", "KOI8-R", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFound(String name) throws Exception {
        var text = text(WORDS.repeat(4).getBytes(Charset.forName(name)));

        assertThat(text.guessed()).isEqualTo(Charset.forName(name));
        assertThat(text.page(0, text.guessed())).isEqualTo(WORDS.repeat(4));
    }

    @Test
    void aMarkIsObeyedAndNotShown() throws Exception {
        var text = text(("\uFEFF" + "Hello").getBytes(StandardCharsets.UTF_16LE));

        assertThat(text.guessed()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(text.page(0, text.guessed())).isEqualTo("Hello");
    }

    @Test
    void theEncodingOfALogIsFoundWhereItsFirstLetterIs() throws Exception {
        var text =
                text(
                        ("GET / 200\n".repeat(50_000) + WORDS.repeat(3_000))
                                .getBytes(Charset.forName("windows-1251")));

        assertThat(text.guessed()).isEqualTo(Charset.forName("windows-1251"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "IBM866"})
    void pagesAreTheWholeTextAndBeginWithLines(String name) throws Exception {
        var charset = Charset.forName(name);
        var words = WORDS.repeat(6_000);
        var text = text(words.getBytes(charset));

        var pages = new StringBuilder();
        for (int i = 0; i < text.pages(); i++) {
            var page = text.page(i, charset);
            assertThat(page).startsWith(page.isEmpty() ? "" : page.substring(0, 1)).endsWith("\n");
            pages.append(page);
        }

        assertThat(text.pages()).isGreaterThan(4);
        assertThat(pages).hasToString(words);
    }

    @Test
    void aLineOfAMegabyteIsCutBetweenCharacters() throws Exception {
        var text = text(("a" + "ж".repeat(500_000)).getBytes(StandardCharsets.UTF_8));

        var pages = new StringBuilder();
        for (int i = 0; i < text.pages(); i++) {
            pages.append(text.page(i, StandardCharsets.UTF_8));
        }

        assertThat(pages).hasToString("a" + "ж".repeat(500_000));
    }

    @Test
    void aLogOfFourHundredMegabytesIsOpenedAndPagedThroughWithoutBeingRead() throws Exception {
        var file = folder.resolve("big.log");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.write(WORDS.getBytes(StandardCharsets.UTF_8));
            big.setLength(400L * 1024 * 1024);
            big.seek(big.length() - 5);
            big.write("\nlast".getBytes(StandardCharsets.UTF_8));
        }

        var text = TextFile.open(file);
        int last = text.pages() - 1;

        assertThat(text.pages()).isEqualTo(3_200);
        assertThat(text.page(last, text.guessed())).endsWith("\nlast");
    }

    private TextFile text(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("text.log"), bytes);
        return (TextFile) Preview.open(file, "text.log");
    }
}
