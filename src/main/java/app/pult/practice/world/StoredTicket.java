package app.pult.practice.world;

import app.pult.desk.TicketFields;

import java.time.Instant;
import java.util.Optional;

/// A ticket as the practice desk keeps it.
record StoredTicket(
        long id,
        long revision,
        TicketFields fields,
        Optional<String> requester,
        String channel,
        Instant created,
        Instant updated,
        Optional<Instant> due,
        long workedMs,
        Fate fate,
        Optional<Long> into,
        Optional<String> caseId) {
    enum Fate {
        ALIVE,
        DELETED,
        MERGED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    String remote() {
        return Names.ticket(id);
    }

    StoredTicket with(TicketFields changed) {
        return new StoredTicket(
                id, revision, changed, requester, channel, created, updated, due, workedMs, fate,
                into, caseId);
    }

    StoredTicket withWorked(long ms) {
        return new StoredTicket(
                id, revision, fields, requester, channel, created, updated, due, ms, fate, into,
                caseId);
    }

    StoredTicket withFate(Fate end, Optional<Long> target) {
        return new StoredTicket(
                id, revision, fields, requester, channel, created, updated, due, workedMs, end,
                target, caseId);
    }
}
