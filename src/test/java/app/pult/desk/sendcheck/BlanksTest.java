package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Это займёт {{?сколько}} минут.",
                "Здравствуйте, {{requester.first_name}}!",
                "Ждём вас [[дата]].",
                "Ждём вас [дата и время].",
                "Здравствуйте, [ИМЯ КЛИЕНТА]!",
                "Dear [Customer Name],",
                "Please call us at [phone number].",
                "Срок: [указать срок]",
                "See [INSERT LINK HERE].",
                "See [link].",
                "Уважаемый <Имя Отчество>, всё готово.",
                "Hello <first name>, it is done.",
                "Ваш логин: <логин>",
                "Сумма: ______ руб.",
                "Номер заявки ___",
                "Стоимость XXX руб.",
                "Приедем с XX:XX до XX:XX.",
                "Приедем ХХ.ХХ.2026.",
                "Заявка № XXXX принята.",
                "Приедем в ... TODO уточнить",
                "TBD",
                "Срок — ??? дней.",
                "Оплата до {дата}.",
                "Hello {name}, it is done.",
                "Hello {first_name}!",
                "Hello %name%, it is done.",
                "Hello %FIRST_NAME%!",
                "Оплата до ${срок}.",
                "Hi ${customerName},",
                "Hi *|FNAME|*,",
                "Уважаемый ##ФИО##!",
                "Здравствуйте, !",
                "Dear ,",
                "Здравствуйте, ИМЯ!",
                "Dear Customer Name,",
                "Dear null,",
                "Номер: (вставить номер).",
                "The price is (insert price).",
                "Срок (уточнить у склада) обещаем соблюсти.",
                "Приедем ..... числа.",
                "Lorem ipsum dolor",
                "Ваш пароль для входа: {password}",
                "Доставка: [ваш адрес]",
                "Подробности: {{ link }}",
                "Hi {{ customer }}, all done.",
                "Ваша заявка №____ закрыта",
                "Код: <вставьте код>",
                "ДОПИСАТЬ про возврат",
                "Здравствуйте, <ФИО>!",
                "Ждём вас (дата).",
                "Стоимость NNN руб."
            })
    void isFound(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Здравствуйте, [имя]!\nЭто из вашего письма.",
                "Выполните `ping <адрес>`.",
                "Выполните ping <адрес сервера> в консоли.",
                "Введите в консоли: ssh <имя>@<сервер>",
                "```\nexport A=${name}\n```",
                "    echo {{ var }}",
                "Нажмите <Enter>, потом <Ctrl>+<C>.",
                "Нажмите <Пуск>.",
                "Пишите нам: <support@example.com>",
                "См. <https://example.com/a>",
                "Уберите тег <br> и <div>.",
                "Откройте %APPDATA% и %TEMP%\\x.",
                "Переменная ${HOME} и ${JAVA_HOME} заданы.",
                "Вместо <имя> впишите своё имя.",
                "Replace <name> with your own.",
                "Ошибка 5xx, модель RTX, код 0x800XXXXX.",
                "Карта 4276 XXXX XXXX 1234 привязана.",
                "Номер в формате XXX-XXX.",
                "Маска 192.168.x.x",
                "Смотрите [инструкцию](https://example.com).",
                "Смотрите пункт [1] и [2].",
                "В журнале строка [ERROR] и [INFO].",
                "Нажмите кнопку [Отправить].",
                "В меню выберите [Дата и время].",
                "В окне поле [Имя] заполните сами.",
                "Docker: `docker ps --format '{{.Names}}'`",
                "Проверьте [[ -f /etc/fstab ]] в сценарии.",
                "Заполните, пожалуйста:\nМодель: ____\nСерийный номер: ____",
                "________________\nАнна Смирнова",
                "-----\nАнна",
                "Скидка 5% и ещё 10% на всё.",
                "Файл {6b29fc40-ca47-1067-b31d-00dd010662da} удалите.",
                "Вы писали: «...не работает...», проверили.",
                "Вместо букв ???? видны знаки вопроса: это кодировка.",
                "Подождите...",
                "Приложение Microsoft To Do обновлено.",
                "Список List<String> и Map<K, V> в отчёте.",
                "Сочетание клавиш [Ctrl]+[S] сохраняет файл.",
                "Размер XXL и XXXL есть в наличии."
            })
    void isNone(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).doesNotContain(Kind.BLANK);
    }
}
