package app.pult.architecture.sample.uipastports.ui.queue;

import app.pult.architecture.sample.uipastports.store.Rows;

/// Broken on purpose: the window reads past its ports.
record QueueModel(Rows rows) {}
