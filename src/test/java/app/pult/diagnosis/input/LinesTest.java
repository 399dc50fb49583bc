package app.pult.diagnosis.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class LinesTest {
    private static final int HEAD = 4096;

    @Test
    void linesEndWithLfOrCrLfAndTheLastOneNeedNot() throws IOException {
        assertThat(read("one\ntwo\r\n\nfour".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("one", "two", "", "four");
        assertThat(read("one\n".getBytes(StandardCharsets.UTF_8))).containsExactly("one");
        assertThat(read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkIsNoCharacter(String charset) throws IOException {
        var bytes = "\uFEFFИмя узла: ПК\nдва".getBytes(Charset.forName(charset));

        assertThat(read(bytes)).containsExactly("Имя узла: ПК", "два");
    }

    @Test
    void anEncodingThatShowsOnlyBehindTheHeadIsGuessedThere() throws IOException {
        var text = "plain ascii\n".repeat(2_000) + "Превышен интервал ожидания для запроса.\n";
        var bytes = text.getBytes(Charset.forName("windows-1251"));

        assertThat(read(bytes)).last().isEqualTo("Превышен интервал ожидания для запроса.");
    }

    @Test
    void aLineLongerThanIsReadIsCutAndNothingOfItIsInTheNext() throws IOException {
        var bytes =
                ("ж".repeat(500_000) + "\nnext\n" + "y".repeat(200_000))
                        .getBytes(StandardCharsets.UTF_8);

        var lines = read(bytes);

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().length()).isBetween(1, Lines.LONGEST);
        assertThat(lines.get(1)).isEqualTo("next");
        assertThat(lines.get(2)).hasSize(Lines.LONGEST);
    }

    @Test
    void linesAcrossTheEdgesOfItsBufferAreWhole() throws IOException {
        var text = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            text.add("строка " + i + " " + "z".repeat(i % 97));
        }

        assertThat(read(String.join("\n", text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(read(String.join("\n", text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
    }

    private static List<String> read(byte[] bytes) throws IOException {
        var head = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        var lines = new Lines(new ByteArrayInputStream(bytes), head);
        var texts = new ArrayList<String>();
        while (lines.advance()) {
            texts.add(lines.text());
            assertThat(lines.number()).isEqualTo(texts.size());
        }
        return texts;
    }
}
