package app.pult.architecture.sample.preview.preview;

import app.pult.architecture.sample.preview.desk.Ticket;

/// Broken on purpose: a reader of foreign files knows of tickets.
record Picture(Ticket ticket) {}
