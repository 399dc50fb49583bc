package app.pult.knowledge;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What helped with which ticket, as the operator of this desk says. Nobody else has it: a change
/// is on the disk when it returns. Thread: any but JavaFX.
public interface Experience {
    /// What is known of each of them, looked up for a ticket.
    Map<Remedy, Tally> of(TicketId ticket, Collection<? extends Remedy> remedies);

    /// Says it, in place of what was said before; empty takes it back.
    void say(TicketId ticket, Remedy remedy, Optional<Verdict> verdict);

    /// An article was put into what is written in a ticket.
    void inserted(TicketId ticket, Remedy.OfArticle article);

    /// Called after a commit, on the thread that changed it.
    Subscription watch(Runnable listener);
}
