package app.pult.bench;

import app.pult.practice.content.ContentReader;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What made-up messages say. Thread: any.
interface SeededTexts {
    String message(SplittableRandom random);

    /// A few sentences that repeat.
    record OfSentences() implements SeededTexts {
        private static final List<String> SENTENCES =
                List.of(
                        "Здравствуйте, после вчерашнего обновления программа не запускается. ",
                        "We have tried to restart the service twice, with no effect. ",
                        "В журнале повторяется строка: connection refused, port 5432. ",
                        "Please find the details below and call me back after lunch. ",
                        "Спасибо, проблема решена, можно закрывать обращение. ");

        @Override
        public String message(SplittableRandom random) {
            var text = new StringBuilder();
            for (var i = random.nextInt(2, 8); i > 0; i--) {
                text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
            }
            return text.toString();
        }
    }

    /// Words as frequent as words are: the one at rank r about 1/r times as often as the first
    /// (Zipf). The most frequent are those of the practice desk's articles in their own order, the
    /// rest are two of them put together, as names and products are.
    final class OfWords implements SeededTexts {
        private static final int WORDS = 200_000;
        private static final int SHORTEST = 20;
        private static final int LONGEST = 60;
        private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

        private final String[] words;

        OfWords() {
            var known = byFrequency();
            words = new String[WORDS];
            for (int rank = 0; rank < WORDS; rank++) {
                words[rank] =
                        rank < known.size()
                                ? known.get(rank)
                                : known.get(rank % known.size())
                                        + known.get(rank / known.size() * 7 % known.size());
            }
        }

        @Override
        public String message(SplittableRandom random) {
            var text = new StringBuilder();
            for (var i = random.nextInt(SHORTEST, LONGEST); i > 0; i--) {
                text.append(word(random)).append(' ');
            }
            return text.toString();
        }

        /// As often as it is written.
        String word(SplittableRandom random) {
            return words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
        }

        private static List<String> byFrequency() {
            var counts =
                    ContentReader.read().articles().stream()
                            .map(article -> article.body().toLowerCase(Locale.ROOT))
                            .flatMap(NO_WORD::splitAsStream)
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
            var order =
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey());
            return counts.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
        }
    }
}
