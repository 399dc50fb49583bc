package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.search.Terms.Counted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

final class TermsTest {
    private static final Map<String, Integer> WORDS =
            Map.of(
                    "принтер",
                    40,
                    "принтеры",
                    7,
                    "принять",
                    12,
                    "сохранение",
                    5,
                    "данных",
                    9,
                    "сеть",
                    30,
                    "счетчик",
                    3,
                    "щит",
                    1,
                    "printer",
                    8);

    private final Terms learnt = new Terms(new Analyzer());
    private final Terms added = new Terms(new Analyzer());

    TermsTest() {
        learnt.fill(WORDS, 100);
        added.add(WORDS, 100);
    }

    @Test
    void longerWordsComeTheMostUsedFirst() {
        for (var terms : List.of(learnt, added)) {
            assertThat(terms.startingWith("прин", 2))
                    .containsExactly(new Counted("принтер", 40), new Counted("принять", 12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "притнер, принтер",
        "принетр, принтер",
        "пинтер, принтер",
        "прринтер, принтер",
        "сохраннеиие, сохранение",
        "сохронение, сохранение",
        "printre, printer"
    })
    void aSlipOfTheFingerFindsItsWord(String typed, String meant) {
        for (var terms : List.of(learnt, added)) {
            assertThat(terms.near(typed, 1)).extracting(Counted::word).containsExactly(meant);
        }
    }

    @Test
    void aShortWordIsNotTakenForAnother() {
        assertThat(learnt.near("шит", 3)).isEmpty();
    }

    @Test
    void aCodeIsNotTakenForAnother() {
        learnt.fill(Map.of("0x80070005", 7, "13801", 2), 10);

        assertThat(learnt.near("0x80070002", 3)).isEmpty();
        assertThat(learnt.near("13806", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sohranenie, сохранение",
        "soxranenie, сохранение",
        "dannyh, данных",
        "dannyx, данных",
        "dannih, данных",
        "set', сеть",
        "set, сеть",
        "schetchik, счетчик",
        "prinyat, принять",
        "prinjat, принять"
    })
    void russianInLatinLettersFindsItsWord(String typed, String meant) {
        for (var terms : List.of(learnt, added)) {
            assertThat(terms.inLatin(typed, 3)).extracting(Counted::word).contains(meant);
        }
    }

    @Test
    void formsOfAWordCountTogether() {
        for (var terms : List.of(learnt, added)) {
            assertThat(terms.textsWithStem("принтер")).isBetween(36L, 47L);
            assertThat(terms.textsWith("принтер")).isEqualTo(40);
        }
    }

    @Test
    void whatIsAddedWhileAllIsReadAnewIsKnownAfterwards() {
        learnt.beginFilling();
        learnt.add(Map.of("картридж", 2), 2);
        learnt.fill(WORDS, 100);

        assertThat(learnt.textsWith("картридж")).isEqualTo(2);
        assertThat(learnt.textsWithStem("картридж")).isPositive();
    }

    @Test
    void aWordThatIsNotAmongThoseRememberedIsAskedElsewhere() {
        learnt.fillInPart(WORDS, 100, word -> word.equals("картридж") ? 3 : 0);

        assertThat(learnt.textsWith("картридж")).isEqualTo(3);
        assertThat(learnt.textsWith("принтер")).isEqualTo(40);

        learnt.fill(WORDS, 100);
        assertThat(learnt.textsWith("картридж")).isZero();
    }
}
