package app.pult.architecture.sample.puredesk.desk;

import org.slf4j.Logger;

/// Broken on purpose: the domain logs.
record Ticket(Logger log) {}
