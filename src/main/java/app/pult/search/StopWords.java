package app.pult.search;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that say little about what somebody wants: Snowball's lists, and what people greet and ask
/// with. They count for little, never for nothing. Thread: any.
final class StopWords {
    private static final List<String> COURTESY =
            List.of(
                    "здравствуйте",
                    "добрый",
                    "доброе",
                    "день",
                    "вечер",
                    "утро",
                    "привет",
                    "подскажите",
                    "пожалуйста",
                    "скажите",
                    "помогите",
                    "спасибо",
                    "уважаемые",
                    "прошу",
                    "можно",
                    "hello",
                    "hi",
                    "dear",
                    "please",
                    "thanks",
                    "thank",
                    "help",
                    "i",
                    "you",
                    "my",
                    "me",
                    "we",
                    "our",
                    "your",
                    "can",
                    "could",
                    "would",
                    "should",
                    "do",
                    "does",
                    "did",
                    "have",
                    "has",
                    "had",
                    "am",
                    "been",
                    "being",
                    "how",
                    "what",
                    "when",
                    "where",
                    "why",
                    "which",
                    "who",
                    "whom",
                    "any",
                    "from",
                    "im",
                    "his",
                    "her",
                    "he",
                    "she",
                    "them",
                    "about",
                    "so",
                    "than",
                    "up",
                    "out",
                    "just",
                    "some",
                    "were",
                    "get");
    private static final Set<String> WORDS = words();
    private static final double SHARE = 0.4;

    private StopWords() {}

    /// `word` as the [Analyzer] folds it.
    static boolean has(String word) {
        return WORDS.contains(word);
    }

    /// What it counts for beside a word that tells something.
    static double share(String word) {
        return has(word) ? SHARE : 1;
    }

    private static Set<String> words() {
        var words = new HashSet<String>(COURTESY);
        add(RussianAnalyzer.getDefaultStopSet(), words);
        add(EnglishAnalyzer.getDefaultStopSet(), words);
        return Set.copyOf(words);
    }

    private static void add(CharArraySet set, Set<String> words) {
        set.forEach(word -> words.add(new String((char[]) word).replace('ё', 'е')));
    }
}
