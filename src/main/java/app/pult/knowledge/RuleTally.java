package app.pult.knowledge;

import java.util.Optional;

/// What is known of a rule of the diagnosis: its finding was shown in `shown` tickets, and called
/// right or wrong in some of them. `here` is what is said of it in the ticket it is looked up for.
/// Thread: any, immutable.
public record RuleTally(String rule, int shown, int right, int wrong, Optional<RuleVerdict> here) {
    public RuleTally {
        if (right < 0 || wrong < 0 || right + wrong > shown) {
            throw new IllegalArgumentException(right + " and " + wrong + " of " + shown);
        }
    }

    /// Whether anything was said of it, in any ticket.
    public boolean isJudged() {
        return right + wrong > 0;
    }

    public boolean isWrongHere() {
        return here.filter(RuleVerdict.WRONG::equals).isPresent();
    }
}
