package app.pult.architecture.sample.store.store;

import app.pult.architecture.sample.store.ui.Pane;

/// Broken on purpose: the disk knows the window.
record Rows(Pane pane) {}
