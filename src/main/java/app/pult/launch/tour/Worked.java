package app.pult.launch.tour;

import app.pult.desk.TicketId;
import app.pult.desk.TicketState;

import java.util.List;
import java.util.Optional;

/// What was done to one ticket, to be found on the server. Thread: any.
record Worked(
        TicketId ticket,
        List<String> replies,
        List<String> notes,
        Optional<TicketState> state,
        boolean file) {}
