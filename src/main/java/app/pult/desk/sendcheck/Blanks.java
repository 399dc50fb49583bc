package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a writer of ready texts left to be filled in: Pult's own `{{?…}}` and the notations that
/// people bring from elsewhere. Code, environment variables, HTML, keys to press, masked numbers
/// and what the customer is told to replace or to fill in are innocent. Thread: any.
final class Blanks {
    /// What fields are for, by the beginnings of words.
    private static final String FIELD =
            "(?:имя|имени|фио|фамили|отчеств|дат[аыуе]|врем|номер|ссылк|адрес|клиент|оператор|сумм|тем[аы]|назван"
                    + "|город|должност|подпис|продукт|товар|срок|контакт|телефон|почт|компани|организац|договор|заказ|причин|решени|описани"
                    + "|ваш[аеи]? |текст|пример|логин|пароль|модел|верси|количеств|стоимост|цен[аы]|минут|час[аыо]|день|дней|менеджер|сотрудник"
                    + "|first ?name|last ?name|name|surname|date|time|number|link|url|customer|client|agent|operator|company|amount|product|ticket"
                    + "|order|phone|e-?mail|signature|address|city|subject|reason|your |price|days?|hours?|minutes?|insert|model|version|manager"
                    + "|xxx?|ххх?)";

    private static final String ACT =
            "(?:встав|впиш|впис|укаж|указ|уточн|заполн|подстав|добав|допи[сш]|insert|enter|add|fill|put|specify|replace|todo|tbd|your )";

    private static final Pattern FIELDS = Words.of("^(?:\\p{L}+[ _.-]){0,3}" + FIELD);
    private static final Pattern ACTS = Words.of("^" + ACT);

    private static final Pattern IN_WINDOW =
            Words.of(
                    "(?:раздел|кнопк|меню|пункт|вкладк|наж|выбер|откро|пол[еяю]|кликн|строк|столб|колонк|section|button|menu|tab|click|press"
                            + "|select|choose|open|field|named|option|→|>)\\p{L}*[ :«\"]*$");

    private static final Pattern TO_REPLACE =
            Words.of(
                    "(?:вместо|замените|заменив|подставив|где|replac\\p{L}+|instead of|where|substitut\\p{L}+|for)[ :]*$");

    private static final Pattern COMMAND =
            Words.of(
                    "(?:^|[ «\"(])(?:ping|ssh|scp|curl|wget|net|ipconfig|nslookup|tracert|traceroute|telnet|sudo|systemctl|docker|git|kubectl|cd|mkdir"
                            + "|copy|chkdsk|sfc|dism|gpupdate|npm|pip|apt|apt-get|yum|dnf|netsh|psql|mysql|winget|choco|runas|mstsc|taskkill|sc|reg|python\\d?"
                            + "|java|route|arp|dig|chmod|chown|Get-\\w+|Set-\\w+|Test-\\w+|New-\\w+) [^\\n.!?]{0,60}$");

    private static final Set<String> TAGS =
            Set.of(
                    "a", "b", "i", "u", "p", "br", "hr", "em", "li", "ul", "ol", "td", "tr", "th",
                    "h1", "h2", "h3", "h4", "div", "img", "pre", "sub", "sup", "body", "code",
                    "font", "form", "head", "html", "link", "meta", "span", "table", "strong",
                    "script", "style", "title", "input", "button", "label", "center", "string",
                    "int", "t");

    private static final Pattern KEYS =
            Words.of(
                    "(?:ctrl|control|alt|shift|enter|return|esc|escape|tab|del|delete|ins|insert|home|end|pgup|pgdn|page (?:up|down)|win|windows|cmd"
                            + "|command|option|space|backspace|caps ?lock|num ?lock|print ?screen|prtsc|пробел|ввод|пуск|f\\d{1,2}|up|down|left|right|\\p{L})");

    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "path",
                    "temp",
                    "tmp",
                    "home",
                    "user",
                    "username",
                    "userprofile",
                    "appdata",
                    "localappdata",
                    "programdata",
                    "programfiles",
                    "programfiles(x86)",
                    "windir",
                    "systemroot",
                    "systemdrive",
                    "computername",
                    "homepath",
                    "homedrive",
                    "public",
                    "allusersprofile",
                    "comspec",
                    "pathext",
                    "userdomain",
                    "logonserver",
                    "java_home",
                    "shell",
                    "pwd",
                    "lang",
                    "hostname",
                    "display",
                    "os",
                    "errorlevel",
                    "cd",
                    "date",
                    "time",
                    "random");

    private static final Pattern NUMBERS_BEFORE = Pattern.compile("[\\d*•][ -]?$");
    private static final Pattern NUMBERS_AFTER = Pattern.compile("^[ -]?[\\d*•]");
    private static final Pattern FORM =
            Words.of(
                    "форм(?:ат|е|у)|вид[еа]|like|such as|вроде|типа|маск[аеу]|шаблон\\p{L}*|pattern|format");
    private static final Pattern TO_FILL =
            Words.of("заполн|впишите|fill (?:in|out)|complete the form|по форме|анкет|ответьте на");
    private static final Pattern GUID = Words.of("\\{[0-9a-f]{8}-.*");

    private static final Pattern SIGNS =
            Words.of("вместо|букв|символ|знак|текст|instead|letters|characters|text");

    private static final List<Form> FORMS =
            List.of(
                    form(
                            "\\{\\{([^{}\\n]{0,80})}}",
                            (in, blank, words) ->
                                    words.startsWith("?")
                                            || !words.strip()
                                                    .matches(
                                                            "(?:[.#/%!\\\"-]|(?:range|end|if|else|with|json|printf|index|println)(?: |$)).*")),
                    form("\\{%[^{}\\n]{1,80}%}", (in, blank, words) -> true),
                    form(
                            "(?<![$\\w])\\$\\{([^{}\\n]{1,60})}(?!\\.\\w)",
                            (in, blank, words) ->
                                    !words.equals(words.toUpperCase(Locale.ROOT))
                                            || isNoVariable(words)),
                    form(
                            "(?<![\\w{$%])\\{((?:[\\p{L}_][\\p{L}\\p{N}_ .-]{0,40})|\\d)}(?!})",
                            (in, blank, words) ->
                                    !GUID.matcher(blank.group()).matches() && !in.isCommand(blank)),
                    form(
                            "%([\\p{L}_][\\p{L}\\p{N}_ .-]{1,30})%",
                            (in, blank, words) ->
                                    (isNoVariable(words) && !words.matches("x\\d\\d"))
                                            || words.matches("date|time")),
                    form("(?<!\\S)%[sd](?![\\p{L}\\p{N}])", (in, blank, words) -> true),
                    form("(#{1,2})[\\p{L}_]{3,30}\\1", (in, blank, words) -> true),
                    form("\\*\\|[^|\\n]{1,30}\\|\\*", (in, blank, words) -> true),
                    form(
                            "(?<![\\p{L}\\p{N}\\\\/=@+-])<(\\p{L}[^<>\\n@/=:]{0,50})>(?![\\\\/=@+])",
                            (in, blank, words) ->
                                    !TAGS.contains(words.toLowerCase(Locale.ROOT))
                                            && !KEYS.matcher(words.strip()).matches()
                                            && !in.isTold(blank)
                                            && !words.contains("://")),
                    form(
                            "\\[\\[([^\\[\\]\\n]{1,80})]]",
                            (in, blank, words) ->
                                    !words.matches(" ?[-!$].*|.*(?:==|\\$| -[a-z] ).*")),
                    form(
                            "(?<![\\p{L}\\p{N}\\])\\[])\\[([^\\[\\]\\n]{2,80})](?![(\\[])",
                            (in, blank, words) ->
                                    (ACTS.matcher(words).find() || FIELDS.matcher(words).find())
                                            && words.split(" ").length < 7
                                            && !KEYS.matcher(words).matches()
                                            && !in.isTold(blank)
                                            && !IN_WINDOW
                                                    .matcher(Words.before(in.prose, blank, 30))
                                                    .find()),
                    form(
                            "\\(((?:вставить|вписать|подставить|дописать|указать|уточнить|заполнить|insert|fill in|tbd|todo)(?![\\p{L}])[^()\\n]{0,60})\\)",
                            (in, blank, words) -> true),
                    form(
                            "(?<![\\p{L}\\p{N}_])_{3,}(?![\\p{L}\\p{N}])",
                            (in, blank, words) -> !in.isForm && !in.isRule(blank)),
                    form("\\.{5,}|…{3,}", (in, blank, words) -> !in.isForm && !in.isRule(blank)),
                    form(
                            "(?<![\\p{L}\\p{N}._+*/\\\\-])[xх]{3,}(?![\\p{L}\\p{N}_-]|\\.\\p{L})",
                            (in, blank, words) -> in.isNoMask(blank)),
                    form(
                            "(?<![\\p{L}\\p{N}.:])[xх]{2}[.:/][xх]{2}(?:[.:/](?:[xх]{2,4}|\\d{2,4}))?(?![\\p{L}\\p{N}])",
                            (in, blank, words) -> in.isNoMask(blank)),
                    form(
                            "(?<![\\p{L}\\p{N}&=/])(?:№|#)[ ]?[xх]{1,2}(?![\\p{L}\\p{N}])",
                            (in, blank, words) -> true),
                    form(
                            "(?<![\\p{L}\\p{N}#&/])#{3,}(?=[.,!;]|\\s*$)",
                            (in, blank, words) -> !in.isRule(blank)),
                    form(
                            "(?<=[ :])\\?{3,}(?=\\s|[.,)]|$)",
                            (in, blank, words) ->
                                    !SIGNS.matcher(Words.before(in.prose, blank, 20)).find()),
                    exactly(
                            "(?<![\\p{L}\\p{N}_#./-])(?:TODO|FIXME|TBD|TBC|TBA|ТУДУ)(?![\\p{L}\\p{N}_])",
                            (in, blank, words) ->
                                    !Words.before(in.prose, blank, 20)
                                            .matches("(?s).*(?:прилож|Microsoft|app)\\p{L}* ?")),
                    exactly(
                            Words.BEGIN
                                    + "(?:ДОПИСАТЬ|ВСТАВИТЬ|УТОЧНИТЬ|ЗАПОЛНИТЬ|ВПИСАТЬ|INSERT HERE|FILL IN|FILL ME|PLACEHOLDER|CHANGE ?ME)"
                                    + Words.END,
                            (in, blank, words) -> true),
                    form(
                            "\\((?:имя|фио|дата|номер|сумма|ссылка|name|date|number|amount|link)\\)",
                            (in, blank, words) -> true),
                    exactly(
                            "(?<![\\p{L}\\p{N}])N{2,}(?![\\p{L}\\p{N}])",
                            (in, blank, words) -> true),
                    form("lorem ipsum", (in, blank, words) -> true),
                    form(
                            "(?m)^[ \\t]*(?:здравствуйте|добрый день|добрый вечер|доброе утро|привет)[ ]*,[ ]*[!.]",
                            (in, blank, words) -> true),
                    form(
                            "(?m)^[ \\t]*(?:dear|уважаем(?:ый|ая))[ ]*[,!]",
                            (in, blank, words) -> true),
                    form(
                            "(?m)^[ \\t]*(?:здравствуйте|добрый день|уважаем(?:ый|ая)|привет|dear|hi|hello),? (имя|фио|имя отчество|(?:customer |client |first |user )?name"
                                    + "|fname|null|undefined|none|nan)(?=[ ]*[!,.])",
                            (in, blank, words) -> true));

    private static final Pattern LINES = Pattern.compile("_{3,}|\\.{5,}");

    private final Reading reading;
    private final String prose;

    /// The customer is to fill it in.
    private final boolean isForm;

    /// Whether what looks so is left to be filled in; `words` are those within.
    private interface Test {
        boolean isBlank(Blanks in, Matcher blank, String words);
    }

    private record Form(Pattern pattern, Test test) {}

    private Blanks(Reading reading) {
        this.reading = reading;
        prose = reading.text().prose();
        isForm = TO_FILL.matcher(prose).find() && LINES.matcher(prose).results().count() > 1;
    }

    static List<Concern> in(Reading reading) {
        var blanks = new Blanks(reading);
        return FORMS.stream().flatMap(blanks::find).toList();
    }

    private Stream<Concern> find(Form form) {
        var found = new ArrayList<Concern>();
        var blank = form.pattern().matcher(prose);
        while (blank.find()) {
            var words = blank.groupCount() > 0 && blank.group(1) != null ? blank.group(1) : "";
            if (form.test().isBlank(this, blank, words)) {
                found.add(reading.concern(Concern.Kind.BLANK, blank, 0));
            }
        }
        return found.stream();
    }

    private static Form form(String expression, Test test) {
        return new Form(Words.of(expression), test);
    }

    private static Form exactly(String expression, Test test) {
        return new Form(Pattern.compile(expression), test);
    }

    /// `${HOME}` and `%TEMP%` are the customer's computer's, `${NAME}` is nobody's.
    private static boolean isNoVariable(String words) {
        var folded = words.strip().toLowerCase(Locale.ROOT);
        return !ENVIRONMENT.contains(folded)
                && (!words.equals(words.toUpperCase(Locale.ROOT))
                        || NameForms.isCyrillic(words)
                        || FIELDS.matcher(folded).find());
    }

    private boolean isNoMask(Matcher blank) {
        return !NUMBERS_BEFORE.matcher(Words.before(prose, blank, 3)).find()
                && !NUMBERS_AFTER.matcher(Words.after(prose, blank, 3)).find()
                && !FORM.matcher(Words.before(prose, blank, 25)).find();
    }

    /// A line of nothing else is drawn, not left open.
    private boolean isRule(Matcher blank) {
        var line = Words.before(prose, blank, 200) + Words.after(prose, blank, 200);
        return line.chars().noneMatch(Character::isLetterOrDigit);
    }

    /// The customer is to put something there.
    private boolean isTold(Matcher blank) {
        return isCommand(blank)
                || TO_REPLACE.matcher(Words.before(prose, blank, 30)).find()
                || IN_WINDOW.matcher(Words.before(prose, blank, 30)).find();
    }

    private boolean isCommand(Matcher blank) {
        return COMMAND.matcher(Words.before(prose, blank, 80)).find();
    }
}
