package app.pult.desk;

import java.time.Instant;
import java.util.Optional;

/// A chat that goes on now, as one line of a list. `last` is empty before anybody wrote;
/// `waitingSince` is when the customer wrote the first line that nobody has answered, by the
/// server's clock, empty while they wait for nothing. A line of ours that is on its way answers
/// them; one that is held or failed does not, and they wait on. `waiting` and `stuck` are as in
/// [TicketRow].
public record Chat(
        TicketId ticket,
        String customer,
        String subject,
        Holder holder,
        Optional<Line> last,
        Optional<Instant> waitingSince,
        TicketRow.Reading reading,
        int waiting,
        int stuck) {
    /// Who talks. Chats of colleagues are not among ours.
    public enum Holder {
        ME,
        NOBODY
    }

    public enum Speaker {
        CUSTOMER,
        DESK
    }

    /// What was said last, on one line; no note and no entry of the system.
    public record Line(Speaker speaker, String text) {}

    /// Whether the customer waits for a line of ours.
    public boolean waits() {
        return waitingSince.isPresent();
    }
}
