package app.pult.architecture.sample.backend.backend;

import app.pult.architecture.sample.backend.store.Rows;

/// Broken on purpose: a backend knows the disk.
record Session(Rows rows) {}
