package app.pult.desk.sendcheck;

import app.pult.desk.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Another name than the customer's where they are spoken to, and the full name or the address of
/// another customer anywhere. Names of whoever takes part, and those that stand in the
/// conversation, are right; so is a word that greets everybody. Thread: any.
final class WrongName {
    private static final String NAME =
            "(\\p{Lu}[\\p{L}’'-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}’'-]*\\.?){0,2})";

    private static final String HELLO =
            "(?i:здравствуй(?:те)?|добр(?:ый|ое|ого) (?:день|дня|утро|утра|вечер|вечера|времени"
                    + " суток)|доброй ночи|приветствую|привет|салют|уважаем(?:ый|ая|ые)|дорог(?:ой|ая)"
                    + "|hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|greetings|welcome)";

    /// "Dear Mr Smith": what may stand between.
    private static final String BETWEEN =
            ",?[ \\u00a0]+(?:(?i:again|ещё раз|еще раз|вам|снова)[ ,!]+)?"
                    + "(?:(?i:уважаем(?:ый|ая)|дорог(?:ой|ая)|господин|госпожа|г-н|г-жа|mr\\.?|mrs\\.?|ms\\.?|miss"
                    + "|dr\\.?|dear)[ \\u00a0]+)?";

    private static final String THEN = "(?=[ \\t]*(?:[!,.:;)\\n–—-]|\\z))";

    private static final Pattern GREETED =
            Pattern.compile(Words.BEGIN + HELLO + BETWEEN + NAME + THEN, Pattern.UNICODE_CASE);

    private static final Pattern GREETING = Pattern.compile(HELLO, Pattern.UNICODE_CASE);

    private static final Pattern HELLO_AFTER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + NAME + ",[ \\u00a0]*" + HELLO + Words.END,
                    Pattern.UNICODE_CASE);

    /// "Ольга, проверьте": at the beginning of a sentence.
    private static final Pattern ADDRESSED =
            Pattern.compile("(?:(?<=\\A|\\n|[.!?…] )[ \\t]*)" + NAME + "(?=,[ \\t]*\\p{L})");

    /// What follows a comma there is a name, known or not.
    private static final Pattern THANKED =
            Pattern.compile(
                    Words.BEGIN
                            + "(?i:спасибо|благодар(?:ю|им)|извините|простите|пожалуйста|thanks|thank you|sorry"
                            + "|дня|вечера|удачи|regards to|хороших выходных)"
                            + "[^.!?\\n,]{0,50}(,)?[ \\u00a0]+"
                            + NAME
                            + "(?=[ \\t]*(?:[!.)]|\\n|\\z))",
                    Pattern.UNICODE_CASE);

    private static final Pattern TITLED =
            Pattern.compile(
                    Words.BEGIN
                            + "(?i:г-н[ау]?|г-ж[аеуи]|господин[ау]?|госпож[аеуи]|mr|mrs|ms|miss)\\.?[ \\u00a0]+"
                            + NAME,
                    Pattern.UNICODE_CASE);

    /// Two words that may be a name and a surname.
    private static final Pattern FULL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@_])(?=(\\p{Lu}\\p{L}+(?:[ \\u00a0]\\p{Lu}\\p{L}+){1,2})(?![\\p{L}\\p{N}_@]))");

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final Pattern SIGNED =
            Words.of(
                    "(?m)^[ \\t]*(?:с (?:уважением|наилучшими|благодарностью)|(?:best|kind|warm|many)?"
                            + " ?(?:regards|wishes)|sincerely|yours|cheers|--[ \\t]*$|ваш[аи]? )");

    private static final Pattern NOBODY =
            Words.any(
                    "клиент\\p{L}*|покупател\\p{L}*|пользовател\\p{L}*|коллег\\p{L}*|друзья|партн[её]р\\p{L}*|команда"
                            + "|абонент\\p{L}*|заявител\\p{L}*|господа|дамы|все[мх]?|вс[её]|гост\\p{L}*|студент\\p{L}*|жител\\p{L}*"
                            + "|customers?|clients?|users?|team|all|everyone|everybody|there|sirs?|madam|colleagues?|folks|guys"
                            + "|friends?|support|partners?|members?|subscribers?|студия|отдел\\p{L}*|компани\\p{L}*|бухгалтери\\p{L}*"
                            + "|служба|поддержка|спасибо|благодар\\p{L}*|thanks?|thank|sorry|извин\\p{L}*|простит\\p{L}*"
                            + "|вы|вас|вам|ваш\\p{L}*|мы|наш\\p{L}*|this|we|your?|i|it|please|пожалуйста|да|нет|yes|no|к|по|в|на|это"
                            + "|имя|фио|отчество|фамилия|name|null|undefined|none|nan|понимаю|понятно|хорошо|конечно|рады?|сегодня|вчера|завтра|сейчас");

    private static final int FOUND_AT_MOST = 20;
    private static final int LOOKED_UP_AT_MOST = 12;

    private final Reading reading;
    private final List<Concern> found = new ArrayList<>();

    private WrongName(Reading reading) {
        this.reading = reading;
    }

    static List<Concern> in(Reading reading) {
        var names = new WrongName(reading);
        var prose = reading.text().said();
        GREETED.matcher(prose).results().forEach(one -> names.spokenTo(one, 1, true));
        HELLO_AFTER.matcher(prose).results().forEach(one -> names.spokenTo(one, 1, true));
        ADDRESSED.matcher(prose).results().forEach(one -> names.spokenTo(one, 1, false));
        THANKED.matcher(prose)
                .results()
                .forEach(one -> names.spokenTo(one, 2, one.group(1) != null));
        TITLED.matcher(prose).results().forEach(one -> names.spokenTo(one, 1, true));
        names.others(reading.text().prose());
        names.addresses(reading.text().own());
        return names.found;
    }

    /// `surely`: it can be nothing but a name.
    private void spokenTo(MatchResult match, int group, boolean surely) {
        var name = match.group(group);
        var words = NameForms.parts(name);
        boolean isName =
                FirstNames.has(words.getFirst())
                        || (words.size() > 1 && NameForms.isPatronymic(words.get(1)));
        if ((surely || isName)
                && !NOBODY.matcher(name).find()
                && !GREETING.matcher(name).lookingAt()
                && !isSignature(match.start(group))
                && !isRight(words, surely)) {
            add(match.start(group), match.end(group));
        }
    }

    private boolean isSignature(int place) {
        var signed = SIGNED.matcher(reading.text().prose());
        return signed.find() && signed.end() <= place + 1 && signed.start() <= place;
    }

    /// A greeting is right if it fits somebody who takes part, or whom the customer wrote of.
    private boolean isRight(List<String> words, boolean surely) {
        var spokenTo = surely ? reading.addressees() : reading.parties();
        return spokenTo.stream().anyMatch(party -> fits(words, party))
                || words.stream().allMatch(this::isSignedBefore);
    }

    private static boolean fits(List<String> words, Person party) {
        var names = NameForms.parts(party.name());
        var mail = NameForms.parts(party.address());
        boolean hasPatronymic = names.stream().anyMatch(NameForms::isPatronymic);
        return words.stream()
                .allMatch(
                        word ->
                                names.stream().anyMatch(name -> fits(word, name))
                                        || mail.stream()
                                                .anyMatch(
                                                        name ->
                                                                NameForms.isOne(word, name)
                                                                        && name.length() > 2)
                                        || (NameForms.isPatronymic(word)
                                                && !hasPatronymic
                                                && words.size() > 1)
                                        || (names.size() == 1
                                                && words.size() > 1
                                                && !word.equals(words.getFirst())));
    }

    private static boolean fits(String word, String name) {
        return NameForms.isOne(word, name) || isSlip(word, name);
    }

    /// A slip of a finger in a long name; Александра is none of Александр.
    private static boolean isSlip(String word, String name) {
        return word.length() > 5
                && name.length() > 5
                && !FirstNames.has(word)
                && oneApart(word, name)
                && !word.startsWith(name)
                && !name.startsWith(word);
    }

    private static boolean oneApart(String one, String other) {
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }

    /// Whether the word stands in the conversation, and not as who was greeted there.
    private boolean isSignedBefore(String word) {
        var there = Pattern.compile(Words.BEGIN + Pattern.quote(word) + Words.END, Words.FLAGS);
        return reading.writing().said().stream()
                .anyMatch(
                        text ->
                                there.matcher(
                                                GREETED.matcher(text.replace('ё', 'е'))
                                                        .replaceAll(" "))
                                        .find());
    }

    private void others(String prose) {
        var matches = FULL.matcher(prose);
        int asked = 0;
        int from = 0;
        while (asked < LOOKED_UP_AT_MOST && matches.find(from)) {
            from = matches.start() + 1;
            var words = NameForms.parts(matches.group(1));
            if (reading.parties().stream().anyMatch(party -> isOf(words, party))
                    || isKnownName(words)) {
                from = matches.end(1);
                continue;
            }
            asked++;
            if (isAnother(words)) {
                add(matches.start(1), matches.end(1));
                from = matches.end(1);
            }
        }
    }

    private boolean isKnownName(List<String> words) {
        return words.stream()
                .allMatch(word -> word.length() > 2 && reading.isKnown(NameForms.beginning(word)));
    }

    private boolean isAnother(List<String> words) {
        return isAnother(words, words.stream().map(NameForms::beginning).toList())
                // Лев, Льва: the vowel that goes is in the middle.
                || isAnother(words, words.stream().map(NameForms::shortBeginning).toList())
                || (words.size() > 2 && isAnother(words.subList(0, 2)));
    }

    private boolean isAnother(List<String> words, List<String> beginnings) {
        return reading.others().people(beginnings, FOUND_AT_MOST).stream()
                .filter(person -> !reading.isParty(person))
                .anyMatch(person -> isOf(words, person));
    }

    /// Whether each word is a case of a word of their name.
    private static boolean isOf(List<String> words, Person person) {
        var names = NameForms.parts(person.name());
        return words.stream()
                .allMatch(word -> names.stream().anyMatch(name -> NameForms.isForm(word, name)));
    }

    private void addresses(String own) {
        var matches = MAIL.matcher(own);
        int asked = 0;
        while (asked < LOOKED_UP_AT_MOST && matches.find()) {
            var address = matches.group();
            if (reading.isKnown(address)) {
                continue;
            }
            asked++;
            boolean another =
                    reading
                            .others()
                            .people(List.of(NameForms.fold(address)), FOUND_AT_MOST)
                            .stream()
                            .filter(person -> person.address().equalsIgnoreCase(address))
                            .anyMatch(person -> !reading.isParty(person));
            if (another) {
                add(matches.start(), matches.end());
            }
        }
    }

    private void add(int start, int end) {
        found.add(reading.concern(Concern.Kind.OTHER_CUSTOMER, start, end));
    }
}
