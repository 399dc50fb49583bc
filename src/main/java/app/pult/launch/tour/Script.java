package app.pult.launch.tour;

import java.nio.charset.Charset;
import java.util.Locale;

/// What the tour writes, in the operator's language, with a mark that makes it findable on the
/// server.
record Script(Locale locale, String mark) {
    private static final String ENGLISH_FILE = "what to do.txt";

    private boolean russian() {
        return locale.getLanguage().equals("ru");
    }

    private String say(String english, String russian) {
        return (russian() ? russian : english) + " " + mark;
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
