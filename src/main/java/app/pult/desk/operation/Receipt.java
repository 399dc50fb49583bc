package app.pult.desk.operation;

import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;

import java.util.Optional;

/// What the server made of an accepted operation: the ticket it belongs to, and the message if it
/// was one.
public record Receipt(RemoteId ticket, Optional<MessageId> message) {}
