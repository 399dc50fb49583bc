package app.pult.knowledge;

import app.pult.desk.TicketId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How right the rules of the diagnosis are, as the operator of this desk says; a rule goes by its
/// id. Nobody else has it: a change is on the disk when it returns. Thread: any but JavaFX.
public interface RuleExperience {
    /// Findings of these rules are shown in a ticket: what is known of each, this time counted.
    Map<String, RuleTally> shown(TicketId ticket, Collection<String> rules);

    /// Says it, in place of what was said before; empty takes it back.
    void say(TicketId ticket, String rule, Optional<RuleVerdict> verdict);

    /// Those that were called wrong at all, the most often first; nobody is `here`.
    List<RuleTally> doubted();
}
