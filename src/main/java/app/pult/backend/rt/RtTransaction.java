package app.pult.backend.rt;

import java.time.Instant;

/// One entry of a ticket's history. `ticket` is the ticket it happened to, even if that one was
/// merged since; `field`, `from` and `to` are empty where the kind has none.
record RtTransaction(
        long id,
        long ticket,
        String type,
        String field,
        String from,
        String to,
        String creator,
        Instant at) {

    boolean isMessage() {
        return type.equals("Create") || type.equals("Correspond") || type.equals("Comment");
    }

    boolean isCreate() {
        return type.equals("Create");
    }
}
