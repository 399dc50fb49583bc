package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A file that is spoken of as coming with this message, and none does. Files of the customer's, of
/// an earlier message or a later one, and the lack of one are innocent. Thread: any.
final class MissingFile {
    private static final String THING =
            "(?:файл|скрин|снимк|снимок|документ|архив|акт|сч[её]т|pdf|договор|журнал|лог|драйвер|фото|видео|сертификат"
                    + "|инструкци|отч[её]т|картинк|изображени|форм|бланк|таблиц|схем|памятк)\\p{L}*";

    /// Words that mean nothing else.
    private static final Pattern SURE =
            Words.any(
                    "во вложени(?:и|ях)",
                    "(?:в|во) (?:прикрепл[её]нн|приложенн|вложенн)\\p{L}+ " + THING,
                    "(?:см|смотри\\p{L}*|посмотри\\p{L}*|открой\\p{L}*|откройте)\\.?,? (?:пожалуйста,? )?(?:во? )?"
                            + "(?:вложени\\p{L}+|приложени\\p{L}+ к|приложенн\\p{L}+|прикрепл[её]нн\\p{L}+|аттач\\p{L}*)",
                    "(?:прикладыва|прилага|прикрепля)(?:ю|ем)",
                    "(?:прикрепи|приложи|приаттачи)ла?|(?:прикрепи|приложи)ли",
                    "прилага(?:ется|ются|емый|емая|емое|емом|емой|емые|емых)",
                    "прикрепл[её]н(?:а|о|ы|н\\p{L}+)?",
                    "приложен(?:а|о|ы|н\\p{L}+)?",
                    "вложен(?:а|о|ы)? (?:в|к) (?:это |этому |данное )?(?:письм|сообщени|ответ)\\p{L}*",
                    "вложенн\\p{L}+ " + THING,
                    "вкладываю (?:в письмо )?" + THING,
                    "в приложении к (?:(?:этому|данному) )?(?:письму|ответу|сообщению)",
                    THING + "(?: [—–-])? ?в приложении(?=\\s*(?:[.!,;]|$))",
                    "в аттаче|аттачу|(?<!с )вложением",
                    "вложила? (?:\\p{L}+ ){0,2}" + THING,
                    "(?:log|logs|guide|form|invoice|instructions?|manual|report|documents?|pdf|driver|patch|screenshots?) attached",
                    THING + " (?:ниже|под текстом|в письме|внизу письма)",
                    "ниже (?:" + THING + "|прикрепля\\p{L}+|прилага\\p{L}+)",
                    "(?:см\\.?|смотрите|посмотрите) (?:на )?(?:скрин|снимок|картинк|рисун|фото)\\p{L}*",
                    "вот (?:скрин|снимок|файл|архив|картинк)\\p{L}*",
                    "(?:please )?(?:find|see|check)(?: \\p{L}+){0,4} (?:attached|enclosed)",
                    "(?:is|are|'s|’s|'re|’re)(?: also| now)? (?:attached|enclosed)",
                    "(?:attached|enclosed) (?:is|are|you|please|below|here|herewith|to this|with this|file|files|document|doc|screenshot"
                            + "|image|picture|pdf|log|form|guide|report|invoice|photo|zip|archive|spreadsheet|copy|instructions|manual"
                            + "|letter|contract|agreement|driver|patch|script|certificate|receipt)s?",
                    "(?:I|we)(?:'ve|’ve| have|'m|’m| am| are|'re|’re)?(?: just| also| now)? (?:attach|enclose|attached|enclosed|attaching|enclosing)",
                    "(?:see|in|open|check|view|find|per)(?: the| my| our| this)? attach(?:ment|ments|ed)",
                    "attachment (?:shows|contains|has|below|explains|includes)",
                    "(?:screenshot|screen shot|screengrab|image|picture|photo)s? (?:below|enclosed|attached)",
                    "(?:see|check)(?: the| my)? (?:screenshot|screen shot|picture|image)s?",
                    "here(?:'s|’s| is| are)(?: a| the| your)? (?:screenshot|file|picture|pdf|screen shot)s?",
                    "(?:I'm|I’m|I am|we are) (?:sending|enclosing)(?: you)?(?: the| a| an)? (?:file|screenshot|document|invoice|form|pdf|copy)",
                    "PFA");

    /// Words that may speak of a file that came earlier, or of one behind a link.
    private static final Pattern MAYBE =
            Words.any(
                    "на (?:скриншоте|скрине|снимке экрана|скриншотах)",
                    "(?:высыла|отправля|присыла|направля|шл|скидыва|пересыла)(?:ю|ем)(?: вам| тебе)?(?: \\p{L}+){0,2} "
                            + "(?:файл|скрин|документ|архив|акт|сч[её]т|pdf|договор|бланк|форму|фото|видео)\\p{L}*",
                    "(?:in|on) the (?:screenshot|picture|image)");

    private static final Pattern BEFORE =
            Words.of(
                    "(?:^|[^\\p{L}])(?:без|нет|если|когда|ли|буд(?:ет|ут)|было|больше|никаких|не)(?: \\p{L}+){0,2}[ «\"]*$"
                            + "|(?:^|[^\\p{L}])вы(?: не| уже| сами| так и| ранее)* $"
                            + "|(?:^|[^\\p{L}])вы (?:\\p{L}+ )?(?:присл|прикреп|прилож|отправ|влож|загру|прикла)\\p{L}+(?: \\p{L}+){0,2} $"
                            + "|вами[^.]{0,20}$|(?:ваш|тво)\\p{L}{1,3}(?: \\p{L}+)? $"
                            + "|котор\\p{L}+ (?:он |она |клиент )?$"
                            + "|(?:^|[^\\p{L}])(?:no|not|without|if|when|once|unless|cannot|can't|will be|would be|isn't|aren't|be|never|nothing)"
                            + "(?: \\p{L}+){0,3} $|nothing $"
                            + "|(?:^|[^\\p{L}])(?:you|they|customer|client|user)(?:'ve|’ve|'d| have| had| has| did)?(?: not| already| just)* $"
                            + "|(?:your|their)(?: \\p{L}+)? $"
                            + "|\\p{L}n['’]t(?: \\p{L}+){0,2} $");

    private static final Pattern AFTER =
            Words.of(
                    "^,? (?:котор\\p{L}+ |that |which )?(?:вы|you)(?:'ve|’ve| have)? (?:\\p{L}+ )?(?:присл|прилож|отправи|прикреп|sent|attach|shared|provided)"
                            + "|^[»\"]? ?(?:не (?:дош|откры|получ|приш|наш|загру|прош|нужн|поддерж|приним|виж|требу)|нет|отсутств|вами|от вас|клиент"
                            + "|к (?:групп|уч[её]тн|политик|домен|сотрудник|менедж|тариф|отдел|аккаунт|профил|номер|участк|специал|вам)"
                            + "|за (?:вами|вашим|сотрудник|менедж)|позже|завтра|(?:could|can|did|was|were|is|are)(?: not|n't|n’t)|later|tomorrow"
                            + "|(?:again |back )?to (?:the )?(?:server|domain|drive|device|vm|pc|computer|network|group|instance|volume|account))"
                            + "|^[^.!\\n]{0,60}\\?");

    private static final Pattern ELSEWHERE =
            Words.any(
                    "(?:в|из) (?:прошл|предыдущ|перв|вчерашн|ваш|тво)\\p{L}+ (?:письм|сообщени|ответ|обращени)\\p{L}*",
                    "ссылк\\p{L}+",
                    "ранее|усили\\p{L}+|вчера|завтра|позже|как только",
                    "(?:previous|earlier|last|first|your) (?:e-?mail|message|reply|ticket)",
                    "drives?|disks?|volumes?|storage|printers?|cables?|usb|later|tomorrow|yesterday");

    private static final Pattern LINK =
            Words.of("https?://|www\\.|ссылк|\\blink\\b|личн\\p{L}+ кабинет|на почту");

    private MissingFile() {}

    static List<Concern> in(Reading reading) {
        var found = new ArrayList<Concern>();
        if (reading.writing().files() == 0) {
            look(reading, SURE, found);
            if (found.isEmpty()
                    && !reading.writing().filesBefore()
                    && !LINK.matcher(reading.text().prose()).find()) {
                look(reading, MAYBE, found);
            }
        }
        return found;
    }

    private static void look(Reading reading, Pattern claims, List<Concern> into) {
        var prose = reading.text().said();
        var claim = claims.matcher(prose);
        while (claim.find()) {
            var before = sentence(Words.before(prose, claim, 60));
            var after = Words.after(prose, claim, 60);
            if (!BEFORE.matcher(before).find()
                    && !AFTER.matcher(after).find()
                    && !ELSEWHERE.matcher(before + claim.group() + clause(after)).find()) {
                into.add(reading.concern(Concern.Kind.NO_FILE, claim, 0));
            }
        }
    }

    /// What of it belongs to the sentence that goes on behind it.
    private static String sentence(String before) {
        int end = 0;
        for (int i = 1; i < before.length(); i++) {
            boolean ends = ".!?;:…".indexOf(before.charAt(i - 1)) >= 0 && before.charAt(i) == ' ';
            end = ends ? i + 1 : end;
        }
        return before.substring(end);
    }

    private static String clause(String after) {
        return after.split("[.!?;…](?: |$)", 2)[0];
    }
}
