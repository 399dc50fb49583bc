package app.pult.bench.crash;

import app.pult.practice.PracticeDesk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Kills a desk when the server has carried out one of its operations and has not answered yet.
/// Thread: one; the kill comes from the server's.
final class ServerWatch {
    private final PracticeDesk server;
    private final AtomicReference<Optional<Victim>> victim =
            new AtomicReference<>(Optional.empty());

    /// `ledger`: how long it was when the watch began.
    private record Victim(DeskProcess desk, long ledger) {}

    ServerWatch(PracticeDesk server) {
        this.server = server;
        server.world().onChange(this::changed);
    }

    /// Waits for it. False if no operation came in time; the desk lives then.
    boolean killsAtNextOperation(DeskProcess desk, Duration longest) throws InterruptedException {
        victim.set(Optional.of(new Victim(desk, newest(0))));
        try {
            return desk.awaitEnd(longest);
        } finally {
            victim.set(Optional.empty());
        }
    }

    private void changed() {
        victim.get()
                .filter(each -> newest(each.ledger()) > each.ledger())
                .ifPresent(each -> each.desk().kill());
    }

    private long newest(long after) {
        var lines = server.inspection().ledger(after);
        return lines.isEmpty() ? after : lines.getLast().seq();
    }
}
