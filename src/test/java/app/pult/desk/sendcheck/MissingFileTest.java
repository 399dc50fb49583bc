package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.sendcheck.Concern.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Инструкция во вложении.",
                "Инструкцию вы найдёте во вложении.",
                "Во вложении — акт и счёт.",
                "См. вложение.",
                "Смотрите, пожалуйста, вложение.",
                "Смотрите вложенный файл.",
                "Прикладываю скриншот.",
                "Прилагаю ваш договор.",
                "Прикрепляю к письму счёт.",
                "Я прикрепила инструкцию.",
                "Приложил журнал.",
                "Скриншот прилагается.",
                "Счёт прикреплён к письму.",
                "Документы приложены.",
                "К письму прикреплён файл.",
                "Скриншот ниже.",
                "Ниже скриншот, куда нажать.",
                "Смотрите скриншот.",
                "Вот скриншот нужного окна.",
                "На скриншоте показано, где кнопка.",
                "Отправляю вам файл с настройками.",
                "Высылаю акт сверки за октябрь.",
                "Инструкция в приложении.",
                "Подробности в приложении к письму.",
                "В прикреплённом файле список адресов.",
                "Добрый день! Вложил файл в письмо, посмотрите вложенный файл.",
                "Please find attached the invoice.",
                "Please see attached.",
                "See the attachment for details.",
                "I've attached a screenshot.",
                "I have attached the log file you asked for.",
                "We are attaching the form.",
                "Attached is the guide.",
                "Attached you will find the contract.",
                "The file is attached.",
                "I’m attaching the patch.",
                "The attached document explains it.",
                "Enclosed please find the invoice.",
                "Here is a screenshot of the dialog.",
                "See the screenshot below.",
                "As shown in the screenshot, click Save.",
                "Check the attached guide, please.",
                "PFA the report.",
                "You can find the instructions attached.",
                "The driver is in the attachment.",
                "Прикрепили к ответу новую версию.",
                "Файл с настройками прикрепил.",
                "Скрин прилагаю.",
                "Отправил вложением.",
                "Я вложила новый договор.",
                "Report attached."
            })
    void isFound(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).contains(Kind.NO_FILE);
        assertThat(Checked.note(text)).extracting(Concern::kind).contains(Kind.NO_FILE);
        assertThat(Checked.replyWithFile(text))
                .extracting(Concern::kind)
                .doesNotContain(Kind.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Файл во вложении\nСпасибо, получили.",
                "Отвечаю без вложения.",
                "Письмо пришло без вложений.",
                "Вложения не дошли, пришлите ещё раз.",
                "Вы не приложили журнал.",
                "Вы прикрепили не тот файл.",
                "Файл, который вы приложили, пустой.",
                "В вашем вложении вирус.",
                "Прикреплённый вами файл не открылся.",
                "Приложите, пожалуйста, скриншот.",
                "Прикрепите журнал к ответу.",
                "Если файл прикреплён неверно, почта его не примет.",
                "Я не прикладываю инструкцию, она на сайте.",
                "Вложений в письме нет.",
                "Файл во вложении не открывается, пришлите другой.",
                "Размер вложений ограничен 25 МБ.",
                "На вашем скриншоте видна ошибка.",
                "На скриншоте, который вы прислали, видна ошибка.",
                "Учётная запись прикреплена к группе продаж.",
                "За вами прикреплён менеджер.",
                "Отправляю ссылку на файл: https://example.com/f",
                "Установите приложение и войдите в него.",
                "Акт пришлю завтра.",
                "Отчёт будет приложен позже.",
                "Инструкцию я приложил в прошлом письме.",
                "Счёт уже приложен в предыдущем письме.",
                "Все усилия приложены.",
                "You did not attach the file.",
                "Please attach a screenshot.",
                "Could you attach the log?",
                "The file you attached is empty.",
                "Your attachment was blocked.",
                "No attachment came with your message.",
                "I could not open the attached file.",
                "The attached file you sent is empty.",
                "Attachments are limited to 25 MB.",
                "If the file is attached twice, remove one.",
                "The network drive is attached to the server.",
                "The report will be attached tomorrow.",
                "There is nothing attached to your mail.",
                "You have not attached anything.",
                "You can attach files up to 10 MB.",
                "Все файлы удалены."
            })
    void isNone(String text) {
        assertThat(Checked.reply(text)).extracting(Concern::kind).doesNotContain(Kind.NO_FILE);
    }
}
