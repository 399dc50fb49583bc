package app.pult.ui.shell;

import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.StatusLine.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The connection and the outbox in words, honest ones: how it is, how old, what waits and why.
///
/// Thread: any, immutable.
final class StatusWords {
    private final String server;
    private final Texts texts;
    private final Ages ages;

    StatusWords(String server, Texts texts, Ages ages) {
        this.server = server;
        this.texts = texts;
        this.ages = ages;
    }

    StatusLine line(SyncStatus status, Instant now) {
        var age = status.lastPull().map(at -> age(at, now)).orElse("");
        return switch (status) {
            case SyncStatus.Idle idle -> new StatusLine(Tone.GOOD, server, age, "");
            case SyncStatus.Pulling pulling ->
                    new StatusLine(
                            Tone.GOOD,
                            pulling.lastPull().isEmpty()
                                    ? texts.of("shell.status.first", server)
                                    : server,
                            age,
                            "");
            case SyncStatus.Offline offline ->
                    new StatusLine(
                            Tone.WARNING,
                            texts.of("shell.status.unreachable", server),
                            age,
                            next(offline.nextTry(), now));
            case SyncStatus.WorkingOffline chosen ->
                    new StatusLine(Tone.QUIET, texts.of("shell.status.offline"), age, "");
            case SyncStatus.NeedsSignIn signIn ->
                    new StatusLine(Tone.BAD, texts.of("shell.status.signin", server), age, "");
            case SyncStatus.Stopped stopped ->
                    new StatusLine(Tone.WARNING, texts.of("shell.status.stopped"), age, "");
            case SyncStatus.Failed failed ->
                    new StatusLine(
                            Tone.BAD,
                            texts.of("shell.status.failed." + key(failed.problem()), server),
                            age,
                            next(failed.nextTry(), now));
        };
    }

    /// What is not sent: "4 in the outbox: 1 held, 3 waiting for the network".
    String outbox(OutboxSummary summary) {
        if (summary.total() == 0) {
            return texts.of("shell.status.outbox.empty");
        }
        var parts = new ArrayList<String>();
        add(parts, "shell.status.outbox.held", summary.held());
        add(parts, "shell.status.outbox.failed", summary.failed());
        add(parts, "shell.status.outbox.offline", summary.offline());
        add(parts, "shell.status.outbox.signin", summary.signIn());
        add(
                parts,
                "shell.status.outbox.waiting",
                summary.waiting() - summary.offline() - summary.signIn() - summary.later());
        add(parts, "shell.status.outbox.later", summary.later());
        return texts.of("shell.status.outbox.some", summary.total(), String.join(", ", parts));
    }

    static String key(SyncStatus.Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT);
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.of(key, count));
        }
    }

    private String age(Instant at, Instant now) {
        return texts.of("shell.status.age", ages.span(Duration.between(at, now)));
    }

    private String next(Instant at, Instant now) {
        return at.isAfter(now)
                ? texts.of("shell.status.next", ages.span(Duration.between(now, at)))
                : texts.of("shell.status.trying");
    }
}
