package app.pult.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything typed and not sent. A save is on the disk when it returns. Thread: any but JavaFX.
public interface Drafts {
    /// Replaces the draft of the same key and keeps the older text as a version (50 a ticket),
    /// unless it was gone on with within a second.
    void save(Draft draft);

    /// Those of tickets that were merged into this one included, joined.
    Optional<Draft> find(DraftKey key);

    /// The same for somebody who goes on writing: what was joined is one draft from now on. Until
    /// then each writer's saves replace only what they wrote themselves.
    Optional<Draft> resume(DraftKey key);

    /// Newest first.
    List<Draft> list();

    /// Older texts of one key and those that were sent, newest first; they outlive the draft
    /// itself.
    List<Draft> versions(DraftKey key);

    /// Takes the draft that was saved or resumed under this key off the desk; its versions stay.
    void remove(DraftKey key);

    /// A ticket id of its own for a ticket that is only being written.
    TicketId newTicket();

    /// Called on a store thread after a commit.
    Subscription watch(Consumer<DraftKey> listener);
}
