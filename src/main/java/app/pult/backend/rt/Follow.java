package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtCursor.Schedule;
import app.pult.desk.change.Change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One poll: what changed, and the rarer questions when they are due, so that an idle hour costs
/// less than three requests a poll. Thread: any.
final class Follow {
    private static final Duration ARTICLES_EVERY = Duration.ofMinutes(15);

    /// As for tickets: a change is dated before it is committed.
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final RtSession session;
    private final RtAccount account;
    private final RtDirectory directory;
    private final Delta delta;
    private final Sweep sweep;
    private final RtArticles articles;

    /// New queues and colleagues come with the first poll of a session, and now and then.
    private volatile Instant directoryTold = Instant.EPOCH;

    Follow(
            RtSession session,
            RtAccount account,
            RtDirectory directory,
            Delta delta,
            Sweep sweep,
            RtArticles articles) {
        this.session = session;
        this.account = account;
        this.directory = directory;
        this.delta = delta;
        this.sweep = sweep;
        this.articles = articles;
    }

    Delta.Step next(RtCursor cursor) throws BackendException {
        var found = delta.next(cursor);
        if (found.more()) {
            return found;
        }
        var changes = new ArrayList<Change>(found.changes());
        var at = found.next();
        var now = session.clock().local();
        if (Sweep.isDue(directoryTold, RtDirectory.AGE, now)) {
            changes.addAll(directory.load(account.me()));
            directoryTold = now;
        }
        if (Sweep.isDue(at.schedule().articles(), ARTICLES_EVERY, session.clock().local())) {
            at = readArticles(at, changes);
        }
        boolean more = false;
        if (sweep.isDue(at)) {
            var step = sweep.next(at);
            changes.addAll(step.changes());
            at = step.next();
            more = step.more();
        }
        return new Delta.Step(changes, at, more);
    }

    private RtCursor readArticles(RtCursor cursor, List<Change> changes) throws BackendException {
        var old = cursor.schedule();
        var now = session.clock().now();
        changes.addAll(articles.since(old.articlesMark().minus(OVERLAP)));
        return cursor.with(new Schedule(old.swept(), old.sweptTo(), session.clock().local(), now));
    }
}
