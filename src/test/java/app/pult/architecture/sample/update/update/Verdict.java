package app.pult.architecture.sample.update.update;

import app.pult.architecture.sample.update.store.Shelf;

/// Broken on purpose: what is known of newer versions knows of the operator's disk.
record Verdict(Shelf shelf) {}
