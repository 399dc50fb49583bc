package app.pult.desk;

import java.util.List;

/// What a [Message.SystemEntry] tells.
public sealed interface TicketEvent {
    record Created() implements TicketEvent {}

    /// Values in the canonical form of [Field].
    record Changed(Field field, List<String> from, List<String> to) implements TicketEvent {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    record Merged(RemoteId into) implements TicketEvent {}

    /// In the server's own words, where it is none of the above.
    record Other(String words) implements TicketEvent {}
}
