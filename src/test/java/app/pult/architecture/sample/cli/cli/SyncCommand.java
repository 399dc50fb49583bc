package app.pult.architecture.sample.cli.cli;

import app.pult.architecture.sample.cli.store.Rows;

/// Broken on purpose: a command goes past the ports.
record SyncCommand(Rows rows) {}
