package app.pult.diagnosis.log;

import java.util.Locale;
import java.util.Set;

/// How bad a message is by its words, in English and Russian, where nothing else says so. A word
/// that denies another takes its weight away: `0 errors`, `no error`, `без ошибок`.
///
/// Thread: any.
final class SeverityWords {
    private static final int LONGEST = 24;

    /// Words are looked at up to this place of a message.
    private static final int FURTHEST = 2_000;

    private static final Set<String> FATAL =
            Vocabulary.of(
                    """
                    fatal panic crash crashed critical emergency segfault killed severed corrupt
                    corrupted corruption oops паника критическая критический фатальная аварийно
                    аварийное
                    """);

    private static final Set<String> ERROR =
            Vocabulary.of(
                    """
                    error errors err fail failed fails failure failures failing exception abort
                    aborted aborting abnormally cannot unable denied refused rejected invalid
                    unreachable missing timeout traceback fault bad lost died ошибка ошибки
                    ошибкой ошибок сбой сбоя неудача неудачно отказано отказ невозможно недоступен
                    недоступно недоступна недоступны исключение прервано прервана поврежден
                    повреждён повреждена повреждено
                    """);

    private static final Set<String> WARNING =
            Vocabulary.of(
                    """
                    warn warning warnings deprecated retry retrying retries slow expired exceeded
                    exceeds unexpected unknown unrecognized dropped dropping forbidden
                    unauthorized overflow broken disconnected mismatch предупреждение внимание
                    повторная повтор превышен превышено превышена истек истёк истекло истекла
                    просрочен неизвестный неизвестная
                    """);

    private static final Set<String> DENIALS = Set.of("no", "0", "without", "нет", "без");

    private SeverityWords() {}

    /// [Level#INFO] where no word says otherwise.
    static Level of(CharSequence line, int start) {
        var worst = Level.INFO;
        int end = Math.min(line.length(), start + FURTHEST);
        int at = start;
        var last = "";
        while (at < end) {
            int from = at;
            while (at < end && Pieces.isWord(line.charAt(at))) {
                at++;
            }
            if (at == from) {
                at++;
            } else if (at - from > LONGEST) {
                last = "";
            } else {
                worst = worse(worst, last, from, at, line);
                last = line.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
            }
        }
        return worst;
    }

    private static Level worse(Level worst, String before, int from, int to, CharSequence line) {
        if (DENIALS.contains(before)) {
            return worst;
        }
        if (AlertWords.isMissed(before, line.subSequence(from, to).toString())) {
            return max(worst, Level.ERROR);
        }
        Level found = Level.INFO;
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            boolean isHump =
                    i < to
                            && Character.isUpperCase(line.charAt(i))
                            && Character.isLowerCase(line.charAt(i - 1));
            if (i == to || isHump || line.charAt(i) == '_') {
                found = max(found, ofWord(line.subSequence(begin, i).toString()));
                begin = i < to && line.charAt(i) == '_' ? i + 1 : i;
            }
        }
        return max(worst, found);
    }

    private static Level ofWord(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (FATAL.contains(word)) {
            return Level.FATAL;
        }
        if (ERROR.contains(word)) {
            return Level.ERROR;
        }
        return WARNING.contains(word) ? Level.WARNING : Level.INFO;
    }

    private static Level max(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
