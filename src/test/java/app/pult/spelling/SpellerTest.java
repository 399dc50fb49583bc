package app.pult.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// With the dictionaries that ship.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpellerTest {
    private final Speller speller = new Speller();

    @AfterEach
    void forget() {
        speller.forget("пультрон");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Перезагрузите", "всё", "кто-то", "Москва", "роутера", "вайфаем", "рутубе",
                "перелогинить", "веб-сайт", "rebooted", "colour", "don’t", "systemd", "hotfixes"
            })
    void rightWordsAndWordsOfTheTradeAreKnown(String word) {
        assertThat(speller.knows(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "превет,привет", // a vowel as it sounds
        "клавитаура,клавиатура", // two letters changed places
        "сообшение,сообщение", // sounds alike
        "Програма,Программа", // one of two letters, with its capital
        "незнаю,не знаю", // run together
        "роутир,роутер", // of our own list
        "recieve,receive",
        "teh,the",
        "windwo,window"
    })
    void whatWasMeantComesFirst(String typed, String meant) {
        assertThat(speller.knows(typed)).isFalse();
        assertThat(speller.suggestions(typed)).first().isEqualTo(meant);
    }

    @Test
    void onlyUnknownWordsOfATextAreFlagged() {
        assertThat(speller.unknown("Запустите netsh winsock reset и перзагрузите роутер."))
                .containsExactly(new Word(32, 44, "перзагрузите"));
    }

    @Test
    void aTaughtWordIsKnownWithACapitalTooUntilItIsForgotten() {
        assertThat(speller.knows("пультрон")).isFalse();

        speller.learn(List.of("Пультрон"));

        assertThat(speller.knows("пультрон")).isTrue();
        assertThat(speller.knows("Пультрон")).isTrue();
        assertThat(speller.isOwn("ПУЛЬТРОН")).isTrue();

        speller.forget("пультрон");

        assertThat(speller.knows("пультрон")).isFalse();
    }

    @Test
    void aHeapOfLettersIsAnsweredToo() {
        var heap = "щъыь".repeat(60);

        assertThat(speller.knows(heap)).isFalse();
        assertThat(speller.suggestions(heap)).isEmpty();
    }
}
