package app.pult.spelling;

import app.pult.spelling.NearWords.Near;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One language: which words are known, and what a word that is not was probably meant to be.
///
/// Thread: any, immutable.
final class Tongue {
    /// So far is looked: one slip, then two; each next one only where the one before found nothing.
    private static final double[] BOUNDS = {0.9, 1.3, 2.0, 2.6};

    private static final double COMMON = 0.05;
    private static final double RUN_TOGETHER = 1.3;
    private static final double NOT_RUN_TOGETHER = 0.7;
    private static final int TRADE_FREQUENCY = 12;
    private static final int MOST = 7;
    private static final Set<String> NOT = Set.of("не", "ни");
    private static final Set<String> ENDINGS = Set.of("то", "либо", "нибудь", "ка", "таки");
    private static final Pattern APOSTROPHE = Pattern.compile("[’`]");

    private final List<Lexicon> lexicons;
    private final List<Lexicon> spellings;

    private Tongue(List<Lexicon> lexicons, List<Lexicon> spellings) {
        this.lexicons = lexicons;
        this.spellings = spellings;
    }

    /// Reads the dictionaries of Russian. Takes a second or so.
    ///
    /// @throws UncheckedIOException if they are broken
    static Tongue russian() {
        var charset = Charset.forName("KOI8-R");
        return new Tongue(
                List.of(dictionary("ru/hunspell/ru_RU.dict", charset, '+'), trade("ru", charset)),
                List.of());
    }

    /// The same of English; British spellings are known, and the American ones proposed.
    static Tongue english() {
        var charset = StandardCharsets.ISO_8859_1;
        return new Tongue(
                List.of(dictionary("en/hunspell/en_US.dict", charset, '+'), trade("en", charset)),
                List.of(dictionary("en/hunspell/en_GB.dict", charset, '_')));
    }

    /// Whether the word is right as written, or would be within a sentence.
    boolean knows(String word) {
        var plain = APOSTROPHE.matcher(word).replaceAll("'");
        if (isListed(plain)) {
            return true;
        }
        var parts = plain.split("-", -1);
        return parts.length > 1
                && List.of(parts).stream().allMatch(part -> isListed(part) || isEnding(part));
    }

    private static boolean isEnding(String part) {
        return ENDINGS.contains(part.toLowerCase(Locale.ROOT));
    }

    /// What was probably meant, most probable first; at most seven.
    List<String> suggestions(String word) {
        var typed = inSentence(APOSTROPHE.matcher(word).replaceAll("'"));
        var all = new ArrayList<>(twoWords(typed));
        for (double bound : BOUNDS) {
            int before = all.size();
            lexicons.forEach(lexicon -> all.addAll(NearWords.of(lexicon, typed, bound)));
            if (all.size() > before) {
                break;
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Tongue::doubt).thenComparing(Near::word))
                .map(near -> asTyped(near.word(), word))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static double doubt(Near near) {
        return near.cost() - COMMON * near.frequency();
    }

    private boolean isListed(String word) {
        return isWritten(word)
                || isWritten(word.replace('ё', 'е').replace('Ё', 'Е'))
                || isWritten(word.toLowerCase(Locale.ROOT))
                || isWritten(word.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    }

    private boolean isWritten(String word) {
        return frequency(word) >= 0
                || spellings.stream().anyMatch(lexicon -> lexicon.frequency(word) >= 0);
    }

    private int frequency(String word) {
        return lexicons.stream()
                .mapToInt(lexicon -> lexicon.frequency(word))
                .max()
                .orElse(Lexicon.UNKNOWN);
    }

    private List<Near> twoWords(String typed) {
        var found = new ArrayList<Near>();
        for (int i = 1; i < typed.length(); i++) {
            var first = typed.substring(0, i);
            var second = typed.substring(i);
            boolean denied = NOT.contains(first);
            int frequency = Math.min(frequency(first), frequency(second));
            if (frequency >= 0 && second.length() > 2 && (denied || i > 2)) {
                found.add(
                        new Near(
                                first + " " + second,
                                denied ? NOT_RUN_TOGETHER : RUN_TOGETHER,
                                frequency));
            }
        }
        return found;
    }

    private static String inSentence(String word) {
        return isCapitalised(word) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String asTyped(String proposed, String typed) {
        return isCapitalised(typed)
                ? proposed.substring(0, 1).toUpperCase(Locale.ROOT) + proposed.substring(1)
                : proposed;
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static Lexicon trade(String language, Charset charset) {
        try {
            return Lexicon.of(TradeWords.of(language), TRADE_FREQUENCY, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon dictionary(String name, Charset charset, char separator) {
        var path = "/org/languagetool/resource/" + name;
        var resource = Tongue.class.getResourceAsStream(path);
        if (resource == null) {
            throw new IllegalStateException("There is no " + path);
        }
        try {
            return Lexicon.read(resource, charset, separator);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + path, e);
        }
    }
}
