package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class SizesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 Б",
                "1023; 1 023 Б",
                "1024; 1 КБ",
                "4300; 4,2 КБ",
                "1900000; 1,8 МБ",
                "10737418240; 10 ГБ",
                "1048575; 1 МБ",
                "9223372036854775807; 8 388 608 ТБ"
            })
    void sizesAreShort(long bytes, String shown) {
        var sizes = new Sizes(Texts.in(Locale.of("ru", "RU")));

        assertThat(sizes.of(bytes).replace('\u00a0', ' ')).isEqualTo(shown);
    }
}
