package app.pult.architecture.sample.sync.sync;

import app.pult.architecture.sample.sync.ui.Pane;

/// Broken on purpose: sync knows the window.
record Pull(Pane pane) {}
