package app.pult.launch;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.collect.Collector;

/// Begins what the operator then reads, changes and sends, or goes on with what is begun: words are
/// put behind what is typed, and nothing is sent. Thread: FX only.
interface Pen {
    /// An internal note.
    void note(TicketId ticket, String words);

    /// A reply in the language of the customer.
    void reply(TicketId ticket, Bilingual words);

    /// The same that asks for a report, with the script that makes it.
    void ask(TicketId ticket, Collector collector);
}
