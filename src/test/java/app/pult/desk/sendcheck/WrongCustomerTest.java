package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class WrongCustomerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Здравствуйте, Ольга!",
                "Здравствуйте Ольга!",
                "Добрый день, Павел Сергеевич!",
                "Ольга, добрый день!",
                "Ольга Сергеевна, здравствуйте!",
                "Уважаемая Ольга!",
                "Уважаемый господин Ракитин,",
                "Доброго времени суток, Гюльчатай!",
                "Привет, Серёжа!",
                "Hi Helen,",
                "Hello, Mr. Price!",
                "Dear Mrs Price,",
                "Hey Maria!",
                "Hi Oluwaseun,",
                "Good morning Helen,",
                "Иваница, добрый день!",
                "Здравствуйте, Иван Мельник!",
                "Всё готово.\nОльга, проверьте, пожалуйста.",
                "Спасибо за ожидание, Ольга!",
                "Thanks for waiting, Helen!",
                "Счёт для Ольги Мельник готов.",
                "Мы написали Павлу Ракитину.",
                "Доступ Ракитина Павла открыт.",
                "The mailbox of Helen Price is full.",
                "Письмо ушло на o.melnik@vector.example.",
                "По обращению 10467 всё готово.",
                "Ваша заявка №10467 закрыта.",
                "Тикет #10467 решён.",
                "Ticket 10467 is solved.",
                "Ваше обращение № 10428 закрыто.",
                "Перезвоним на +79123456789.",
                "Перезвоним на 8 (912) 345-67-89.",
                "Договор № 77-12345 продлён.",
                "Лицевой счёт 40817810 пополнен.",
                "Приветствую, Анна!",
                "ИНН 77-12345 внесён."
            })
    void isFound(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.OTHER_CUSTOMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Здравствуйте, Иван!",
                "Здравствуйте, Иван Петров!",
                "Здравствуйте, Иван Сергеевич!",
                "Добрый день, Ваня!",
                "Уважаемый Иван,",
                "Уважаемый клиент!",
                "Уважаемый господин Петров!",
                "Уважаемые коллеги!",
                "Hi Ivan,",
                "Dear Mr. Petrov,",
                "Dear customer,",
                "Hi there,",
                "Hello all,",
                "Добрый день, Вы писали нам вчера.",
                "Добрый день! Спасибо, что написали.",
                "Доступ Ивана Петрова открыт.",
                "Мы создали запись для Петрова Ивана.",
                "С уважением,\nАнна Смирнова",
                "Всё готово.\n\nАнна Смирнова,\nслужба поддержки",
                "Конечно, сделаем.",
                "Outlook, к сожалению, не обновился.",
                "Word, Excel и Outlook работают.",
                "Windows Server обновлён, Microsoft Office тоже.",
                "По обращению 10482 всё готово.",
                "Ваше обращение № 10482 закрыто.",
                "Это связано с вашим обращением № 10021.",
                "Горячая линия: 8 800 555-35-35.",
                "Сборка 19045 от 2026-11-27.",
                "В Microsoft завели обращение 1234567890.",
                "> Здравствуйте, Ольга!\nЭто письмо попало к вам по ошибке.",
                "Пишите на support@vector.example.",
                "Завтра, в пятницу, всё будет готово.",
                "Вера в успех есть, Надежда умирает последней.",
                "Добрый день, ещё раз!",
                "Dear Sir or Madam,",
                "Иван, добрый день! Пришлите, пожалуйста, журнал."
            })
    void isNone(String text) {
        assertThat(Checked.reply(text))
                .extracting(Concern::kind)
                .doesNotContain(Kind.OTHER_CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Александр Громов | Здравствуйте, Александра! | true",
                "Александра Лисицына | Здравствуйте, Александр! | true",
                "Александр Громов | Здравствуйте, Саша! | false",
                "Александр Громов | Hi Alexander, | false",
                "Sergey Dunaev | Здравствуйте, Сергей! | false",
                "Дунаев Сергей Викторович | Сергей Викторович, здравствуйте! | false",
                "Дунаев Сергей Викторович | Сергей Петрович, здравствуйте! | true",
                "Юлия Ноева | Добрый день, Юля! | false",
                "Наталья Бельская | Добрый день, Наталия! | false",
                "Пётр Жданов | Добрый день, Петр! | false",
                "Michael Stone | Hi Mike, | false",
                "Michael Stone | Hi Mark, | true",
                "i.petrov@firm.example | Добрый день, Petrov! | false",
                "И. Петров | Добрый день, Игорь! | false",
                "Гульнара Хасанова | Здравствуйте, Гюльнара! | false",
                "Отдел продаж | Добрый день, коллеги! | false"
            })
    void aGreetingFitsWhoItGreets(String name, String text, boolean wrong) {
        var requester = new Person(new PersonId("one"), name, "one@firm.example");

        assertThat(Checked.reply(text, requester)).hasSize(wrong ? 1 : 0);
    }

    @Test
    void whoSignedTheLetterMayBeGreeted() {
        var firm = new Person(new PersonId("firm"), "ООО Ромашка", "info@romashka.example");

        assertThat(Checked.reply("Здравствуйте, Ольга!", firm)).isNotEmpty();
        assertThat(
                        Checked.reply(
                                "Здравствуйте, Ольга!",
                                firm,
                                "Добрый день, Анна! Не работает касса.\n\nС уважением, Ольга"))
                .isEmpty();
        assertThat(
                        Checked.reply(
                                "Здравствуйте, Анна!",
                                firm,
                                "Добрый день, Анна! Не работает касса.\n\nС уважением, Ольга"))
                .isNotEmpty();
    }

    @Test
    void aReplyReachesWhoWroteLast() {
        assertThat(Checked.answering(Checked.IVAN, List.of())).isEmpty();
        assertThat(Checked.answering(Checked.OLGA, List.of(Checked.OLGA))).isEmpty();
        assertThat(Checked.answering(Checked.ANNA, List.of())).isEmpty();
        assertThat(Checked.answering(Checked.OLGA, List.of()))
                .containsExactly(new Concern(Kind.RECIPIENT, 0, 0, "Ольга Мельник"));
    }

    @Test
    void aRobotsMailIsAnsweredByNobody() {
        var robot = new Person(new PersonId("robot"), "Mailer", "MAILER-DAEMON@mx.example");

        assertThat(Checked.answering(robot, List.of())).isEmpty();
    }
}
