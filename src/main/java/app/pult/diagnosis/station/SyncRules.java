package app.pult.diagnosis.station;

import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.diagnosis.station.Words.Insert.Count;
import app.pult.diagnosis.station.Words.Insert.Size;
import app.pult.diagnosis.station.Words.Insert.Span;
import app.pult.sync.SyncStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How fresh the desk is and what it still has to send. Instants are by the server's clock. Thread:
/// any.
public final class SyncRules {
    /// An idle desk asks every five minutes: twice that means something is in the way.
    static final Duration STALE = Duration.ofMinutes(10);

    /// With a server that answers, an operation is gone within seconds.
    static final Duration STUCK = Duration.ofMinutes(5);

    private SyncRules() {}

    /// `open` is what is not final. Requests and bytes since the start of the program, all of the
    /// program's.
    public record Reading(
            SyncStatus status, List<OutboxEntry> open, long requests, long received, long sent) {
        public Reading {
            open = List.copyOf(open);
        }
    }

    public static List<Row> rows(Reading reading, Instant now) {
        var chosen = isChosen(reading.status());
        return List.of(
                engine(reading.status(), now),
                pull(reading.status().lastPull(), chosen, now),
                waiting(reading.open(), chosen, now),
                held(reading.open()),
                Row.good(
                        "traffic",
                        Words.of(
                                "diagnostics.traffic.so",
                                new Count(reading.requests()),
                                new Size(reading.received()),
                                new Size(reading.sent()))));
    }

    /// Whether the operator wants it so, or nobody can expect more.
    public enum Quiet {
        YES,
        NO
    }

    private static Quiet isChosen(SyncStatus status) {
        return status instanceof SyncStatus.WorkingOffline || status instanceof SyncStatus.Stopped
                ? Quiet.YES
                : Quiet.NO;
    }

    static Row engine(SyncStatus status, Instant now) {
        return switch (status) {
            case SyncStatus.Idle idle -> Row.good("engine", Words.of("diagnostics.engine.idle"));
            case SyncStatus.Pulling pulling ->
                    Row.good(
                            "engine",
                            pulling.remaining().isPresent()
                                    ? Words.of(
                                            "diagnostics.engine.first",
                                            new Count(pulling.fetched()),
                                            new Count(pulling.remaining().getAsLong()))
                                    : Words.of("diagnostics.engine.pulling"));
            case SyncStatus.WorkingOffline chosen ->
                    Row.unknown("engine", Words.of("diagnostics.engine.offline"));
            case SyncStatus.Stopped stopped ->
                    Row.watch(
                            "engine",
                            Words.of("diagnostics.engine.stopped"),
                            Words.of("diagnostics.engine.stopped.next"));
            case SyncStatus.Offline offline ->
                    Row.bad(
                            "engine",
                            Words.of(
                                    "diagnostics.engine.unreachable",
                                    new Span(positive(offline.since(), now))),
                            Words.of(
                                    "diagnostics.engine.unreachable.next",
                                    new Span(positive(now, offline.nextTry()))));
            case SyncStatus.NeedsSignIn signIn ->
                    Row.bad(
                            "engine",
                            Words.of("diagnostics.engine.signin"),
                            Words.of("shell.banner.signin.next"));
            case SyncStatus.Failed failed -> {
                var problem = failed.problem().name().toLowerCase(Locale.ROOT);
                yield Row.bad(
                                "engine",
                                Words.of("diagnostics.engine.failed." + problem),
                                Words.of(
                                        "diagnostics.engine.failed.next",
                                        new Span(positive(now, failed.nextTry()))))
                        .proven(failed.words());
            }
        };
    }

    /// @param last when the desk last knew that it had everything
    public static Row pull(Optional<Instant> last, Quiet quiet, Instant now) {
        if (last.isEmpty()) {
            var never = Words.of("diagnostics.pull.never");
            return quiet == Quiet.YES
                    ? Row.unknown("pull", never)
                    : Row.watch("pull", never, Words.of("diagnostics.pull.next"));
        }
        var lag = positive(last.get(), now);
        var saw = Words.of("diagnostics.pull.ago", new Span(lag));
        return quiet == Quiet.NO && lag.compareTo(STALE) >= 0
                ? Row.watch("pull", saw, Words.of("diagnostics.pull.next"))
                : Row.good("pull", saw);
    }

    public static Row waiting(List<OutboxEntry> open, Quiet quiet, Instant now) {
        var waiting = open.stream().filter(entry -> !isHeld(entry) && !entry.isPutOff()).toList();
        if (waiting.isEmpty()) {
            return Row.good("waiting", Words.of("diagnostics.waiting.none"));
        }
        var oldest =
                waiting.stream()
                        .map(OutboxEntry::createdAt)
                        .min(Instant::compareTo)
                        .map(at -> positive(at, now))
                        .orElse(Duration.ZERO);
        var saw = Words.of("diagnostics.waiting.some", new Count(waiting.size()), new Span(oldest));
        return quiet == Quiet.NO && oldest.compareTo(STUCK) >= 0
                ? Row.watch("waiting", saw, Words.of("diagnostics.waiting.next"))
                : Row.good("waiting", saw);
    }

    public static Row held(List<OutboxEntry> open) {
        long held = open.stream().filter(SyncRules::isHeld).count();
        return held == 0
                ? Row.good("held", Words.of("diagnostics.held.none"))
                : Row.watch(
                        "held",
                        Words.of("diagnostics.held.some", new Count(held)),
                        Words.of("diagnostics.held.next"));
    }

    /// Goes no further without the operator.
    private static boolean isHeld(OutboxEntry entry) {
        return entry.state() == OutboxState.HELD || entry.state() == OutboxState.FAILED;
    }

    private static Duration positive(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
