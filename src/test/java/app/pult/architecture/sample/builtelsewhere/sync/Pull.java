package app.pult.architecture.sample.builtelsewhere.sync;

import app.pult.architecture.sample.builtelsewhere.store.SqliteTickets;

/// Broken on purpose: the engine picks its own store.
final class Pull {
    private final SqliteTickets tickets = new SqliteTickets();

    SqliteTickets tickets() {
        return tickets;
    }
}
