package app.pult.ui.shell;

import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;

import java.util.List;

/// How much is not sent and what it waits for: `offline` and `signIn` are those of the waiting ones
/// that wait for a network or for a sign-in.
///
/// Thread: any, immutable.
public record OutboxSummary(int waiting, int offline, int signIn, int later, int held, int failed) {
    public static final OutboxSummary NOTHING = new OutboxSummary(0, 0, 0, 0, 0, 0);

    public static OutboxSummary of(List<OutboxEntry> entries) {
        return new OutboxSummary(
                in(entries, OutboxState.QUEUED) + in(entries, OutboxState.SENDING),
                waitingFor(entries, Reason.Code.OFFLINE),
                waitingFor(entries, Reason.Code.SIGN_IN),
                (int) entries.stream().filter(OutboxSummary::isLater).count(),
                in(entries, OutboxState.HELD),
                in(entries, OutboxState.FAILED));
    }

    public int total() {
        return waiting + held + failed;
    }

    /// Those that go no further without the operator.
    public int stuck() {
        return held + failed;
    }

    private static boolean isLater(OutboxEntry entry) {
        return entry.state() == OutboxState.QUEUED && entry.isPutOff();
    }

    private static int in(List<OutboxEntry> entries, OutboxState state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
    }

    private static int waitingFor(List<OutboxEntry> entries, Reason.Code code) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.state() == OutboxState.QUEUED)
                        .filter(
                                entry ->
                                        entry.reason()
                                                .map(Reason::code)
                                                .filter(code::equals)
                                                .isPresent())
                        .count();
    }
}
