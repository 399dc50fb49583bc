package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnalyzerTest {
    private final Analyzer analyzer = new Analyzer();

    @ParameterizedTest
    @CsvSource({
        "принтеров, принтер",
        "Принтеры, принтером",
        "заражённых, зараженные",
        "printers, printer",
        "файлами, файлов",
        // Russian О in an English word, English c and o in a Russian one.
        "Оffice, office",
        "cчёт, счет",
        "Café, cafe",
        "ВПН, впн",
        // What no cutting of endings brings together.
        "печать, печати",
        "окно, окон",
        "шёл, идти",
        "файл, файлами"
    })
    void formsOfOneWordMeet(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"принтер, привет", "йод, иод", "0x80070005, 0x80070002"})
    void wordsThatAreNotTheSameStayApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @Test
    void placesAreThoseOfTheText() {
        var text = "Ошибка: «Принтер не найден» (0x80070709)!";

        assertThat(analyzer.words(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Ошибка", "Принтер", "не", "найден", "0x80070709");
    }

    @Test
    void codesAreKeptWhole() {
        assertThat(
                        analyzer.codes(
                                "Код 0x80070005, версия 10.0.19045.3803; хост mail.example.ru,"
                                        + " файл C:\\Windows\\CBS.log и письмо anna@example.ru."))
                .containsExactly(
                        "0x80070005",
                        "10.0.19045.3803",
                        "mail.example.ru",
                        "c:\\windows\\cbs.log",
                        "anna@example.ru");
    }

    @Test
    void whatSomebodyPastedIsNoWord() {
        assertThat(analyzer.words("до " + "A".repeat(100_000) + " после"))
                .extracting(Token::exact)
                .containsExactly("до", "после");
    }

    private String stem(String word) {
        return analyzer.words(word).getFirst().stem();
    }
}
