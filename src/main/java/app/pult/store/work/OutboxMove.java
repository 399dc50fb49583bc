package app.pult.store.work;

/// The moves an outbox row may make, each as one statement: its values, then the operation's id. A
/// statement that finds no row was a move from a wrong state. Who moves when is told in
/// `src/docs/sync.md`.
enum OutboxMove {
    /// Values: revision known, start.
    SENDING(
            "queued or outcome unknown -> sending",
            """
            UPDATE outbox SET state = 'SENDING', attempts = attempts + 1,
              known = CASE attempts WHEN 0 THEN ? ELSE known END,
              attempt_started_at = coalesce(attempt_started_at, ?), attempt_ended_at = NULL,
              absences = 0, next_at = NULL, reason = NULL, reason_words = ''
            WHERE (state = 'QUEUED' OR (state = 'SENDING' AND attempt_ended_at IS NOT NULL)) AND id = ?
            """),

    /// Values: next look, reason, words.
    RETRY(
            "sending -> queued",
            """
            UPDATE outbox SET state = 'QUEUED', attempt_ended_at = NULL, absences = 0, next_at = ?,
              reason = ?, reason_words = ?
            WHERE state = 'SENDING' AND id = ?
            """),

    /// Values: end, next look, reason, words.
    UNCERTAIN(
            "sending -> outcome unknown",
            """
            UPDATE outbox SET attempt_ended_at = ?, next_at = ?, reason = ?, reason_words = ?
            WHERE state = 'SENDING' AND id = ?
            """),

    /// Values: next look, the server's time.
    ABSENT(
            "sending -> not found by a look-up",
            """
            UPDATE outbox SET absences = absences + 1, next_at = ?,
              attempt_ended_at = CASE absences WHEN 0 THEN ? ELSE attempt_ended_at END
            WHERE state = 'SENDING' AND id = ?
            """),

    /// Values: next look.
    DUE(
            "looked at again",
            """
            UPDATE outbox SET next_at = ?, not_before = NULL
            WHERE (state = 'QUEUED' OR (state = 'SENDING' AND attempt_ended_at IS NOT NULL)) AND id = ?
            """),

    /// Values: reason, words.
    HOLD(
            "queued or sending -> held",
            """
            UPDATE outbox SET state = 'HELD', next_at = NULL, reason = ?, reason_words = ?
            WHERE state IN ('QUEUED', 'SENDING') AND id = ?
            """),

    /// Values: reason, words.
    FAIL(
            "queued or sending -> failed",
            """
            UPDATE outbox SET state = 'FAILED', next_at = NULL, reason = ?, reason_words = ?
            WHERE state IN ('QUEUED', 'SENDING') AND id = ?
            """),

    /// Values: receipt's ticket, receipt's message.
    DONE(
            "sending or held -> done",
            """
            UPDATE outbox SET state = 'DONE', next_at = NULL, reason = NULL, reason_words = '',
              receipt_ticket = ?, receipt_message = ?
            WHERE state IN ('SENDING', 'HELD') AND id = ?
            """),

    /// Values: now.
    SETTLED(
            "done -> settled",
            """
            UPDATE outbox SET settlement = 'MIRRORED', finished_at = ? WHERE state = 'DONE' AND id = ?
            """),

    /// Values: next look.
    RELEASE(
            "held or failed -> queued",
            """
            UPDATE outbox SET state = 'QUEUED', confirmation = 'SEND_ANYWAY', attempt_ended_at = NULL,
              absences = 0, next_at = ?, not_before = NULL, reason = NULL, reason_words = ''
            WHERE state IN ('HELD', 'FAILED') AND id = ?
            """),

    /// Values: when it is looked at. Nothing is confirmed: what the server changes once more is
    /// asked once more.
    ANSWER(
            "held -> queued, with another content",
            """
            UPDATE outbox SET state = 'QUEUED', attempt_ended_at = NULL, absences = 0, next_at = ?,
              reason = NULL, reason_words = ''
            WHERE state = 'HELD' AND id = ?
            """),

    /// Values: now.
    CANCEL(
            "queued, held or failed -> cancelled",
            """
            UPDATE outbox SET state = 'CANCELLED', finished_at = ?
            WHERE state IN ('QUEUED', 'HELD', 'FAILED') AND id = ?
            """),

    /// Values: payload, its version, kind.
    REWRITE(
            "rewrite a queued, held or failed operation",
            """
            UPDATE outbox SET payload = ?, payload_version = ?
            WHERE kind = ? AND state IN ('QUEUED', 'HELD', 'FAILED') AND id = ?
            """);

    private final String words;
    private final String sql;

    OutboxMove(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    String words() {
        return words;
    }

    String sql() {
        return sql;
    }
}
