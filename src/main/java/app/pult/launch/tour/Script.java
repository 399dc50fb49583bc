package app.pult.launch.tour;

import java.nio.charset.Charset;
import java.util.Locale;

/// What the tour writes, in the operator's language, with a mark that makes it findable on the
/// server; without one where the server is the tour's own.
record Script(Locale locale, String mark) {
    private static final String ENGLISH_FILE = "what to do.txt";

    private boolean russian() {
        return locale.getLanguage().equals("ru");
    }

    private String say(String english, String russian) {
        var words = russian() ? russian : english;
        return mark.isEmpty() ? words : words + " " + mark;
    }

    String reply(String when) {
        return say(
                "Hello! The log shows what is wrong; the steps are in the file (" + when + ").",
                "Здравствуйте! По журналу причина ясна, порядок действий в файле (" + when + ").");
    }

    String note(String when) {
        return say(
                "Checked the log: the disk is full (" + when + ").",
                "Проверил журнал: диск переполнен (" + when + ").");
    }

    String subject(String when) {
        return say(
                "Phone call: the printer prints blank pages, " + when,
                "Звонок: принтер печатает пустые листы, " + when);
    }

    String call(String when) {
        return say(
                "The customer called. Blank pages since this morning (" + when + ").",
                "Клиент позвонил. Пустые листы с утра (" + when + ").");
    }

    /// Without the mark: it never gets to a server.
    String misspelt() {
        return russian() ? "Принтер снова работаит." : "The printer is workimg again.";
    }

    String ownText() {
        return russian()
                ? "Здравствуйте, {{requester.first_name}}! Очередь печати очищена,"
                        + " попробуйте напечатать {{?что}}."
                : "Hello {{requester.first_name}}, the print queue is empty now,"
                        + " please print {{?what}} again.";
    }

    String ownTextTitle() {
        return russian() ? "Очередь печати очищена" : "Print queue emptied";
    }

    String code() {
        return russian() ? "печать" : "print";
    }

    /// What at least the ticket about the call is found by.
    String filter() {
        return russian() ? "принтер" : "printer";
    }

    /// What no ticket has.
    String notThere() {
        return russian() ? "кофеварка" : "coffee maker";
    }

    String overtaken() {
        return say(
                "We are looking into it and will write to you by six o'clock.",
                "Разбираемся, напишем вам сегодня до 18:00.");
    }

    /// The customer's; without the mark.
    String customer() {
        return russian()
                ? "Забыл написать: у коллеги за соседним столом то же самое."
                : "I forgot to say: my colleague at the next desk has the same.";
    }

    String fileName() {
        return fileName(Charset.forName(System.getProperty("native.encoding", "UTF-8")));
    }

    /// In English too where file names are ASCII only, as in a shell without a locale.
    String fileName(Charset ofNames) {
        var name = russian() ? "порядок действий.txt" : ENGLISH_FILE;
        return ofNames.newEncoder().canEncode(name) ? name : ENGLISH_FILE;
    }

    String fileText() {
        return russian()
                ? "1. Освободите место на диске.\n2. Перезапустите службу.\n"
                : "1. Free some space.\n2. Restart the service.\n";
    }

    String requester() {
        return "ivan.petrov@example.ru";
    }

    String online() {
        return russian() ? "в сети" : "online";
    }

    String offline() {
        return russian() ? "без сети" : "offline";
    }
}
