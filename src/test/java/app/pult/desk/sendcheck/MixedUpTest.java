package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedUpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Клиент говорит, что не работает.",
                "Клиент жалуется третий раз.",
                "Со слов клиента, сломалось вчера.",
                "Заявитель просит перезвонить.",
                "Пользователь утверждает, что ничего не менял.",
                "Клиенту не говорите про скидку.",
                "Не отвечайте ему до понедельника.",
                "Созвонился с клиентом, ждёт до пятницы.",
                "Передаю на вторую линию, не отвечайте ему.",
                "@коллега, посмотри.",
                "@anna посмотри, пожалуйста",
                "Коллеги, кто может взять?",
                "Ребята, гляньте биллинг.",
                "Иван опять пишет про то же.",
                "Иван Петров звонил, недоволен.",
                "Перезвоните ему завтра.",
                "Для внутреннего использования.",
                "Эскалирую на L2.",
                "Закрыть и не отвечать.",
                "У клиента старая версия.",
                "Customer says it is broken.",
                "The customer is angry, call him back.",
                "Do not reply to her until Monday.",
                "Escalating to L2.",
                "Internal note: waiting for billing.",
                "FYI team: this is a VIP.",
                "Guys, who can take this?",
                "Can someone take this ticket?",
                "Client wants a refund, ask billing.",
                "Called Ivan, no answer.",
                "Ask him for a log.",
                "Клиент в чёрном списке, осторожно.",
                "Пусть клиент сам перезагрузит.",
                "Клиент не понимает, о чём речь.",
                "Клиент так и не оплатил счёт.",
                "Клиент, похоже, согласился.",
                "Customer has not paid yet.",
                "Сменщику: проверь ответ утром, клиент ждёт."
            })
    void aNoteInAReply(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.READS_LIKE_NOTE);
        assertThat(Checked.note(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Почтовый клиент говорит, что сервер не найден.",
                "VPN-клиент просит пароль.",
                "Клиент Outlook нужно обновить.",
                "Для наших клиентов это бесплатно.",
                "Передаю ваш вопрос на вторую линию.",
                "Я передал вашу заявку коллегам.",
                "Наши коллеги свяжутся с вами.",
                "Имя пользователя введите латиницей.",
                "Пользователь не найден, пишет программа.",
                "Учётная запись пользователя создана.",
                "Учётная запись Ивана Петрова создана.",
                "Иван, добрый день! Всё готово.",
                "Пишите на support@example.com или в Telegram @pult_support.",
                "The VPN client says the certificate expired.",
                "Your customer number is in the letter.",
                "The client certificate has expired.",
                "I have escalated your request to our developers.",
                "Please ask your administrator.",
                "The user account was created.",
                "> Клиент говорит, что не работает.\nЭту фразу мы увидели в вашем письме.",
                "Уважаемый клиент, всё готово.",
                "Он-лайн касса снова работает.",
                "В кабинете клиента откройте раздел «Счета».",
                "Добрый день, коллеги! Пришлите, пожалуйста, ваш журнал.",
                "npm i @angular/core",
                "Клиент не подключается, пока не обновлён.",
                "Клиент работает только с версией 5.",
                "Ему нужно обновление: драйвер устарел, поставьте его, пожалуйста."
            })
    void noNoteInAReply(String text) {
        assertThat(Checked.reply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Здравствуйте, Иван! Пришлите журнал.",
                "Иван, добрый день! Всё готово.",
                "Добрый день! Спасибо за обращение.",
                "Здравствуйте! Ваш доступ восстановлен.",
                "Уважаемый клиент, приносим извинения.",
                "Hi Ivan, could you send the log?",
                "Dear customer, your account is active again.",
                "Hello! Thank you for contacting us.",
                "Благодарим за обращение, ваш вопрос решён.",
                "Thank you for your patience. Your mailbox works again.",
                "Приносим извинения за задержку. Свяжемся с вами завтра.",
                "Добрый вечер, Иван Петров. Попробуйте ещё раз, пожалуйста.",
                "Ваш заказ отправлен.\n\nС уважением,\nАнна Смирнова"
            })
    void aReplyInANote(String text) {
        assertThat(Checked.note(text)).extracting(Concern::kind).contains(Kind.READS_LIKE_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Клиент написал: «Здравствуйте, всё сломалось».",
                "> Здравствуйте!\n> Пришлите, пожалуйста, журнал.\nЖдём.",
                "Добрый день, коллеги! Пришлите, пожалуйста, доступ.",
                "Анна, привет! Посмотри, пожалуйста.",
                "Здравствуйте, Анна! Ваш вопрос про биллинг решили?",
                "Черновик ответа:\nЗдравствуйте, Иван! Всё готово.",
                "Отправил клиенту: здравствуйте, пришлите журнал.",
                "Иван просит перезвонить, номер в карточке.",
                "Созвонились с Иваном, ждём журнал.",
                "Пароль 10.0.0.5 менял вчера: Qwerty123",
                "Hi team, could you please send me the log?",
                "Customer asked for a refund.",
                "Ждём ответа поставщика."
            })
    void noReplyInANote(String text) {
        assertThat(Checked.note(text)).isEmpty();
    }
}
