package app.pult.backend;

import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.operation.Operation;

import java.time.Instant;
import java.util.Optional;

/// An operation on its way. `ticket` is absent only for a ticket that the server does not have yet;
/// `known` is how much of the ticket's history this desk had, and `firstAttempt` the server's
/// clock, when the first attempt began: a look-up searches from there.
public record Outgoing(
        Operation operation, Optional<RemoteId> ticket, Revision known, Instant firstAttempt) {}
