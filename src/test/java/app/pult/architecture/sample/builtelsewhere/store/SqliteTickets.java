package app.pult.architecture.sample.builtelsewhere.store;

public final class SqliteTickets {}
