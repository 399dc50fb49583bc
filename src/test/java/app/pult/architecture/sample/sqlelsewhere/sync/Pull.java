package app.pult.architecture.sample.sqlelsewhere.sync;

import java.sql.Connection;

/// Broken on purpose: SQL in the engine.
record Pull(Connection connection) {}
