package app.pult.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A word of the language of questions. Each is understood in both languages at any time. Thread:
/// any, immutable.
public sealed interface Keyword {
    /// As it is written; a key without its colon.
    String in(Tongue tongue);

    /// All that are understood, as [#folded] has them.
    List<String> written();

    /// What a condition begins with, in the order in which they are offered.
    enum Key implements Keyword {
        STATE("state", "состояние"),
        OWNER("owner", "исполнитель"),
        GROUP("group", "группа"),
        PRIORITY("priority", "приоритет"),
        TAG("tag", "метка"),
        FROM("from", "от"),
        AFTER("after", "после"),
        BEFORE("before", "до"),
        HAS("has", "есть"),
        IN("in", "в");

        private final String english;
        private final String russian;

        Key(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        @Override
        public String in(Tongue tongue) {
            return tongue == Tongue.RUSSIAN ? russian : english;
        }

        @Override
        public List<String> written() {
            return List.of(english, russian);
        }

        /// The one that is written so, in any case and without its colon.
        static Optional<Key> of(String written) {
            return find(List.of(values()), written);
        }
    }

    /// The values that are words of the language, those of one key in the order in which they are
    /// offered.
    enum Value implements Keyword {
        NEW(Key.STATE, "new", "новое"),
        OPEN(Key.STATE, "open", "открыто"),
        WAITING(Key.STATE, "waiting", "ждёт"),
        SOLVED(Key.STATE, "solved", "решено"),
        REJECTED(Key.STATE, "rejected", "отклонено"),
        ME(Key.OWNER, "me", "я"),
        NOBODY(Key.OWNER, "none", "никто", "nobody", "нет"),
        URGENT(Key.PRIORITY, "urgent", "срочный"),
        HIGH(Key.PRIORITY, "high", "высокий"),
        NORMAL(Key.PRIORITY, "normal", "средний"),
        LOW(Key.PRIORITY, "low", "низкий"),
        ATTACHMENT(Key.HAS, "attachment", "вложение", "file", "файл"),
        TICKETS(Key.IN, "tickets", "обращения"),
        ARTICLES(Key.IN, "articles", "статьи"),
        PEOPLE(Key.IN, "people", "люди");

        private final Key key;
        private final String english;
        private final String russian;
        private final String otherEnglish;
        private final String otherRussian;

        Value(Key key, String english, String russian) {
            this(key, english, russian, english, russian);
        }

        /// With another word for it in each language.
        Value(Key key, String english, String russian, String otherEnglish, String otherRussian) {
            this.key = key;
            this.english = english;
            this.russian = russian;
            this.otherEnglish = otherEnglish;
            this.otherRussian = otherRussian;
        }

        @Override
        public String in(Tongue tongue) {
            return tongue == Tongue.RUSSIAN ? russian : english;
        }

        @Override
        public List<String> written() {
            return Stream.of(english, russian, otherEnglish, otherRussian)
                    .map(Keyword::folded)
                    .distinct()
                    .toList();
        }

        static List<Value> all(Key key) {
            return Arrays.stream(values()).filter(value -> value.key == key).toList();
        }

        /// The one of a key that is written so.
        static Optional<Value> of(Key key, String written) {
            return find(all(key), written);
        }
    }

    /// How words are compared.
    static String folded(String written) {
        return written.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static <T extends Keyword> Optional<T> find(List<T> words, String written) {
        var wanted = folded(written);
        return words.stream().filter(word -> word.written().contains(wanted)).findFirst();
    }
}
