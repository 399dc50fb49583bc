package app.pult.desk.sendcheck;

import app.pult.desk.Person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A reply that speaks to colleagues of the customer. One sure sign is enough, of the weak ones it
/// takes two and that nobody is spoken to. A program may be a client, and a customer's own
/// colleagues may be greeted. Thread: any.
final class LikeNote {
    private static final String WHO =
            "(?:клиент(?:а|у|ом|ка|ки|ке|ку)?|заказчик(?:а|у|ом)?|заявител(?:ь|я|ю|ем|ьница)|абонент(?:а|у|ом)?|пользовател(?:ь|я|ю|ем|ьница)"
                    + "|покупател(?:ь|я|ю|ем))";

    private static final String NO_PROGRAM =
            "(?<!(?:почтов|тонк|толст|торрент|десктоп|мобильн|консольн|сетев|наш|ваш|кажд|люб)(?:ый|ий|ого|ому|ым|его|ой) )"
                    + "(?<!vpn[- ])(?<!ssh[- ])(?<!ftp[- ])(?<!rdp[- ])(?<!dhcp[- ])(?<!dns[- ])(?<!имя )(?<!имени )(?<!запись )(?<!git[- ])";

    private static final String SAYS =
            "(?:говор|утвержда|жалу|жалов|прос(?:ит|ил)|уверя|руга|хочет|хотел|хотят|недовол|звонил|перезвон|отказ|настаива|ждал|жд[её]т|прислал|написал|обещал"
                    + "|не бер[её]т|не отвечает на (?:звонк|письм)|скандал|угрожа|возмущ|сам |сама |опять|снова|в ч[её]рном|в бешенстве|злится|требует возврат|не понима|сообщ(?:ает|ил)[аи]?,? что)";

    private static final Pattern SURE =
            Words.any(
                    NO_PROGRAM
                            + WHO
                            + ",?(?: уже| вчера| сегодня| очень| опять| снова| всё| все| третий раз)? "
                            + SAYS
                            + "\\p{L}*",
                    "(?:со слов|слова) " + WHO,
                    "(?:созвонил[аи]?с[ья]|созвонились|связал[аи]?с[ья]|поговорил[аи]?|общал[аи]?с[ья]) с "
                            + WHO,
                    WHO
                            + "(?: пока| ничего)? не (?:говор|сообща|отвеча|пиш|обеща|перезван|звон)(?:и|ай|ите|айте|ть|ить|ать|ивать)",
                    "не (?:говори|сообщай|отвечай|пиши|обещай|звони|перезванивай)(?:те)? (?:(?:ему|ей|им)"
                            + Words.END
                            + "|"
                            + WHO
                            + ")",
                    "(?:сообщите|ответьте|скажите|перезвоните|позвоните|напишите|перезвонить|позвонить|отписать|отпишите|ответить|сообщить|скажи|ответь|перезвони|позвони) "
                            + "(?:ему|ей|"
                            + WHO
                            + ")",
                    "(?:пусть|надо,? чтобы|пускай) (?:он|она|сам|сама|" + WHO + ")(?: сам[аи]?)?",
                    "у "
                            + WHO
                            + " (?:стар|нов|нет|не|опять|снова|всё|все|сломал|закончил|просроч|долг|скидк|тариф|оплат|премиум|vip|договор)\\p{L}*",
                    "для внутреннего (?:пользования|использования)|внутренняя (?:заметка|пометка|переписка)|не для клиента|только для (?:своих|коллег|операторов)|служебн\\p{L}+ (?:заметк|пометк|информац)\\p{L}+",
                    "(?:кто|кому) (?:может|сможет|из вас|готов|свободен) (?:взять|подхватить|посмотреть|глянуть|помочь мне)",
                    "эскалиру(?:ю|ем) (?:на|в|до|к)(?!\\p{L})[^.!?\\n]{0,40}|эскалирую(?=[.,!]|$)",
                    "(?:закрыть|закрываем|закрывайте|закрой) и не (?:отвеча|пиш)\\p{L}+",
                    "(?:сменщик\\p{L}*|по смене|следующей смене|дежурн(?:ый|ому)):?,? (?:посмотр|проверь|передаю|обрати|возьми)\\p{L}*",
                    "the (?:customer|client|requester|end[- ]user)(?: has| is| was| again| still)? (?:says?|said|claims?|claimed|complain\\p{L}*|wants?|insists?|called|call(?:s|ed) (?:twice|again)|upset|angry"
                            + "|asks?|asked|refus\\p{L}+|threaten\\p{L}*|unhappy|furious|rude|annoyed|demand\\p{L}*|keeps|told|wrote|thinks|needs to|does(?:n't|n’t| not) (?:understand|know|want))",
                    "(?<=^|[.,;:!?(\\n–—-] ?|(?:the|this|our|and|but) )(?:customer|client|user) (?:says?|said|claims?|claimed|complains?|complained|is (?:upset|angry|unhappy|furious|annoyed|rude|waiting for us)|insists|wants a|called (?:twice|again|in)|reports? that)",
                    "(?:do not|don't|don’t|please don't|never) (?:tell|reply to|answer|mention|promise|call|email|contact|write to)(?: this to| it to| anything to)? (?:him|her|them|the (?:customer|client))",
                    "(?:tell|ask|call|email|ping|inform|contact) (?:him|her|the (?:customer|client))(?: back)?",
                    "(?:escalat\\p{L}+|passing|handing|forwarding|assigning)(?: this| it| the ticket)?(?: over)? to (?:l[123]|tier|level|second line|2nd line|dev(?:s|elopers?)?|engineering|billing team)\\b(?![^.!?\\n]{0,40}\\byou)",
                    "internal (?:note|only|use only|comment)|not for (?:the )?(?:customer|client)|FYI,? (?:team|all|guys|folks|colleagues|@)",
                    "(?:team|guys|folks|everyone)[,:] (?:can|could|please|who|does|any|the (?:customer|client)|take|look)",
                    "can (?:you|someone|anyone|anybody|somebody) (?:take|pick up|grab|have a look at) (?:this|it)(?: one| ticket| case)?");

    /// The name of who is spoken to and a plain request.
    private static final Pattern MENTION =
            Words.of(
                    "(?:^|[\\s(,])@(?!(?:echo|rem|media|import|charset|keyframes|param|return|override|test)\\b)(?:\\p{IsCyrillic}{2,30}|[a-z][\\w.-]{1,30})(?![\\w@/])(?!\\.\\p{L})");

    private static final Pattern HANDLE =
            Words.of(
                    "(?:telegram|телеграм\\p{L}*|тг|бот\\p{L}*|канал\\p{L}*|twitter|instagram|инстаграм\\p{L}*|аккаунт\\p{L}*|handle|account|npm|scope)[ :\\p{P}]*$");

    private static final Pattern COLLEAGUES =
            Pattern.compile(
                    "(?:(?<=\\A|\\n)[ \\t]*)(?i:коллеги|ребята|парни|народ|team|guys|folks)[,!:]",
                    Pattern.UNICODE_CASE);

    /// Somebody does something, and nobody is spoken to.
    private static final Pattern DOES =
            Words.any(
                    NO_PROGRAM
                            + "(?:клиент(?:ка)?|заказчик|заявитель|абонент),?(?: похоже,?| не| уже| так и не| сам| сама| до сих пор)? "
                            + "(?!подключ|запуска|запуст|работа|установ|обнов|поддерж|использ|отправля|получа|провер|соедин|скач|загру|закры|вид|найд|ищ|зависа|завис|падает)"
                            + "\\p{L}{2,}(?:ет|ёт|ит|ал|ял|ил|ел|ла|ался|ился|илась|алась|ается|ится|ен|на)",
                    "(?<=^|[.,;:!?(\\n–—-] ?|(?:the|this|our|and|but) )(?:customer|client|requester) (?:has|is|was|will|did|does|can|still|already|never|\\p{L}{3,}ed)");

    private static final List<Pattern> BY_NAME =
            List.of(
                    Pattern.compile(
                            "(?<!\\p{L})(\\p{Lu}\\p{L}+)(?: \\p{Lu}\\p{L}+)?(?: опять| снова| уже| очень| всё| again| still| just)? "
                                    + "(?:пишет|говорит|жалуется|просит|утверждает|звонила?|недовол|ругается|прислала?|написала?|хочет|ждёт|ждет|не отвечает"
                                    + "|says|said|claims|wants|called|complains|wrote|asked|asks|is upset|is angry)"),
                    Pattern.compile(
                            "(?:(?i:called|call|asked|ask|told|tell|ping|спрос\\p{L}+ у|созвонил\\p{L}+ с|поговорил\\p{L}* с|перезвон\\p{L}+|позвон\\p{L}+"
                                    + "|напиш\\p{L}+|напис\\p{L}+|скаж\\p{L}+|ответь?те)) (\\p{Lu}\\p{L}+)",
                            Pattern.UNICODE_CASE));

    private static final List<Pattern> WEAK =
            List.of(
                    Words.any(
                            "(?:передаю|перевожу|переда[лн][аио]?|отда[юл][аи]?)(?: заявку| тикет| обращение)? (?:на|во|в|к) (?:2|втор|трет|3|l2|l3|dev|разраб|отдел|сетев|админ|биллинг|групп)\\p{L}*"),
                    Words.any(
                            "(?:у него|у не[её]|ему|ей|он|она) (?:не|опять|уже|всё|все|сам|пиш|говор|прос|хоч)\\p{L}*"),
                    Words.any(
                            "закрыва(?:ю|ем)(?: заявку| тикет)?(?=[.!,]|$)|дубль|спам|повторное обращение"),
                    Words.any(
                            "(?:проверьте|посмотрите|гляньте|проверь|посмотри|глянь) (?:плиз |пж )?(?:биллинг|логи на|в базе|в crm|в админке|на сервере)"),
                    Words.any(
                            "коллеги, (?:добрый|привет|прошу|нужна|кто|посмотр|подскаж)\\p{L}*|(?:добрый день|привет), коллеги"),
                    Words.any(
                            "(?:he|she) (?:says?|said|is|was|has|wants|keeps|called)|(?:ask|tell|call) (?:billing|dev|the team)"),
                    Words.any(WHO + "(?= |,|\\.)|the customer|the client"));

    private static final Pattern YOU =
            Words.any("вы|вас|вам|вами|ваш\\p{L}*|you|your|yours|\\p{L}{3,}(?:йте|ите)(?:сь)?");

    private LikeNote() {}

    static List<Concern> in(Reading reading) {
        return Stream.of(sure(reading), mention(reading), byName(reading), weak(reading))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static Optional<Concern> sure(Reading reading) {
        var said = reading.text().said();
        for (var pattern : List.of(SURE, COLLEAGUES)) {
            var found = pattern.matcher(said);
            if (found.find()) {
                return Optional.of(reading.concern(Concern.Kind.READS_LIKE_NOTE, found, 0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Concern> mention(Reading reading) {
        var said = reading.text().said();
        var found = MENTION.matcher(said);
        while (found.find()) {
            if (!HANDLE.matcher(Words.before(said, found, 25)).find()) {
                return Optional.of(reading.concern(Concern.Kind.READS_LIKE_NOTE, found, 0));
            }
        }
        return Optional.empty();
    }

    /// "Иван опять пишет": one does not speak so to Иван.
    private static Optional<Concern> byName(Reading reading) {
        var names = names(reading.writing().requester());
        for (var pattern : BY_NAME) {
            var found = pattern.matcher(reading.text().said());
            while (found.find()) {
                var word = NameForms.fold(found.group(1));
                if (names.stream().anyMatch(name -> NameForms.isForm(word, name))) {
                    return Optional.of(reading.concern(Concern.Kind.READS_LIKE_NOTE, found, 0));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Optional<Person> requester) {
        return requester.map(person -> NameForms.parts(person.name())).orElse(List.of()).stream()
                .filter(word -> word.length() > 2)
                .toList();
    }

    private static Optional<Concern> weak(Reading reading) {
        var said = reading.text().said();
        if (YOU.matcher(said).find()) {
            return Optional.empty();
        }
        var does = DOES.matcher(said);
        if (does.find()) {
            return Optional.of(reading.concern(Concern.Kind.READS_LIKE_NOTE, does, 0));
        }
        var signs =
                WEAK.stream()
                        .map(pattern -> pattern.matcher(said))
                        .filter(found -> found.find())
                        .toList();
        return signs.size() < 2
                ? Optional.empty()
                : Optional.of(reading.concern(Concern.Kind.READS_LIKE_NOTE, signs.getFirst(), 0));
    }
}
