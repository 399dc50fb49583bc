package app.pult.practice.world;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A position in the change feed: how far the journal was read, and how far the stock behind it.
/// The stock of a phase is read from the newest to the oldest; `updated` and `id` are the last one
/// told.
record FeedCursor(String epoch, long seq, Phase phase, long updated, long id, long remaining) {
    enum Phase {
        REFERENCE,
        ACTIVE,
        ARTICLES,
        TOMBSTONES,
        HISTORY,
        DONE;

        Phase next() {
            return switch (this) {
                case REFERENCE -> ACTIVE;
                case ACTIVE -> ARTICLES;
                case ARTICLES -> TOMBSTONES;
                case TOMBSTONES -> HISTORY;
                case HISTORY, DONE -> DONE;
            };
        }
    }

    static FeedCursor start(String epoch, long seq, long tickets) {
        return new FeedCursor(epoch, seq, Phase.REFERENCE, Long.MAX_VALUE, Long.MAX_VALUE, tickets);
    }

    FeedCursor read(long upTo) {
        return new FeedCursor(epoch, upTo, phase, updated, id, remaining);
    }

    FeedCursor told(long lastUpdated, long lastId, long tickets) {
        return new FeedCursor(
                epoch, seq, phase, lastUpdated, lastId, Math.max(0, remaining - tickets));
    }

    FeedCursor nextPhase() {
        return new FeedCursor(
                epoch,
                seq,
                phase.next(),
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                phase.next() == Phase.DONE ? 0 : remaining);
    }

    String encode() {
        var plain =
                String.join(
                        "|",
                        epoch,
                        Long.toString(seq),
                        phase.name(),
                        Long.toString(updated),
                        Long.toString(id),
                        Long.toString(remaining));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty if this is no cursor of ours.
    static Optional<FeedCursor> decode(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split("\\|", -1);
            if (parts.length != 6) {
                return Optional.empty();
            }
            return Optional.of(
                    new FeedCursor(
                            parts[0],
                            Long.parseLong(parts[1]),
                            Phase.valueOf(parts[2]),
                            Long.parseLong(parts[3]),
                            Long.parseLong(parts[4]),
                            Long.parseLong(parts[5])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
