package app.pult.architecture.sample.domain.desk;

import app.pult.architecture.sample.domain.ui.Pane;

/// Broken on purpose: the domain knows the window.
record Ticket(Pane pane) {}
