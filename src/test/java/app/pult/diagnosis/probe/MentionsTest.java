package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MentionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Не открывается shop.example.com, помогите | https://shop.example.com",
                "(see https://shop.example.com:8443/a/b?c=d) | https://shop.example.com:8443",
                "link <http://u:p@shop.example.com/confirm> | http://shop.example.com",
                "почта ivan@firma.ru не приходит | @firma.ru",
                "сервер 192.0.2.7 молчит | https://192.0.2.7",
                "db.office.example.com:5432 refuses | db.office.example.com:5432",
                "открыть www.example.org/price. | https://www.example.org",
                "«почта.рф» | https://xn--80a1acny.xn--p1ai"
            })
    void isOffered(String text, String target) {
        assertThat(Mentions.in(List.of(text))).extracting(Target::shown).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "report.txt CBS.log setup.exe",
                "Windows 10.0.19045 and 1.2.3",
                "version 300.1.2.3, 0.0.0.0",
                "и т.д. e.g. Mr.Smith",
                "@example.com name@ user@host",
                "..ru a..com .com",
                "ftp://files.example.com/",
                "://// http:// https://"
            })
    void isNotOffered(String text) {
        assertThat(Mentions.in(List.of(text))).isEmpty();
    }

    @Test
    void eachOnceAndNotTooMany() {
        var many =
                IntStream.range(0, 40)
                        .mapToObj(i -> "h" + i % 20 + ".example.com")
                        .collect(Collectors.joining(" "));

        assertThat(Mentions.in(List.of(many, many))).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aLineWithoutGapsIsNoTarget() {
        assertThat(Mentions.in(List.of("a.".repeat(1_000_000) + "com"))).isEmpty();
    }
}
