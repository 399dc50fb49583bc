package app.pult.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

final class WordScannerTest {
    @Test
    void wordsAreFoundInEveryCaseAndInsideOneAnother() {
        var words = List.of("he", "she", "hers", "ошибка", "ОТКАЗ");

        assertThat(found(words, "uSHErs Ошибка: отказано"))
                .containsExactly("he", "hers", "she", "ОТКАЗ", "ошибка");
        assertThat(found(words, "")).isEmpty();
    }

    @Test
    void aNumberIsNotFoundWithinALongerOne() {
        var words = List.of("691", "0x691", "error");

        assertThat(found(words, "took 16910 ms, 6912, 5691")).isEmpty();
        assertThat(found(words, "Error 691: x691a")).containsExactly("691", "error");
        assertThat(found(words, "0x6915")).containsExactly("0x691");
    }

    /// Against a search of each word by itself, over texts of few letters that overlap a lot.
    @Test
    void itFindsWhatASearchOfEachWordFinds() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var words = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                words.add(text(random, 1 + random.nextInt(5)));
            }
            var line = text(random, 60);
            var expected = new TreeSet<String>();
            words.stream()
                    .filter(
                            word ->
                                    line.toLowerCase(Locale.ROOT)
                                            .contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(expected::add);

            assertThat(found(words, line)).as("seed " + seed + " " + line).isEqualTo(expected);
        }
    }

    private static String text(Random random, int length) {
        var letters = "abABжЖ ";
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static TreeSet<String> found(List<String> words, String line) {
        var found = new TreeSet<String>();
        new WordScanner(words).scan(line, word -> found.add(words.get(word)));
        return found;
    }
}
