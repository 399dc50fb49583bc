package app.pult.search;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes texts apart into words, Russian and English in one text: lower case, ё as е, accents off
/// Latin letters, a word of both alphabets brought to one of them; and what stands for all forms of
/// a word, its stem: the dictionary form of a Russian word, or what Snowball leaves of a word that
/// is in no dictionary or English. A word is a run of letters and digits.
///
/// Beside the words there are codes: what has a digit in it or is joined by signs, as error
/// numbers, versions, hosts, paths and addresses are. They are kept whole; their parts are words.
///
/// Thread: any. Two that meet a word for the first time wait for each other: stemmers have state.
public final class Analyzer {
    /// A "word" longer than this is data that somebody pasted.
    private static final int LONGEST = 64;

    private static final String CYRILLIC_LOOKS = "авекмнорстухі";
    private static final String LATIN_LOOKS = "abekmhopctyxi";
    private static final String JOINTS = "._:/\\@-+#~$%&=";
    private static final int LONGEST_CODE = 128;

    private final RussianForms dictionary = new RussianForms();
    private final SnowballStemmer russian = new RussianStemmer();
    private final SnowballStemmer english = new EnglishStemmer();
    private final WordForms known;

    public Analyzer() {
        this(WordForms.passing());
    }

    /// `known` may be shared with others.
    public Analyzer(WordForms known) {
        this.known = known;
    }

    /// The words of a text in their order.
    public List<Token> words(String text) {
        var tokens = new ArrayList<Token>(text.length() / 6 + 1);
        each(text, (start, end, form) -> tokens.add(new Token(start, end, form)));
        return tokens;
    }

    /// The same without their places.
    public List<WordForm> forms(String text) {
        var forms = new ArrayList<WordForm>(text.length() / 6 + 1);
        each(text, (start, end, form) -> forms.add(form));
        return List.copyOf(forms);
    }

    private interface Sink {
        void take(int start, int end, WordForm form);
    }

    private void each(String text, Sink sink) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at && end - at <= LONGEST) {
                sink.take(at, end, form(text, at, end));
            }
            at = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
        }
    }

    WordForm form(String written) {
        return form(written, 0, written.length());
    }

    private WordForm form(String text, int start, int end) {
        return known.of(text, start, end)
                .orElseGet(
                        () -> {
                            var written = text.substring(start, end);
                            var exact = fold(written);
                            return exact.equals(written)
                                    ? known.add(exact, stemmed(exact))
                                    : known.put(written, form(exact));
                        });
    }

    /// The codes of a text, folded, each once, in their order.
    public Set<String> codes(String text) {
        var codes = new LinkedHashSet<String>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isCodeSign(text.charAt(end))) {
                end++;
            }
            code(text, at, end, codes);
            at = end + 1;
        }
        return codes;
    }

    private String fold(String word) {
        return ofOneAlphabet(lower(word));
    }

    /// What stands for all forms of a word; `word` is folded.
    public String stem(String word) {
        return form(word).stem();
    }

    static boolean isCyrillic(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isCyrillic(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private synchronized String stemmed(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        return isCyrillic(word)
                ? dictionary.of(word).map(Analyzer::folded).orElseGet(() -> cut(word, russian))
                : cut(word, english);
    }

    private static String cut(String word, SnowballStemmer program) {
        program.setCurrent(word);
        program.stem();
        return program.getCurrent();
    }

    private void code(String text, int from, int to, Set<String> codes) {
        int start = from;
        int end = to;
        while (start < end && !isLetter(text.codePointAt(start))) {
            start++;
        }
        while (start < end && !isLetter(text.codePointBefore(end))) {
            end--;
        }
        if (end - start < 2 || end - start > LONGEST_CODE) {
            return;
        }
        boolean digit = false;
        boolean joint = false;
        for (int i = start; i < end; i++) {
            digit |= Character.isDigit(text.charAt(i));
            joint |= JOINTS.indexOf(text.charAt(i)) >= 0;
        }
        if (digit || joint) {
            codes.add(lower(text.substring(start, end)));
        }
    }

    private static boolean isCodeSign(char sign) {
        return Character.isLetterOrDigit(sign) || JOINTS.indexOf(sign) >= 0;
    }

    private static boolean isLetter(int sign) {
        return Character.isLetterOrDigit(sign) || isMark(sign);
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String lower(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char sign = word.charAt(i);
            plain =
                    (sign >= 'a' && sign <= 'z')
                            || (sign >= '0' && sign <= '9')
                            || (sign >= 'а' && sign <= 'я');
        }
        return plain ? word : folded(word);
    }

    private static String folded(String word) {
        var parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        var text = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char sign = parts.charAt(i);
            if (sign == 'ё') {
                text.append('е');
            } else if (sign < 0x80 || isCyrillic(sign)) {
                text.append(sign);
            } else {
                bare(sign, text);
            }
        }
        return text.toString();
    }

    private static void bare(char sign, StringBuilder text) {
        var parts = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
        parts.chars().filter(part -> !isMark(part)).forEach(part -> text.append((char) part));
    }

    /// «Оffice» with a Russian О is an English word; «cчёт» with an English c a Russian one.
    private static String ofOneAlphabet(String word) {
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            cyrillic += isCyrillic(sign) ? 1 : 0;
            latin += sign >= 'a' && sign <= 'z' ? 1 : 0;
        }
        if (cyrillic == 0 || latin == 0) {
            return word;
        }
        return cyrillic >= latin
                ? replaced(word, LATIN_LOOKS, CYRILLIC_LOOKS)
                : replaced(word, CYRILLIC_LOOKS, LATIN_LOOKS);
    }

    private static String replaced(String word, String from, String into) {
        var text = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int place = from.indexOf(word.charAt(i));
            if (place >= 0) {
                text.setCharAt(i, into.charAt(place));
            }
        }
        return text.toString();
    }

    private static boolean isCyrillic(char sign) {
        return sign >= 0x400 && sign < 0x530;
    }
}
