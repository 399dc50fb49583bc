package app.pult.architecture.sample.ui.ui.queue;

import app.pult.architecture.sample.ui.launch.Wiring;

/// Broken on purpose: the window knows its wiring.
record QueueModel(Wiring wiring) {}
