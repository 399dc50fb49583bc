package app.pult.ui.customer;

import app.pult.desk.Customer;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;

/// A line of the list: an earlier ticket, or a message in one.
///
/// Thread: any, immutable.
sealed interface Line {
    /// What is opened by it.
    TicketId ticket();

    record Earlier(TicketRow row) implements Line {
        @Override
        public TicketId ticket() {
            return row.id();
        }
    }

    record Said(Customer.Entry entry) implements Line {
        @Override
        public TicketId ticket() {
            return entry.ticket();
        }
    }
}
