package app.pult.diagnosis.code;

import app.pult.diagnosis.code.Tokens.Kind;

import java.util.Optional;

/// Enhanced mail status codes (RFC 3463), alone and behind the number that they explain. Thread:
/// confined to one call.
final class MailReader {
    private static final int LEAST = 400;
    private static final int END = 600;

    private final Tokens tokens;

    MailReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /// `550 5.7.1`: the enhanced status says more than the first number.
    Optional<Code> smtpPair(int token) {
        int end = smtpPairEnd(token);
        if (tokens.kind(end) != Kind.DOTTED || !isAnswer(tokens.number(token))) {
            return Optional.empty();
        }
        var status = tokens.word(end);
        return status.charAt(0) == tokens.text.charAt(tokens.start(token)) && isEnhanced(status)
                ? Optional.of(new Code(Family.SMTP, status))
                : Optional.empty();
    }

    private static boolean isAnswer(int number) {
        return number >= LEAST && number < END;
    }

    int smtpPairEnd(int token) {
        return tokens.sign(token + 1) == '#' || tokens.sign(token + 1) == '-'
                ? token + 2
                : token + 1;
    }

    /// `550-5.7.1`.
    Optional<Code> smtpGlued(int token) {
        var text = tokens.word(token);
        if (text.length() < 9 || text.charAt(3) != '-' || text.charAt(0) != text.charAt(4)) {
            return Optional.empty();
        }
        var status = text.substring(4);
        return isEnhanced(status) ? Optional.of(new Code(Family.SMTP, status)) : Optional.empty();
    }

    /// An enhanced status alone, which looks like a version.
    Optional<Code> enhanced(int token) {
        var status = tokens.word(token);
        if (!isEnhanced(status)) {
            return Optional.empty();
        }
        var around = new Surroundings(tokens, token, token);
        boolean led = around.leads(Cue.STATUS) || around.leads(Cue.CODE) || around.leads(Cue.ERROR);
        boolean mail = around.near(Cue.SMTP);
        boolean said =
                (led && (mail || around.between == 0)) || (mail && tokens.sign(token - 1) == '#');
        boolean told = (mail && around.leader != 0) || (mail && tokens.isQuoted(token));
        return !around.denied && !around.counted && (said || told)
                ? Optional.of(new Code(Family.SMTP, status))
                : Optional.empty();
    }

    /// Class 4 or 5, a subject of one digit, a detail of up to three.
    private static boolean isEnhanced(String status) {
        int length = status.length();
        return length >= 5
                && length <= 7
                && (status.charAt(0) == '4' || status.charAt(0) == '5')
                && status.charAt(1) == '.'
                && status.charAt(2) >= '0'
                && status.charAt(2) <= '7'
                && status.charAt(3) == '.'
                && status.indexOf('.', 4) < 0
                && status.indexOf(',') < 0;
    }
}
