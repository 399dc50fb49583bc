package app.pult.diagnosis.code;

import app.pult.diagnosis.code.Tokens.Kind;

import java.util.Locale;

/// How a number stands among its neighbours: whether signs hang on it, whether it counts something,
/// where its sentence ends. What the words mean is not asked here. Thread: confined to one call.
final class Standing {
    private static final int GROUP = 3;

    /// What is less may be the second of a list.
    static final int SMALL = 100;

    private static final String PLACES = " на в во по on in at ";

    private static final String FOLLOWERS =
            " при на в во вместо когда если но а что как через постоянно иногда сразу снова теперь"
                    + " когда mailbox when if on in to instead for but every all while sometimes"
                    + " since now again during randomly ";

    private final Tokens tokens;

    Standing(Tokens tokens) {
        this.tokens = tokens;
    }

    /// No sign hangs on it that makes it a date, a sum, a part of a path.
    boolean isFree(int token) {
        char before = tokens.at(tokens.start(token) - 1);
        char further = tokens.at(tokens.start(token) - 2);
        char after = tokens.at(tokens.end(token));
        char behind = tokens.at(tokens.end(token) + 1);
        boolean glued =
                (before == '/' || before == '-' || before == '.' || before == '\\' || before == '@')
                        && Character.isLetterOrDigit(further)
                        && !isList(before, token);
        boolean path = after == '/' && Character.isDigit(behind) && !isListAfter(token);
        boolean account = after == '@' || after == '\\' || after == '_';
        return !glued
                && !path
                && !account
                && !isGrouped(token)
                && tokens.text.charAt(tokens.start(token)) != '0';
    }

    /// `408 923`: thousands set apart by a space.
    private boolean isGrouped(int token) {
        return (length(token) == GROUP && isBeside(token - 1, token))
                || (isBeside(token, token + 1)
                        && length(token + 1) == GROUP
                        && !Cue.UNIT.in(tokens.cues(token + 2)));
    }

    private boolean isBeside(int left, int right) {
        return tokens.kind(left) == Kind.DIGITS
                && tokens.kind(right) == Kind.DIGITS
                && length(left) <= GROUP
                && tokens.start(right) == tokens.end(left) + 1;
    }

    /// `500/502`: numbers of the same length.
    private boolean isList(char joint, int token) {
        return joint == '/'
                && tokens.kind(token - 2) == Kind.DIGITS
                && length(token - 2) == length(token)
                && length(token) >= 3;
    }

    private boolean isListAfter(int token) {
        return tokens.kind(token + 2) == Kind.DIGITS
                && length(token + 2) == length(token)
                && length(token) >= 3;
    }

    private int length(int token) {
        return tokens.end(token) - tokens.start(token);
    }

    /// "The error happened on 12 of them": where, or how many.
    boolean isPlace(int token) {
        return tokens.kind(token) == Kind.WORD
                && PLACES.contains(" " + tokens.word(token).toLowerCase(Locale.ROOT) + " ");
    }

    boolean isCapital(int token) {
        return tokens.kind(token) == Kind.WORD
                && Character.isUpperCase(tokens.text.charAt(tokens.start(token)));
    }

    boolean isSentenceEnd(int token) {
        char sign = tokens.sign(token);
        return tokens.kind(token) == Kind.LINE_END
                || isCapital(token)
                || sign == '.'
                || sign == '!'
                || sign == '?'
                || sign == ')'
                || sign == '»'
                || sign == '"';
    }

    /// What follows is no noun in small letters.
    boolean isUncounted(int token) {
        if (tokens.kind(token + 1) != Kind.WORD) {
            return true;
        }
        long cues = tokens.cues(token + 1);
        var word = tokens.word(token + 1).toLowerCase(Locale.ROOT);
        return Cue.ERROR.in(cues)
                || Cue.HTTP.in(cues)
                || Cue.GLUE.in(cues)
                || Cue.DENY.in(cues)
                || FOLLOWERS.contains(" " + word + " ");
    }

    /// Set off from its sentence: in brackets, or with brackets behind it.
    boolean isApart(int token) {
        return tokens.isQuoted(token) || tokens.sign(token + 1) == '(';
    }

    /// «404 ошибка», «691-я ошибка», "a 502 error".
    boolean isNamedAfter(int token, int number) {
        int next = token + 1;
        if (tokens.sign(next) == '-' && tokens.kind(next + 1) == Kind.WORD) {
            next += 2;
        }
        if (number < SMALL || tokens.kind(next) != Kind.WORD || isCapital(next)) {
            return false;
        }
        var word = tokens.word(next).toLowerCase(Locale.ROOT);
        boolean one =
                word.equals("error")
                        || (word.startsWith("ошибк")
                                && !word.endsWith("ам")
                                && !word.endsWith("ах")
                                && !word.endsWith("ами"));
        return one && !Cue.DENY.in(tokens.cues(token - 1));
    }
}
