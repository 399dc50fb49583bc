package app.pult.desk.sendcheck;

import app.pult.desk.Person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A note that speaks to the customer. A greeting of colleagues, a draft of an answer that is
/// called one, and what stands between quotation marks are innocent. Thread: any.
final class LikeReply {
    private static final String HELLO =
            "(?:здравствуй(?:те)?|добр(?:ый|ое|ого) (?:день|дня|утро|утра|вечер|вечера|времени суток)|приветствую|привет|уважаем(?:ый|ая|ые)"
                    + "|hi|hello|hey|dear|good (?:morning|day|afternoon|evening))";

    private static final Pattern GREETED =
            Words.of(
                    "\\A\\s*(?:(\\p{L}+(?: \\p{L}+){0,2}), )?"
                            + HELLO
                            + "(?![\\p{L}])(?:[,!]? ([\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}))?");

    private static final Pattern COLLEAGUES =
            Words.any(
                    "коллег\\p{L}*|ребята|всем|team|all|guys|folks|colleagues|everyone|смен[аеу]|дежурн\\p{L}+");

    private static final Pattern CUSTOMER =
            Words.any(
                    "клиент|покупатель|абонент|пользователь|customer|client|user|sir|madam|sir or madam");

    private static final Pattern TO_THEM =
            Words.any(
                    "(?:спасибо|благодар(?:ю|им)(?: вас)?) за (?:обращение|ожидание|терпение|письмо|сообщение|ответ|заказ|журнал|лог|информацию)",
                    "прин(?:осим|ошу) (?:\\p{L}+ )?извинения|извините за (?:ожидание|неудобства|задержку|доставленные)",
                    "ваш(?:е|его|ему|а|у|ей|и|им|их)? (?:обращени|вопрос|заявк|доступ|уч[её]тн|заказ|письм|запрос|проблем|аккаунт|договор|компьютер|скриншот)\\p{L}*",
                    "пришлите(?: нам)?|напишите нам|сообщите нам|перезагрузите|подскажите,? пожалуйста|попробуйте|обращайтесь|перезвоним вам|ответим вам|свяжемся с вами",
                    "thank(?:s| you) for (?:contacting|reaching|your|waiting|the log|writing|letting us)",
                    "we apologi[sz]e|sorry for the (?:inconvenience|delay|wait|trouble)",
                    "your (?:account|request|ticket|order|question|issue|case|access|mailbox|computer|screenshot|subscription|message|e-?mail)",
                    "could you (?:please )?(?:send|tell|try|confirm|check|share|restart)|please (?:let us know|send us|try|restart|contact us|confirm)|let us know|feel free",
                    "с уважением|best regards|kind regards|sincerely yours|всего доброго|хорошего дня|have a (?:nice|great|good) day");

    private static final Pattern DRAFT =
            Words.of(
                    "\\A\\s*(?:черновик|проект|текст|вариант|шаблон|набросок|заготовка|draft|отправил\\p{L}*|ответил\\p{L}*|написал\\p{L}*|предлагаю ответ|ответ клиенту|reply (?:sent|text|draft)|sent|suggested"
                            + "|proposed|клиент|customer|client|he |she |user)");

    private LikeReply() {}

    static List<Concern> in(Reading reading) {
        var said = reading.text().said();
        if (DRAFT.matcher(said).find() || COLLEAGUES.matcher(firstLine(said)).find()) {
            return List.of();
        }
        return greeting(reading, said).or(() -> twice(reading, said)).stream().toList();
    }

    private static String firstLine(String said) {
        return said.strip().lines().findFirst().orElse("");
    }

    /// A greeting that names the customer, or one of nobody with words to them behind it.
    private static Optional<Concern> greeting(Reading reading, String said) {
        var found = GREETED.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        var named =
                Stream.of(found.group(1), found.group(2))
                        .filter(name -> name != null)
                        .flatMap(name -> NameForms.parts(name).stream())
                        .toList();
        boolean toStaff = isOne(named, reading.writing().staff());
        boolean toCustomer =
                isOne(named, reading.writing().requester().stream().toList())
                        || named.stream().anyMatch(word -> CUSTOMER.matcher(word).matches());
        boolean toThem = TO_THEM.matcher(said).find();
        return (toStaff ? toCustomer && toThem : toCustomer || toThem)
                ? Optional.of(reading.concern(Concern.Kind.READS_LIKE_REPLY, found, 0))
                : Optional.empty();
    }

    private static boolean isOne(List<String> words, List<Person> people) {
        return people.stream()
                .flatMap(person -> NameForms.parts(person.name()).stream())
                .anyMatch(name -> words.stream().anyMatch(word -> NameForms.isOne(word, name)));
    }

    /// No greeting, and yet more than once words to the customer.
    private static Optional<Concern> twice(Reading reading, String said) {
        var found = TO_THEM.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        var first = reading.concern(Concern.Kind.READS_LIKE_REPLY, found, 0);
        return found.find() ? Optional.of(first) : Optional.empty();
    }
}
