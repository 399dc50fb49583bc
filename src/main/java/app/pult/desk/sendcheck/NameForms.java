package app.pult.desk.sendcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether two words are one name: in another case, as a short form, in the other script. Thread:
/// any.
final class NameForms {
    private static final Set<String> ENDINGS =
            Set.of(
                    "", "а", "я", "у", "ю", "ы", "и", "е", "о", "й", "ь", "ой", "ей", "ою", "ею",
                    "ом", "ем", "ым", "им", "ого", "его", "ому", "ему", "ую", "юю", "ая", "яя",
                    "ых", "их", "ами", "ями", "ью", "ий", "ый");

    private static final List<String> ADJECTIVE = List.of("ая", "яя", "ий", "ый", "ой");
    private static final String SOFT = "аяоеиыуюйь";
    private static final Pattern FLEETING = Pattern.compile("[ео]([бвгджзклмнпрстфхцчшщ])$");
    private static final Pattern PATRONYMIC =
            Pattern.compile("\\p{L}{2,}(?:[ео]вич|ьич|мич|кич|[ео]вн|ичн|иничн)(?:а|у|ем|е|ы|ой)?");

    private static final Map<Character, String> SOUNDS = sounds();
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameForms() {}

    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /// The words of a name or an address, folded.
    static List<String> parts(String name) {
        return Arrays.stream(SEPARATOR.split(fold(name))).filter(one -> !one.isEmpty()).toList();
    }

    static boolean isPatronymic(String folded) {
        return PATRONYMIC.matcher(folded).matches();
    }

    static boolean isCyrillic(String word) {
        return word.chars()
                .anyMatch(
                        sign ->
                                Character.UnicodeScript.of(sign)
                                        == Character.UnicodeScript.CYRILLIC);
    }

    /// Whether one is greeted by the one word where the other is the name: Саша and Александр, Ivan
    /// and Иван, but not Александра and Александр. An initial is any name that begins so.
    static boolean isOne(String folded, String name) {
        return folded.equals(name)
                || (name.length() == 1 && sound(folded).startsWith(sound(name)))
                || FirstNames.areOne(folded, name)
                || (folded.length() > 2 && sound(folded).equals(sound(name)));
    }

    /// Whether the word is the name in some case.
    static boolean isForm(String folded, String name) {
        return isOne(folded, name)
                || (isCyrillic(folded)
                        && bases(name)
                                .anyMatch(
                                        base ->
                                                folded.startsWith(base)
                                                        && ENDINGS.contains(
                                                                folded.substring(base.length()))));
    }

    /// By what words in any case begin, for whom a name is looked up by it.
    static String beginning(String folded) {
        int end = folded.length();
        for (var ending :
                List.of("ого", "ому", "ами", "ой", "ей", "ом", "ем", "ым", "им", "ую", "ая")) {
            if (isCyrillic(folded) && folded.endsWith(ending) && end - ending.length() > 2) {
                return folded.substring(0, end - ending.length());
            }
        }
        boolean soft = end > 2 && SOFT.indexOf(folded.charAt(end - 1)) >= 0;
        return soft ? folded.substring(0, end - 1) : folded;
    }

    /// The same where a vowel may have gone: Лев, Льва.
    static String shortBeginning(String folded) {
        var beginning = beginning(folded);
        return beginning.substring(0, Math.max(1, beginning.length() - 2));
    }

    private static Stream<String> bases(String name) {
        int end = name.length();
        var ending = ADJECTIVE.stream().filter(name::endsWith).findFirst();
        return Stream.of(
                        name,
                        end > 2 && SOFT.indexOf(name.charAt(end - 1)) >= 0
                                ? name.substring(0, end - 1)
                                : name,
                        ending.filter(one -> end > 4)
                                .map(one -> name.substring(0, end - 2))
                                .orElse(name),
                        FLEETING.matcher(name).replaceFirst("$1"),
                        FLEETING.matcher(name).replaceFirst("ь$1"))
                .filter(base -> base.length() > 1);
    }

    /// How it sounds, roughly, in Latin letters: Сергей, Sergey and Sergei are one.
    static String sound(String folded) {
        var latin = new StringBuilder();
        folded.chars()
                .forEach(
                        sign ->
                                latin.append(
                                        SOUNDS.getOrDefault(
                                                (char) sign, String.valueOf((char) sign))));
        return latin.toString()
                .replace("shch", "s")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("ch", "c")
                .replace("zh", "z")
                .replace("kh", "h")
                .replace("ts", "c")
                .replace("ph", "f")
                .replace("x", "ks")
                .replace("w", "v")
                .replace('j', 'i')
                .replace('y', 'i')
                .replaceAll("i([aeou])", "$1")
                .replaceAll("(.)\\1+", "$1");
    }

    private static Map<Character, String> sounds() {
        var from = "абвгдезийклмнопрстуфхцыэ";
        var into = "abvgdeziiklmnoprstufhcie";
        var sounds = new java.util.HashMap<Character, String>();
        for (int i = 0; i < from.length(); i++) {
            sounds.put(from.charAt(i), String.valueOf(into.charAt(i)));
        }
        sounds.putAll(
                Map.of(
                        'ж', "zh", 'ч', "ch", 'ш', "sh", 'щ', "shch", 'ъ', "", 'ь', "", 'ю', "yu",
                        'я', "ya"));
        return Map.copyOf(sounds);
    }
}
