package app.pult.ui.notices;

import app.pult.desk.TicketId;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

/// One thing that somebody else did to a ticket. `who` is a name, or empty.
record Notice(
        TicketId ticket, String number, String subject, String who, Event event, Whose whose) {}
