package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class PluralsTest {
    @ParameterizedTest
    @CsvSource({
        "0,MANY",
        "1,ONE",
        "2,FEW",
        "4,FEW",
        "5,MANY",
        "11,MANY",
        "12,MANY",
        "14,MANY",
        "20,MANY",
        "21,ONE",
        "22,FEW",
        "25,MANY",
        "101,ONE",
        "111,MANY",
        "112,MANY",
        "122,FEW",
        "1000,MANY",
        "1.5,OTHER",
        "-1,ONE"
    })
    void countsAsRussiansDo(double count, Plurals category) {
        assertThat(Plurals.of(Locale.of("ru"), count)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"0,OTHER", "1,ONE", "2,OTHER", "21,OTHER", "1.5,OTHER"})
    void countsAsTheEnglishDo(double count, Plurals category) {
        assertThat(Plurals.of(Locale.ENGLISH, count)).isEqualTo(category);
    }
}
