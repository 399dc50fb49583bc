package app.pult.diagnosis.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How bad a line says it is. Thread: any.
public enum Level {
    TRACE,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    FATAL;

    private static final int LONGEST = 16;

    private static final Map<String, Level> WORDS =
            Map.ofEntries(
                    Map.entry("trace", TRACE),
                    Map.entry("debug", TRACE),
                    Map.entry("verbose", TRACE),
                    Map.entry("fine", TRACE),
                    Map.entry("finer", TRACE),
                    Map.entry("finest", TRACE),
                    Map.entry("config", TRACE),
                    Map.entry("dbg", TRACE),
                    Map.entry("отладка", TRACE),
                    Map.entry("info", INFO),
                    Map.entry("inf", INFO),
                    Map.entry("information", INFO),
                    Map.entry("informational", INFO),
                    Map.entry("log", INFO),
                    Map.entry("сведения", INFO),
                    Map.entry("информация", INFO),
                    Map.entry("notice", NOTICE),
                    Map.entry("note", NOTICE),
                    Map.entry("hint", NOTICE),
                    Map.entry("примечание", NOTICE),
                    Map.entry("warn", WARNING),
                    Map.entry("wrn", WARNING),
                    Map.entry("warning", WARNING),
                    Map.entry("предупреждение", WARNING),
                    Map.entry("error", ERROR),
                    Map.entry("err", ERROR),
                    Map.entry("failure", ERROR),
                    Map.entry("severe", ERROR),
                    Map.entry("ошибка", ERROR),
                    Map.entry("fatal", FATAL),
                    Map.entry("ftl", FATAL),
                    Map.entry("critical", FATAL),
                    Map.entry("crit", FATAL),
                    Map.entry("alert", FATAL),
                    Map.entry("emerg", FATAL),
                    Map.entry("emergency", FATAL),
                    Map.entry("panic", FATAL),
                    Map.entry("критическая", FATAL),
                    Map.entry("критический", FATAL),
                    Map.entry("авария", FATAL));

    private static final String LETTERS = "VTDINWEFSC";
    private static final Level[] OF_LETTERS = {
        TRACE, TRACE, TRACE, INFO, NOTICE, WARNING, ERROR, FATAL, FATAL, FATAL
    };

    /// What the word of a column of levels says; case does not matter.
    static Optional<Level> ofWord(CharSequence word) {
        return word.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(WORDS.get(word.toString().toLowerCase(Locale.ROOT)));
    }

    /// What a single capital letter says, as Android and glog write levels.
    static Optional<Level> ofLetter(char letter) {
        int place = LETTERS.indexOf(letter);
        return place < 0 ? Optional.empty() : Optional.of(OF_LETTERS[place]);
    }
}
